package io.otelbi.model;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;

/**
 * What holds for a warehouse as a whole.
 *
 * @param currency ISO 4217, of every amount
 * @param timeZone of the warehouse's days
 * @param fiscalYearStartMonth 1 to 12
 * @param calendarCountry whose public holidays count, such as {@code US} or {@code DE-BE}; empty for none
 * @param closedWeekdays on which nothing is sold
 * @param defaultChannel of the facts' channels, the one that is shown first; empty where there is only one
 * @param connection the name under which the deployment knows the server
 * @param label as people know the warehouse; its name where nothing was said
 * @param visibleTo the roles of the API that may see it; empty for all
 */
public record Settings(
        Currency currency,
        ZoneId timeZone,
        DayOfWeek weekStart,
        int fiscalYearStartMonth,
        String calendarCountry,
        Set<DayOfWeek> closedWeekdays,
        String defaultChannel,
        String connection,
        String label,
        Set<String> visibleTo) {

    public Settings {
        closedWeekdays = Set.copyOf(closedWeekdays);
        visibleTo = Set.copyOf(visibleTo);
        if (fiscalYearStartMonth < 1 || fiscalYearStartMonth > 12) {
            throw new IllegalArgumentException("A fiscal year starts in month 1 to 12, not " + fiscalYearStartMonth);
        }
    }
}
