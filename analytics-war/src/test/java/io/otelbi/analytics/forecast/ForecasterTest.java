package io.otelbi.analytics.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ForecasterTest {

    @Test
    void bandsHoldWhatTheySay() {
        int inside80 = 0;
        int inside95 = 0;
        int all = 0;
        for (int seed = 0; seed < 60; seed++) {
            double[] values = randomWalk(728, seed);
            Forecast forecast = Simulated.forecast(Arrays.copyOf(values, 700), 28);
            for (int h = 0; h < 28; h++) {
                all++;
                inside80 += inside(forecast.band80(), values[700 + h], h);
                inside95 += inside(forecast.band95(), values[700 + h], h);
            }
        }

        assertEquals(0.80, (double) inside80 / all, 0.05);
        assertEquals(0.95, (double) inside95 / all, 0.03);
    }

    private static int inside(Forecast.Band band, double value, int h) {
        return band.lower()[h] <= value && value <= band.upper()[h] ? 1 : 0;
    }

    private static double[] randomWalk(int n, long seed) {
        Random random = new Random(seed);
        double[] values = new double[n];
        double level = 0;
        for (int t = 0; t < n; t++) {
            level += 0.01 * random.nextGaussian();
            values[t] = 100 * Simulated.WEEK[t % 7] * Math.exp(level + 0.15 * random.nextGaussian());
        }
        return values;
    }

    @Test
    void partsAddUpAndWeightsToo() {
        Forecast forecast = Simulated.forecast(randomWalk(800, 5), 60);

        Forecast.Parts parts = forecast.parts();
        for (int h = 0; h < 60; h++) {
            double sum = parts.level()[h] + parts.seasonal()[h] + parts.yearly()[h] + parts.holidays()[h];
            assertEquals(forecast.mean()[h], sum, 1e-9 * forecast.mean()[h]);
        }
        assertEquals(
                1,
                forecast.members().stream().mapToDouble(Forecast.Share::weight).sum(),
                1e-12);
    }

    @Test
    void theBacktestBeatsRepeatingTheLastWeekOnNoisyWeeks() {
        Backtest backtest =
                Simulated.forecast(Simulated.weekly(700, 0.2, 3), 28).backtest();

        assertNotNull(backtest);
        assertTrue(backtest.origins().length >= 8);
        Backtest.Accuracy accuracy = backtest.accuracy(1, 28);
        // A mean over many weeks has 1/sqrt 2 of the error of a single week.
        assertEquals(0.29, accuracy.skill(), 0.06);
        assertEquals(0.8, accuracy.coverage80(), 0.06);
    }

    @Test
    void aPublicHolidayIsLearned() {
        double[] values = Simulated.weekly(1100, 0.05, 8);
        for (int t = 0; t < values.length; t++) {
            var day = Simulated.SUNDAY.plusDays(t);
            boolean holiday = "INDEPENDENCE_DAY".equals(PublicHolidays.of("US").get(day));
            values[t] *= holiday ? 2 : 1;
        }
        int until = (int) (LocalDate.of(2023, 6, 20).toEpochDay() - Simulated.SUNDAY.toEpochDay());

        Forecast forecast = Simulated.forecast(Arrays.copyOf(values, until), 28);

        int fourth = (int) (LocalDate.of(2023, 7, 4).toEpochDay() - Simulated.SUNDAY.toEpochDay()) - until;
        assertTrue(forecast.parts().holidays()[fourth]
                > 0.4 * (forecast.mean()[fourth] - forecast.parts().holidays()[fourth]));
    }
}
