package io.otelbi.analytics.forecast;

/** Tells whose public holidays the forecaster knows. */
public final class HolidayTable {

    private HolidayTable() {}

    /** Whether it knows any holiday of a country, or of a region such as {@code DE-BE}. */
    public static boolean knows(String code) {
        return PublicHolidays.knows(code);
    }
}
