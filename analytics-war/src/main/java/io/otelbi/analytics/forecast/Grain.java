package io.otelbi.analytics.forecast;

/** The length of a period of a series, and the season that it carries. */
public enum Grain {
    /** Hours; the day is the season, the week the longer one. */
    HOUR(24, "hour"),
    /** Days; the week is the season, the year comes from calendar terms. */
    DAY(7, "day"),
    /** Weeks; the year is the season. */
    WEEK(52, "week"),
    /** Months; the year is the season. */
    MONTH(12, "month");

    private final int season;
    private final String word;

    Grain(int season, String word) {
        this.season = season;
        this.word = word;
    }

    /** Periods of one season. */
    public int season() {
        return season;
    }

    /** The period in English, singular. */
    public String word() {
        return word;
    }

    /** Mean periods of a year. */
    double year() {
        return switch (this) {
            case HOUR -> 8766;
            case DAY -> 365.25;
            case WEEK -> 52.18;
            case MONTH -> 12;
        };
    }
}
