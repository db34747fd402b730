package io.otelbi.analytics.forecast;

import static io.otelbi.analytics.forecast.Simulated.WEEK;
import static io.otelbi.analytics.forecast.Simulated.days;
import static io.otelbi.analytics.forecast.Simulated.forecast;
import static io.otelbi.analytics.forecast.Simulated.warns;
import static io.otelbi.analytics.forecast.Simulated.weekly;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Series that mislead forecasters; each answer is what a careful person would give. */
class AwkwardSeriesTest {

    private static final int HORIZON = 14;

    private static void assertWeekly(Forecast forecast, int from, double factor, double tolerance) {
        for (int h = 0; h < HORIZON; h++) {
            double expected = 100 * WEEK[(from + h) % 7] * factor;
            assertEquals(expected, forecast.mean()[h], tolerance * expected, "period " + h);
        }
    }

    private static void assertFinite(Forecast forecast) {
        for (double[] values : new double[][] {
            forecast.mean(),
            forecast.band80().lower(),
            forecast.band80().upper(),
            forecast.band95().lower(),
            forecast.band95().upper()
        }) {
            assertTrue(Arrays.stream(values).allMatch(Double::isFinite));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7})
    void fewPointsAreRepeatedWithWideBandsAndSayWhatIsWanted(int n) {
        double[] values = Arrays.copyOf(new double[] {100, 120, 90, 110, 105, 98, 130, 80, 115, 125, 95, 102, 108}, n);

        Forecast forecast = forecast(values, HORIZON);

        double newest = Robust.median(values, Math.max(0, n - 3), n);
        for (int h = 0; h < HORIZON; h++) {
            double expected = n > 3 && (n + h) % 7 < n ? values[(n + h) % 7] : newest;
            assertEquals(expected, forecast.mean()[h], 1e-9, "period " + h);
        }
        assertTrue(forecast.band80().upper()[0] - forecast.band80().lower()[0] >= 20);
        assertTrue(forecast.band95().upper()[0] > forecast.band80().upper()[0]);
        assertTrue(warns(forecast, Warning.Kind.SHORT_HISTORY));
        assertTrue(forecast.warnings().getLast().sentence().contains("14 days"));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 10, 13})
    void oneWeekIsRepeatedWhereItIsAllThatIsKnown(int n) {
        double[] values = weekly(n, 0.05, 40 + n);

        Forecast forecast = forecast(values, HORIZON);

        for (int h = 0; h < HORIZON; h++) {
            assertEquals(values[n - 7 + h % 7], forecast.mean()[h], 1e-6);
            assertTrue(forecast.band80().upper()[h] > forecast.mean()[h]);
        }
        assertTrue(warns(forecast, Warning.Kind.SHORT_HISTORY));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 30, 60, 103})
    void weeksWithoutTwoYearsSayThatTheForecastHasNoYearlySeason(int n) {
        Forecast forecast = forecast(Grain.WEEK, Simulated.of(Grain.WEEK, n, 0.1, n), HORIZON);

        assertTrue(warns(forecast, Warning.Kind.SHORT_HISTORY));
        assertTrue(forecast.warnings().getLast().sentence().contains("104 weeks"));
    }

    @Test
    void nothingKnownIsRefusedWithoutANumber() {
        double[] missing = new double[30];
        Arrays.fill(missing, Double.NaN);
        double[] infinite = weekly(30, 0.1, 1);
        infinite[7] = Double.POSITIVE_INFINITY;

        var nothing = assertInstanceOf(Outcome.Refused.class, Forecaster.forecast(days(missing), HORIZON));
        var wrong = assertInstanceOf(Outcome.Refused.class, Forecaster.forecast(days(infinite), HORIZON));

        assertEquals(Outcome.Reason.NO_OBSERVATIONS, nothing.reason());
        assertEquals(Outcome.Reason.INFINITE_VALUE, wrong.reason());
    }

    @Test
    void missingValuesKeepTheWeekdays() {
        double[] values = weekly(200, 0.05, 2);
        Random random = new Random(3);
        for (int t = 0; t < values.length - 10; t++) {
            values[t] = random.nextDouble() < 0.2 ? Double.NaN : values[t];
        }

        assertWeekly(forecast(values, HORIZON), 200, 1, 0.1);
    }

    @Test
    void missingEndsKeepTheWeekdays() {
        double[] leading = weekly(100, 0.05, 4);
        Arrays.fill(leading, 0, 40, Double.NaN);
        double[] trailing = weekly(100, 0.05, 5);
        Arrays.fill(trailing, 87, 100, Double.NaN);

        assertWeekly(forecast(leading, HORIZON), 100, 1, 0.12);
        Forecast bridged = forecast(trailing, HORIZON);
        assertWeekly(bridged, 100, 1, 0.12);
        assertTrue(warns(bridged, Warning.Kind.MISSING_TAIL));
    }

    /** Day 148 is Memorial Day, on which more is forgiven, but not this. */
    @ParameterizedTest
    @ValueSource(ints = {120, 148})
    void anOutlierIsIgnoredAndFlagged(int day) {
        double[] values = weekly(200, 0.05, 6);
        values[day] *= 100;

        Forecast forecast = forecast(values, HORIZON);

        assertWeekly(forecast, 200, 1, 0.1);
        assertTrue(warns(forecast, Warning.Kind.OUTLIERS));
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 0.06})
    void anOutlyingOrPartialLastDayIsDroppedAndFlagged(double factor) {
        double[] values = weekly(200, 0.05, 7);
        values[199] *= factor;

        Forecast forecast = forecast(values, HORIZON);

        assertWeekly(forecast, 200, 1, 0.1);
        assertTrue(warns(forecast, Warning.Kind.OUTLIERS) || warns(forecast, Warning.Kind.LAST_VALUE));
    }

    @Test
    void aLevelShiftIsFollowedAndFlagged() {
        double[] values = weekly(200, 0.05, 8);
        for (int t = 170; t < 200; t++) {
            values[t] *= 3;
        }

        Forecast forecast = forecast(values, HORIZON);

        assertWeekly(forecast, 200, 3, 0.12);
        assertTrue(warns(forecast, Warning.Kind.LEVEL_SHIFT));
        assertTrue(forecast.band80().lower()[0] > 0.7 * forecast.mean()[0]);
    }

    @Test
    void aCollapsedTailIsSaidToLookIncomplete() {
        double[] values = weekly(390, 0.2, 9);
        for (int t = 360; t < 390; t++) {
            values[t] *= 0.03;
        }

        assertTrue(warns(forecast(values, HORIZON), Warning.Kind.INCOMPLETE_TAIL));
    }

    @Test
    void intermittentDemandIsNeverNegative() {
        Random random = new Random(10);
        double[] values = new double[300];
        for (int t = 0; t < values.length; t++) {
            values[t] = random.nextDouble() < 0.1 ? 20 + random.nextInt(40) : 0;
        }

        Forecast forecast = forecast(values, HORIZON);

        assertTrue(warns(forecast, Warning.Kind.INTERMITTENT));
        assertTrue(Arrays.stream(forecast.band95().lower()).allMatch(v -> v >= 0));
        assertEquals(4, Arrays.stream(forecast.mean()).average().orElseThrow(), 2.5);
    }

    @Test
    void aDiscontinuedSeriesIsZeroAndFlagged() {
        double[] values = weekly(200, 0.05, 11);
        Arrays.fill(values, 150, 200, 0);

        Forecast forecast = forecast(values, HORIZON);

        assertArrayEquals(new double[HORIZON], forecast.mean());
        assertTrue(warns(forecast, Warning.Kind.DISCONTINUED));
    }

    @Test
    void zerosBeforeALaunchAreLeftOut() {
        double[] values = weekly(200, 0.05, 12);
        Arrays.fill(values, 0, 120, 0);

        Forecast forecast = forecast(values, HORIZON);

        assertWeekly(forecast, 200, 1, 0.12);
        assertTrue(warns(forecast, Warning.Kind.LAUNCH));
    }

    @Test
    void closedSundaysAreExactlyZeroWithTightBandsElsewhere() {
        double[] values = weekly(301, 0.05, 13);
        for (int t = 0; t < values.length; t += 7) {
            values[t] = 0;
        }

        Forecast forecast = forecast(values, HORIZON);

        for (int h = 0; h < HORIZON; h++) {
            boolean sunday = (301 + h) % 7 == 0;
            assertEquals(sunday, forecast.mean()[h] == 0);
            assertEquals(sunday, forecast.band95().upper()[h] == 0);
            assertTrue(sunday || forecast.band80().upper()[h] < 1.2 * forecast.mean()[h]);
        }
        assertTrue(warns(forecast, Warning.Kind.CLOSED_DAYS));
    }

    @Test
    void whatHasNoNoiseIsContinuedExactly() {
        double[] constant = new double[60];
        Arrays.fill(constant, 5);
        double[] line = new double[100];
        double[] growth = new double[200];
        double[] week = new double[210];
        for (int t = 0; t < 210; t++) {
            week[t] = 100 * WEEK[t % 7];
            if (t < 100) {
                line[t] = 102 + 2 * t;
            }
            if (t < 200) {
                growth[t] = Math.exp(0.04 * (t + 1));
            }
        }

        assertExact(forecast(constant, HORIZON), h -> 5);
        assertExact(forecast(new double[60], HORIZON), h -> 0);
        assertExact(forecast(line, HORIZON), h -> 302 + 2 * h);
        assertExact(forecast(week, HORIZON), h -> 100 * WEEK[h % 7]);
        assertExact(forecast(growth, HORIZON), h -> Math.exp(0.04 * (201 + h)));
    }

    @ParameterizedTest
    @CsvSource({"WEEK, 20", "WEEK, 150", "MONTH, 13", "MONTH, 26", "MONTH, 80", "HOUR, 60"})
    void aStraightLineIsContinuedInEveryGrain(Grain grain, int n) {
        double[] line = new double[n];
        double[] growth = new double[n];
        for (int t = 0; t < n; t++) {
            line[t] = 2000 - 7 * t;
            growth[t] = 3 * Math.exp(0.02 * t);
        }

        assertExact(forecast(grain, line, HORIZON), h -> 2000 - 7 * (n + h));
        assertExact(forecast(grain, growth, HORIZON), h -> 3 * Math.exp(0.02 * (n + h)));
    }

    private static void assertExact(Forecast forecast, IntToDoubleFunction expected) {
        for (int h = 0; h < HORIZON; h++) {
            double value = expected.applyAsDouble(h);
            assertEquals(value, forecast.mean()[h], 1e-6 * Math.max(1, Math.abs(value)));
            assertEquals(value, forecast.band95().upper()[h], 1e-4 * Math.max(1, Math.abs(value)));
        }
        assertFalse(warns(forecast, Warning.Kind.LAST_VALUE));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e10, 1e-11})
    void theUnitDoesNotMatter(double unit) {
        double[] values = weekly(200, 0.05, 14);
        double[] other = Arrays.stream(values).map(v -> v * unit).toArray();

        Forecast plain = forecast(values, HORIZON);
        Forecast scaled = forecast(other, HORIZON);

        for (int h = 0; h < HORIZON; h++) {
            assertEquals(plain.mean()[h], scaled.mean()[h] / unit, 1e-6 * plain.mean()[h]);
        }
    }

    @Test
    void negativeValuesStayPossible() {
        double[] values = new double[200];
        Random random = new Random(15);
        for (int t = 0; t < values.length; t++) {
            values[t] = 100 * (WEEK[t % 7] - 1.1) + 5 * random.nextGaussian();
        }

        Forecast forecast = forecast(values, HORIZON);

        assertTrue(Arrays.stream(forecast.mean()).anyMatch(v -> v < -40));
        assertFinite(forecast);
    }

    @Test
    void elevenYearsOfDaysAndLeapYearsAreFinite() {
        double[] values = weekly(4018, 0.1, 16);
        for (int t = 0; t < values.length; t++) {
            values[t] *= 1 + 0.3 * Math.sin(2 * Math.PI * t / 365.25);
        }

        Forecast year = forecast(values, 365);

        assertFinite(year);
        double june = Arrays.stream(year.mean(), 70, 98).average().orElseThrow();
        double december = Arrays.stream(year.mean(), 252, 280).average().orElseThrow();
        assertTrue(june > 1.2 * december, june + " in spring, " + december + " in autumn");
    }

    @ParameterizedTest
    @EnumSource(Grain.class)
    void everyLengthAndHorizonHasAnAnswer(Grain grain) {
        for (int n = 1; n < 450; n += n < 100 ? 1 : 3) {
            double[] values = weekly(n, 0.3, n);
            for (int horizon : new int[] {1, 13, 20, 53, 91}) {
                var series = new TimeSeries(values, grain, Simulated.SUNDAY, "US");
                var made = assertInstanceOf(Outcome.Made.class, Forecaster.forecast(series, horizon));
                assertFinite(made.forecast());
                assertEquals(horizon, made.forecast().mean().length);
            }
        }
    }

    @Test
    void bandsAreAsWideAsTodaysNoiseAfterGrowthThatNobodyForesaw() {
        double[] values = weekly(700, 0.3, 11);
        for (int t = 0; t < 640; t++) {
            values[t] /= 10;
        }
        double[] known = Arrays.copyOf(values, 700 - HORIZON);

        Forecast forecast = forecast(known, HORIZON);

        // Noise of 30 % around a level of 100: 80 % of the values lie within 0.38 of it; the first year's 3.8 would
        // hold few.
        double width = 0;
        for (int h = 0; h < HORIZON; h++) {
            double level = 100 * WEEK[(known.length + h) % 7];
            width += (forecast.band80().upper()[h] - forecast.band80().lower()[h]) / 2 / level / HORIZON;
        }
        assertTrue(width > 0.25 && width < 1.2, "half a band is " + width + " of the level");
    }

    @Test
    void widenedBandsKeepTheMeanAndTheirCut() {
        Forecast forecast = forecast(weekly(200, 0.5, 12), HORIZON);

        Forecast wide = forecast.widened(3);

        assertArrayEquals(forecast.mean(), wide.mean());
        for (int h = 0; h < HORIZON; h++) {
            double mean = forecast.mean()[h];
            assertEquals(
                    3 * (forecast.band95().upper()[h] - mean), wide.band95().upper()[h] - mean, 1e-9);
            double lower = mean - 3 * (mean - forecast.band80().lower()[h]);
            assertEquals(Math.max(0, lower), wide.band80().lower()[h], 1e-9);
        }
    }

    @Test
    void theSameSeriesGivesTheSameForecast() {
        double[] values = weekly(500, 0.2, 17);

        assertArrayEquals(forecast(values, 30).mean(), forecast(values, 30).mean());
    }
}
