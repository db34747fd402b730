package io.otelbi.analytics.keyfigure;

import io.otelbi.platform.contract.question.Window;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/** A calendar quarter, 1..4. */
record Quarter(int year, int number) {

    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    LocalDate first() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    LocalDate last() {
        return first().plusMonths(3).minusDays(1);
    }

    Quarter next() {
        return of(last().plusDays(1));
    }

    long days() {
        return ChronoUnit.DAYS.between(first(), last()) + 1;
    }

    /** The share of its days that falls into a window. */
    double evenShare(Window window) {
        LocalDate from = first().isAfter(window.from()) ? first() : window.from();
        LocalDate to = last().isBefore(window.to()) ? last() : window.to();
        return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1) / (double) days();
    }
}
