package io.otelbi.analytics.forecast;

import java.time.LocalDate;
import java.util.Random;

/** Invented series for tests: a level of 100 with a weekly season and multiplicative noise. */
final class Simulated {

    static final LocalDate SUNDAY = LocalDate.of(2021, 1, 3);

    /** What each day of the week adds up to, from Sunday. */
    static final double[] WEEK = {0.9, 1.0, 1.1, 1.2, 1.5, 1.8, 0.5};

    private Simulated() {}

    static double[] weekly(int n, double noise, long seed) {
        Random random = new Random(seed);
        double[] values = new double[n];
        for (int t = 0; t < n; t++) {
            values[t] = 100 * WEEK[t % 7] * Math.exp(noise * random.nextGaussian());
        }
        return values;
    }

    static TimeSeries days(double... values) {
        return new TimeSeries(values, Grain.DAY, SUNDAY, "US");
    }

    static Forecast forecast(double[] values, int horizon) {
        return ((Outcome.Made) Forecaster.forecast(days(values), horizon)).forecast();
    }

    static boolean warns(Forecast forecast, Warning.Kind kind) {
        return forecast.warnings().stream().anyMatch(warning -> warning.kind() == kind);
    }
}
