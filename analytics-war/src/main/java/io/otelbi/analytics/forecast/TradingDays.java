package io.otelbi.analytics.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the calendar does to monthly totals: how many of each weekday a month has, and in which month Easter falls.
 *
 * @see <a href="https://www.census.gov/data/software/x13as.html">U.S. Census Bureau, X-13ARIMA-SEATS Reference Manual, 4.3,
 *     trading day and Easter regressors</a>
 */
final class TradingDays {

    /** Days before Easter in which more, or less, is sold. */
    private static final int BEFORE_EASTER = 8;

    private TradingDays() {}

    /**
     * Six columns with the number of a weekday less the number of Sundays, and one with the share of the days before Easter,
     * less its usual share.
     *
     * @param start first day of the first month
     */
    static List<double[]> columns(LocalDate start, int rows) {
        List<double[]> columns = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            columns.add(new double[rows]);
        }
        LocalDate month = start.withDayOfMonth(1);
        for (int t = 0; t < rows; t++, month = month.plusMonths(1)) {
            int first = month.getDayOfWeek().getValue() - 1;
            int length = month.lengthOfMonth();
            int sundays = count(first, length, 6);
            for (int weekday = 0; weekday < 6; weekday++) {
                columns.get(weekday)[t] = count(first, length, weekday) - sundays;
            }
            columns.get(6)[t] = easter(month);
        }
        return columns;
    }

    /** How often a weekday comes in a month of some length that begins on a weekday; 0 is Monday. */
    private static int count(int first, int length, int weekday) {
        return (length - Math.floorMod(weekday - first, 7) + 6) / 7;
    }

    private static double easter(LocalDate month) {
        long easter = DayKeys.easter(month.getYear());
        long from = Math.max(month.toEpochDay(), easter - BEFORE_EASTER);
        long to = Math.min(month.plusMonths(1).toEpochDay(), easter);
        double share = Math.max(0, to - from) / (double) BEFORE_EASTER;
        // Over the centuries nearly a fifth of these days lie in March.
        double usual = month.getMonthValue() == 3 ? 0.2 : month.getMonthValue() == 4 ? 0.8 : 0;
        return share - usual;
    }
}
