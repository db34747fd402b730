package io.otelbi.analytics.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Months differ by their weekdays, and March and April by Easter. */
class TradingDaysTest {

    private static final LocalDate JANUARY = LocalDate.of(2012, 1, 1);

    @Test
    void columnsCountWeekdaysLessSundays() {
        List<double[]> columns = TradingDays.columns(JANUARY, 120);

        for (int t = 0; t < 120; t++) {
            LocalDate month = JANUARY.plusMonths(t);
            for (int weekday = 0; weekday < 6; weekday++) {
                assertEquals(
                        count(month, DayOfWeek.of(weekday + 1)) - count(month, DayOfWeek.SUNDAY),
                        columns.get(weekday)[t],
                        month + ", weekday " + weekday);
            }
        }
    }

    private static double count(LocalDate month, DayOfWeek weekday) {
        return month.datesUntil(month.plusMonths(1))
                .filter(day -> day.getDayOfWeek() == weekday)
                .count();
    }

    @Test
    void easterIsSharedBetweenMarchAndApril() {
        double[] easter = TradingDays.columns(JANUARY, 72).get(6);

        // 31 March 2013 and 1 April 2018: all of the eight days before, and seven more of them, lie in March.
        assertEquals(0.8, easter[14], 1e-12);
        assertEquals(-0.8, easter[15], 1e-12);
        // 8 April 2012: seven of the eight days before lie in April.
        assertEquals(0.125 - 0.2, easter[2], 1e-12);
        assertEquals(0.875 - 0.8, easter[3], 1e-12);
        assertEquals(0, easter[7]);
    }

    @Test
    void aMonthOfManySaturdaysIsForecastHigher() {
        Random random = new Random(4);
        double[] values = new double[132];
        for (int t = 0; t < values.length; t++) {
            values[t] = total(JANUARY.plusMonths(t)) * Math.exp(0.005 * random.nextGaussian());
        }
        var series = new TimeSeries(Arrays.copyOf(values, 120), Grain.MONTH, JANUARY, "US");

        Forecast forecast = ((Outcome.Made) Forecaster.forecast(series, 12)).forecast();

        double error = 0;
        for (int h = 0; h < 12; h++) {
            error += Math.abs(forecast.mean()[h] / values[120 + h] - 1) / 12;
        }
        assertTrue(error < 0.012, "mean error is " + error);
    }

    /** A shop that sells three times as much on Saturdays as on other days, and nothing on Sundays. */
    private static double total(LocalDate month) {
        return month.datesUntil(month.plusMonths(1))
                .mapToDouble(day -> switch (day.getDayOfWeek()) {
                    case SATURDAY -> 300;
                    case SUNDAY -> 0;
                    default -> 100;
                })
                .sum();
    }
}
