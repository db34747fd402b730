package io.otelbi.platform.contract.analytics;

import io.otelbi.platform.contract.question.Window;
import java.time.LocalDate;

/** The days of an answer, both inclusive. */
public record WindowView(LocalDate from, LocalDate to, int days) {

    /** A window as answers tell it. */
    public static WindowView of(Window window) {
        return new WindowView(window.from(), window.to(), window.days());
    }
}
