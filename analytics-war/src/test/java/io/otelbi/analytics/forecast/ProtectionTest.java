package io.otelbi.analytics.forecast;

import static io.otelbi.analytics.forecast.Simulated.forecast;
import static io.otelbi.analytics.forecast.Simulated.season;
import static io.otelbi.analytics.forecast.Simulated.warns;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.analytics.forecast.Warning.Kind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What days are protected from, all grains are: the forecast is right, and what was noticed is told. */
class ProtectionTest {

    private static final int HORIZON = 6;

    private static void assertUsual(Grain grain, Forecast forecast, int from, double level) {
        for (int h = 0; h < HORIZON; h++) {
            double expected = level * season(grain, from + h);
            assertEquals(expected, forecast.mean()[h], 0.2 * expected, grain + ", period " + h);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 24, 23, 4", "MONTH, 36, 10, 8", "MONTH, 60, 59, 1e9", "MONTH, 40, 39, 0.05", "MONTH, 120, 100, 30",
        "MONTH, 26, 12, 0.1", "WEEK, 60, 59, 6", "WEEK, 160, 159, 0.1", "WEEK, 104, 50, 8", "WEEK, 300, 200, 10",
        "HOUR, 500, 499, 10", "HOUR, 350, 349, 0.02", "HOUR, 1000, 300, 15", "DAY, 400, 399, 10", "DAY, 200, 100, 1000"
    })
    void aWildValueAnywhereIsLeftOutAndTold(Grain grain, int n, int at, double times) {
        double[] values = Simulated.of(grain, n, 0.04, n + at);
        values[at] *= times;

        Forecast forecast = forecast(grain, values, HORIZON);

        assertUsual(grain, forecast, n, 100);
        assertTrue(warns(forecast, Kind.OUTLIERS) || warns(forecast, Kind.LAST_VALUE));
    }

    @ParameterizedTest
    @CsvSource({"MONTH, 24, 0.4", "MONTH, 36, 0.6", "MONTH, 90, 0.2", "WEEK, 60, 0.3", "WEEK, 160, 0.5", "DAY, 100, 0.1"
    })
    void aLastPeriodThatIsNotOverIsLeftOutAndTold(Grain grain, int n, double share) {
        double[] values = Simulated.of(grain, n, 0.03, n);
        values[n - 1] *= share;

        Forecast forecast = forecast(grain, values, HORIZON);

        assertUsual(grain, forecast, n, 100);
        assertTrue(warns(forecast, Kind.LAST_VALUE));
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 36, 24, 3", "MONTH, 60, 36, 2.5", "MONTH, 48, 45, 2", "MONTH, 40, 37, 0.3", "MONTH, 120, 100, 0.4",
        "WEEK, 110, 90, 3", "WEEK, 160, 60, 2.5", "WEEK, 80, 74, 2", "DAY, 600, 570, 3", "DAY, 900, 200, 2.5",
        "HOUR, 700, 600, 3", "HOUR, 900, 500, 0.3"
    })
    void aLevelShiftNewOrOldIsFollowedAndTold(Grain grain, int n, int at, double times) {
        double[] values = Simulated.of(grain, n, 0.04, n + at);
        for (int t = at; t < n; t++) {
            values[t] *= times;
        }

        Forecast forecast = forecast(grain, values, HORIZON);

        assertUsual(grain, forecast, n, 100 * times);
        assertTrue(warns(forecast, Kind.LEVEL_SHIFT));
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 60, 30, 34",
        "MONTH, 48, 40, 43",
        "WEEK, 160, 100, 112",
        "DAY, 700, 400, 460",
        "DAY, 400, 300, 321"
    })
    void aRunOfZerosThatIsAClosureIsLeftOutAndTold(Grain grain, int n, int from, int to) {
        double[] values = Simulated.of(grain, n, 0.04, n + from);
        Arrays.fill(values, from, to, 0);

        Forecast forecast = forecast(grain, values, HORIZON);

        assertUsual(grain, forecast, n, 100);
        assertTrue(warns(forecast, Kind.CLOSURE));
    }

    @ParameterizedTest
    @CsvSource({"MONTH, 60, 3", "WEEK, 160, 4", "DAY, 400, 6", "DAY, 400, 1", "HOUR, 700, 1"})
    void zerosAtTheEndThatAreNewMayBeAClosureAndTheBandsReachZero(Grain grain, int n, int zeros) {
        double[] values = Simulated.of(grain, n, 0.04, n);
        Arrays.fill(values, n - zeros, n, 0);

        Forecast forecast = forecast(grain, values, HORIZON);

        assertUsual(grain, forecast, n, 100);
        assertEquals(0, forecast.band80().lower()[0]);
        assertTrue(warns(forecast, Kind.CLOSURE));
    }

    @ParameterizedTest
    @CsvSource({"MONTH, 40, 100", "MONTH, 30, 900", "WEEK, 120, 300", "DAY, 500, 3000"})
    void aPlaceholderDateFarFromTheRestIsLeftOutAndTold(Grain grain, int n, int gap) {
        double[] usual = Simulated.of(grain, n, 0.04, gap);
        double[] values = Arrays.copyOf(usual, n + gap + 1);
        Arrays.fill(values, n, n + gap, Double.NaN);
        values[n + gap] = 50;

        Forecast forecast = forecast(grain, values, HORIZON);

        for (double mean : forecast.mean()) {
            assertTrue(mean > 40 && mean < 200, grain + ": " + mean);
        }
        assertTrue(warns(forecast, Kind.STRAY_DATE));
    }

    @ParameterizedTest
    @CsvSource({"45, 9, 33", "60, 24, 48", "50, 14, 38"})
    void whatTheYearBetweenContradictsDidNotComeBack(int n, int first, int second) {
        double[] values = Simulated.of(Grain.MONTH, n, 0.04, n);
        values[first] *= 8;
        values[second] *= 8;

        Forecast forecast = forecast(Grain.MONTH, values, HORIZON);

        assertUsual(Grain.MONTH, forecast, n, 100);
        assertTrue(warns(forecast, Kind.OUTLIERS));
    }

    @ParameterizedTest
    @CsvSource({"MONTH, 20", "MONTH, 50", "WEEK, 60", "DAY, 20", "DAY, 300"})
    void smallCountsAreNotWild(Grain grain, int n) {
        double[] values = new double[n];
        for (int t = 0; t < n; t++) {
            values[t] = new int[] {1, 2, 1, 0, 1, 2, 1, 1, 0, 2, 1}[t % 11];
        }

        Forecast forecast = forecast(grain, values, HORIZON);

        assertFalse(warns(forecast, Kind.OUTLIERS) || warns(forecast, Kind.LAST_VALUE));
    }

    @ParameterizedTest
    @CsvSource({"MONTH, 60", "MONTH, 130", "WEEK, 160", "WEEK, 300", "DAY, 700", "HOUR, 900"})
    void anOrdinarySeriesHasNothingToTell(Grain grain, int n) {
        Forecast forecast = forecast(grain, Simulated.of(grain, n, 0.1, n), HORIZON);

        assertEquals(List.of(), forecast.warnings());
    }

    @ParameterizedTest
    @CsvSource({"12, 1.5", "12, 1.7", "12, 2", "14, 1.6", "18, 1.9", "23, 1.4"})
    void theFirstDecemberOfAShopIsNoMistake(int n, double peak) {
        double[] values = Simulated.of(Grain.MONTH, n, 0.06, n);
        values[11] = 100 * peak;

        Forecast forecast = forecast(Grain.MONTH, values, 12);

        int december = (11 + 12 - n % 12) % 12;
        assertEquals(100 * peak, forecast.mean()[december], 15 * peak);
        assertFalse(warns(forecast, Kind.OUTLIERS) || warns(forecast, Kind.LAST_VALUE));
    }

    @ParameterizedTest
    @CsvSource({"MONTH, 3, 1", "MONTH, 4, 3", "WEEK, 3, 2", "DAY, 4, 3", "DAY, 3, 0", "HOUR, 4, 1"})
    void ofThreeOrFourValuesTheOneFarFromTheOthersIsLeftOutAndTold(Grain grain, int n, int at) {
        double[] values = Arrays.copyOf(new double[] {100, 104, 98, 101}, n);
        values[at] = 900;

        Forecast forecast = forecast(grain, values, HORIZON);

        for (double mean : forecast.mean()) {
            assertEquals(101, mean, 5);
        }
        assertTrue(warns(forecast, Kind.OUTLIERS) || warns(forecast, Kind.LAST_VALUE));
    }

    @ParameterizedTest
    @CsvSource({"MONTH, 10, 20, 40", "DAY, 3, 3, 4", "WEEK, 1, 1, 2"})
    void ofThreeValuesThatDifferNoneIsWrong(Grain grain, double first, double second, double third) {
        Forecast forecast = forecast(grain, new double[] {first, second, third}, HORIZON);

        assertFalse(warns(forecast, Kind.OUTLIERS) || warns(forecast, Kind.LAST_VALUE));
    }
}
