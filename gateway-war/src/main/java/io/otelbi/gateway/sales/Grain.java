package io.otelbi.gateway.sales;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Length of a period of the history. */
public enum Grain {
    DAY,
    WEEK,
    MONTH;

    /** The name in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** First day of the period that holds a day; weeks begin on Monday (ISO 8601). */
    LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** First day of the period after the one that starts on a day. */
    LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
        };
    }
}
