package io.otelbi.platform.contract.question;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Length of a period. */
public enum Grain {
    DAY,
    WEEK,
    MONTH;

    /** The name in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The grain of a name in the API. */
    public static Grain of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** The names in the API. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Grain::key).toList();
    }

    /**
     * First day of the period that holds a day.
     *
     * @param weekStart the day on which weeks begin; Monday by ISO 8601
     */
    public LocalDate start(LocalDate day, DayOfWeek weekStart) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStart));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** First day of the period after the one that starts on a day. */
    public LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
        };
    }
}
