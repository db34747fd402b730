package io.otelbi.analytics.forecast;

import static io.otelbi.analytics.forecast.Simulated.WEEK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bands that cannot collapse, and parts that read true. */
class BandShapeTest {

    @ParameterizedTest
    @CsvSource({"48, 7, 9", "36, 100, 50", "60, 3, 4", "24, 5, 5.5"})
    void oneChangeAfterAConstantLeavesABandThatHoldsOneOfBoth(int n, double constant, double change) {
        double[] values = new double[n];
        Arrays.fill(values, constant);
        values[n - 1] = change;

        Forecast.Band band = Simulated.forecast(Grain.MONTH, values, 12).band80();

        for (int h = 0; h < 12; h++) {
            assertTrue(band.upper()[h] > band.lower()[h]);
        }
        assertTrue(holds(band, constant) || holds(band, change));
    }

    private static boolean holds(Forecast.Band band, double value) {
        return band.lower()[0] <= value && value <= band.upper()[0];
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 24, 36, 0.2",
        "MONTH, 40, 24, 0.1",
        "MONTH, 120, 24, 0.04",
        "WEEK, 80, 30, 0.05",
        "DAY, 300, 90, 0.01"
    })
    void theBandsOfGrowingSeriesGrow(Grain grain, int n, int horizon, double growth) {
        Random random = new Random(n);
        double[] values = new double[n];
        for (int t = 0; t < n; t++) {
            values[t] = 10 * Math.exp(growth * t + 0.08 * random.nextGaussian());
        }

        Forecast forecast = Simulated.forecast(grain, values, horizon);

        double first = relativeWidth(forecast, 0);
        assertTrue(relativeWidth(forecast, horizon - 1) >= 0.999 * first);
        assertTrue(first > 0.05, "noise of 8 % makes a band of some width");
    }

    private static double relativeWidth(Forecast forecast, int h) {
        return (forecast.band95().upper()[h] - forecast.band95().lower()[h]) / forecast.mean()[h];
    }

    @Test
    void theWeekStandsInTheSeasonAndNotInTheLevel() {
        double[] values = Simulated.weekly(800, 0.1, 3);

        Forecast forecast = Simulated.forecast(values, 28);

        double[] level = forecast.parts().level();
        for (int h = 0; h < 28; h++) {
            assertEquals(100 * Arrays.stream(WEEK).average().orElseThrow(), level[h], 15, "day " + h);
            assertTrue(h == 0 || Math.abs(level[h] - level[h - 1]) < 0.01 * level[h], "the level does not wobble");
            double deviation = 100 * WEEK[(800 + h) % 7] - level[h];
            double seasonal = forecast.parts().seasonal()[h];
            assertTrue(Math.abs(deviation) < 15 || Math.signum(deviation) == Math.signum(seasonal), "day " + h);
        }
    }
}
