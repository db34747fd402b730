package io.otelbi.analytics.forecast;

import static io.otelbi.analytics.forecast.Simulated.WEEK;
import static io.otelbi.analytics.forecast.Simulated.warns;
import static io.otelbi.analytics.forecast.Simulated.weekly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.analytics.forecast.Warning.Kind;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Closed days, weekdays that opened or closed, seasons without sales, and shops that open now and then. */
class OpeningsTest {

    private static final int HORIZON = 14;

    private static void assertWeek(Forecast forecast, int from, Set<Integer> closed, double tolerance) {
        for (int h = 0; h < HORIZON; h++) {
            int weekday = (from + h) % 7;
            double expected = closed.contains(weekday) ? 0 : 100 * WEEK[weekday];
            assertEquals(expected, forecast.mean()[h], tolerance * expected, "period " + h);
            if (expected == 0) {
                assertEquals(0, forecast.band95().upper()[h]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"700, 84", "560, 56", "400, 35", "1400, 400"})
    void weekdaysThatClosedLatelyAreZeroAndTold(int n, int newest) {
        double[] values = weekly(n, 0.08, n);
        for (int t = n - newest; t < n; t++) {
            values[t] = t % 7 == 0 || t % 7 == 6 ? 0 : values[t];
        }

        Forecast forecast = Simulated.forecast(values, HORIZON);

        assertWeek(forecast, n, Set.of(0, 6), 0.25);
        assertTrue(warns(forecast, Kind.OPENING_CHANGED) || warns(forecast, Kind.CLOSED_DAYS));
    }

    @ParameterizedTest
    @CsvSource({"700, 56", "500, 35", "300, 60", "1200, 300"})
    void weekdaysThatOpenedLatelyFollowTheirNewestValues(int n, int newest) {
        double[] values = weekly(n, 0.08, n);
        for (int t = 0; t < n - newest; t++) {
            values[t] = t % 7 == 6 ? 0 : values[t];
        }

        Forecast forecast = Simulated.forecast(values, HORIZON);

        assertWeek(forecast, n, Set.of(), 0.25);
        assertTrue(warns(forecast, Kind.OPENING_CHANGED));
    }

    @ParameterizedTest
    @CsvSource({"365, false", "700, false", "200, true", "365, true"})
    void daysThatAreClosedEverySecondWeekAreForecastSo(int n, boolean saturdayOnly) {
        double[] values = weekly(n + 28, 0.08, n);
        for (int t = 0; t < values.length; t++) {
            boolean off = t / 7 % 2 == 0 && (!saturdayOnly || t % 7 == 6);
            values[t] = off ? 0 : values[t];
        }

        Forecast forecast = Simulated.forecast(Arrays.copyOf(values, n), 28);

        for (int h = 0; h < 28; h++) {
            double expected = values[n + h] == 0 ? 0 : 100 * WEEK[(n + h) % 7];
            assertEquals(expected, forecast.mean()[h], 0.25 * expected, "period " + h);
        }
        assertTrue(warns(forecast, Kind.CLOSED_DAYS));
        assertFalse(warns(forecast, Kind.INTERMITTENT));
    }

    @ParameterizedTest
    @CsvSource({"1e-13, 1", "1e-6, 1e9", "-3e-16, 0.01"})
    void whatRoundingLeavesOfZeroIsZero(double dust, double scale) {
        double[] values = weekly(560, 0.08, 4);
        for (int t = 0; t < values.length; t++) {
            values[t] = t % 7 == 0 ? (t % 2 == 0 ? dust : -dust) : values[t] * scale;
        }

        Forecast forecast = Simulated.forecast(values, HORIZON);

        for (int h = 0; h < HORIZON; h += 7) {
            assertEquals(0, forecast.mean()[h]);
        }
        assertTrue(Arrays.stream(forecast.band95().lower()).allMatch(v -> v >= 0));
    }

    @ParameterizedTest
    @CsvSource({"300, false", "300, true", "90, false", "200, true"})
    void aShopThatNeverOpensTwoDaysInARowIsNoSeriesWithoutNoise(int n, boolean zeros) {
        double[] values = weekly(n, 0.05, n);
        for (int t = 0; t < n; t++) {
            values[t] = t % 7 == 1 || t % 7 == 3 || t % 7 == 5 ? values[t] : zeros ? 0 : Double.NaN;
        }

        Forecast forecast = Simulated.forecast(values, HORIZON);

        for (int h = 0; h < HORIZON; h++) {
            int weekday = (n + h) % 7;
            if (weekday == 1 || weekday == 3 || weekday == 5) {
                assertEquals(100 * WEEK[weekday], forecast.mean()[h], 15 * WEEK[weekday], "period " + h);
            } else if (zeros) {
                assertEquals(0, forecast.mean()[h]);
            }
        }
        assertTrue(forecast.members().size() > 1, "more than one model is weighed");
    }

    @ParameterizedTest
    @CsvSource({"72, 4, 9, 0.13", "60, 11, 16, 0.1", "36, 5, 8, 0", "48, 10, 12, 0.1", "84, 2, 10, 0.05"})
    void monthsOutOfSeasonAreZeroAndTheSeasonGrows(int n, int first, int end, double growth) {
        Random random = new Random(n);
        double[] values = new double[n];
        for (int t = 0; t < n; t++) {
            boolean open = isOpen(t, first, end);
            values[t] = open
                    ? 500 * Math.pow(1 + growth, Math.floorDiv(t, 12)) * Math.exp(0.03 * random.nextGaussian())
                    : 0;
        }

        Forecast forecast = Simulated.forecast(Grain.MONTH, values, 12);

        double last = 500 * Math.pow(1 + growth, Math.floorDiv(n - 1, 12));
        for (int h = 0; h < 12; h++) {
            double mean = forecast.mean()[h];
            if (isOpen(n + h, first, end)) {
                assertTrue(
                        mean > 0.85 * last && mean < 1.2 * last * Math.pow(1 + growth, 2), "month " + h + ": " + mean);
            } else {
                assertEquals(0, mean);
            }
        }
        assertTrue(warns(forecast, Kind.OUT_OF_SEASON));
        assertFalse(warns(forecast, Kind.INTERMITTENT));
    }

    @ParameterizedTest
    @CsvSource({"60, 4, 9, 1", "60, 4, 9, 3", "48, 11, 14, 2", "72, 2, 6, 5"})
    void aYearWithoutASeasonDoesNotHideTheSeason(int n, int first, int end, int idle) {
        Random random = new Random(n);
        double[] values = new double[n];
        for (int t = 0; t < n; t++) {
            values[t] = isOpen(t, first, end) && t / 12 != idle ? 500 * Math.exp(0.04 * random.nextGaussian()) : 0;
        }

        Forecast forecast = Simulated.forecast(Grain.MONTH, values, 12);

        for (int h = 0; h < 12; h++) {
            double expected = isOpen(n + h, first, end) ? 500 : 0;
            assertEquals(expected, forecast.mean()[h], 0.2 * expected, "month " + h);
        }
        assertTrue(warns(forecast, Kind.OUT_OF_SEASON));
        assertTrue(warns(forecast, Kind.CLOSURE));
    }

    private static boolean isOpen(int month, int first, int end) {
        int of = month % 12;
        return (of >= first && of < end) || of + 12 < end;
    }

    @ParameterizedTest
    @ValueSource(ints = {160, 210, 270})
    void weeksOutOfSeasonAreZero(int n) {
        double[] values = new double[n + 26];
        Random random = new Random(n);
        for (int t = 0; t < values.length; t++) {
            double week = t % 52.18;
            values[t] = week >= 18 && week < 40 ? 200 * Math.exp(0.05 * random.nextGaussian()) : 0;
        }

        Forecast forecast = Simulated.forecast(Grain.WEEK, Arrays.copyOf(values, n), 26);

        int wrong = 0;
        for (int h = 0; h < 26; h++) {
            boolean open = values[n + h] > 0;
            wrong += open == forecast.mean()[h] > 0 ? 0 : 1;
            assertTrue(!open || forecast.mean()[h] == 0 || Math.abs(forecast.mean()[h] - 200) < 50, "week " + h);
        }
        // A season that begins on a date begins in another week in some years.
        assertTrue(wrong <= 2, wrong + " weeks are wrong");
        assertTrue(warns(forecast, Kind.OUT_OF_SEASON));
    }

    @Test
    void intermittentDemandHasBandsFromZero() {
        Random random = new Random(3);
        double[] values = new double[400];
        for (int t = 0; t < values.length; t++) {
            values[t] = random.nextDouble() < 0.3 ? 10 * (1 + random.nextInt(5)) : 0;
        }

        Forecast forecast = Simulated.forecast(values, HORIZON);

        assertTrue(warns(forecast, Kind.INTERMITTENT));
        for (int h = 0; h < HORIZON; h++) {
            assertEquals(0, forecast.band80().lower()[h]);
            assertTrue(forecast.band80().upper()[h] > forecast.mean()[h]);
        }
    }

    @Test
    void nightsWithoutSalesAreExactlyZeroHours() {
        Random random = new Random(5);
        double[] values = new double[24 * 30];
        for (int t = 0; t < values.length; t++) {
            values[t] = t % 24 < 8 ? 0 : 50 * Math.exp(0.1 * random.nextGaussian());
        }

        Forecast forecast = Simulated.forecast(Grain.HOUR, values, 48);

        for (int h = 0; h < 48; h++) {
            double expected = h % 24 < 8 ? 0 : 50;
            assertEquals(expected, forecast.mean()[h], 0.25 * expected, "hour " + h);
        }
    }
}
