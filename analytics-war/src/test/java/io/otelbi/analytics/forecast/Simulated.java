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

    /** A level of 100 with the season of a grain and multiplicative noise; weeks from a Monday, months from January. */
    static double[] of(Grain grain, int n, double noise, long seed) {
        Random random = new Random(seed);
        double[] values = new double[n];
        for (int t = 0; t < n; t++) {
            values[t] = 100 * season(grain, t) * Math.exp(noise * random.nextGaussian());
        }
        return values;
    }

    static double season(Grain grain, int t) {
        return switch (grain) {
            case HOUR -> 1 + 0.4 * Math.sin(2 * Math.PI * t / 24);
            case DAY -> WEEK[t % 7];
            case WEEK -> 1 + 0.1 * Math.sin(2 * Math.PI * t / 52.18);
            case MONTH -> 1 + 0.2 * Math.sin(2 * Math.PI * t / 12);
        };
    }

    static TimeSeries series(Grain grain, double... values) {
        return new TimeSeries(values, grain, start(grain), "US");
    }

    static LocalDate start(Grain grain) {
        return switch (grain) {
            case HOUR, DAY -> SUNDAY;
            case WEEK, MONTH -> LocalDate.of(2018, 1, 1);
        };
    }

    static Forecast forecast(Grain grain, double[] values, int horizon) {
        return ((Outcome.Made) Forecaster.forecast(series(grain, values), horizon)).forecast();
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
