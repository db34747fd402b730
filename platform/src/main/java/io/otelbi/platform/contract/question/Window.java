package io.otelbi.platform.contract.question;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from first to last, both inclusive. */
public record Window(LocalDate from, LocalDate to) {

    public Window {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("a window cannot start on " + from + " and end on " + to);
        }
    }

    /** The {@code days} days that end with {@code to}. */
    public static Window endingOn(LocalDate to, int days) {
        return new Window(to.minusDays(days - 1L), to);
    }

    /** How many days it has. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The window of the same length that ends the day before. */
    public Window previous() {
        return endingOn(from.minusDays(1), days());
    }

    /** The same calendar days a year before. */
    public Window lastYear() {
        return new Window(from.minusYears(1), to.minusYears(1));
    }
}
