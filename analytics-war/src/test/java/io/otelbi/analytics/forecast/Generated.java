package io.otelbi.analytics.forecast;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * An invented series of any grain, with level, trend, season and noise, and perhaps one thing that misleads forecasters.
 *
 * @param clean the series without what misleads
 * @param values the series as it is given to the forecaster
 * @param horizon periods ahead
 */
record Generated(Grain grain, double[] clean, double[] values, int horizon, Trouble trouble) {

    /** What misleads. */
    enum Trouble {
        NONE,
        ZEROS,
        OUTLIER,
        SHIFT,
        GAPS,
        PARTIAL_END,
        NEGATIVE
    }

    private static final List<Grain> GRAINS = List.of(Grain.values());
    private static final List<Trouble> TROUBLES = List.of(Trouble.values());
    private static final LocalDate MONDAY = LocalDate.of(2018, 1, 1);

    static Generated of(long seed) {
        Random random = new Random(seed);
        Grain grain = GRAINS.get(random.nextInt(GRAINS.size()));
        Trouble trouble = TROUBLES.get(random.nextInt(TROUBLES.size()));
        int longest = switch (grain) {
            case HOUR -> 400;
            case DAY -> 300;
            case WEEK -> 180;
            case MONTH -> 90;
        };
        int n = 3 + random.nextInt(longest);
        double[] clean = clean(grain, n, trouble, random);
        double[] values = troubled(clean, trouble, random);
        return new Generated(grain, clean, values, 1 + random.nextInt(2 * Math.min(24, grain.season())), trouble);
    }

    private static double[] clean(Grain grain, int n, Trouble trouble, Random random) {
        double scale = Math.pow(10, -6 + 18 * random.nextDouble());
        double noise = 0.02 + 0.2 * random.nextDouble();
        double amplitude = 0.5 * random.nextDouble();
        double trend = (random.nextDouble() - 0.5) / n;
        double[] season = random.doubles(grain.season(), -amplitude, amplitude).toArray();
        double[] clean = new double[n];
        for (int t = 0; t < n; t++) {
            double log = trend * t + season[t % season.length] + noise * random.nextGaussian();
            clean[t] = trouble == Trouble.NEGATIVE ? scale * (log + 0.3) : scale * Math.exp(log);
        }
        return clean;
    }

    private static double[] troubled(double[] clean, Trouble trouble, Random random) {
        double[] values = clean.clone();
        int n = values.length;
        int at = random.nextInt(n);
        switch (trouble) {
            case NONE, NEGATIVE -> {}
            case ZEROS -> {
                double share = random.nextDouble();
                Arrays.setAll(values, t -> random.nextDouble() < share ? 0 : clean[t]);
            }
            case OUTLIER -> values[at] *= 20;
            case SHIFT -> Arrays.setAll(values, t -> t < at ? clean[t] : 3 * clean[t]);
            case GAPS -> Arrays.setAll(values, t -> random.nextDouble() < 0.3 ? Double.NaN : clean[t]);
            case PARTIAL_END -> values[n - 1] *= 0.2;
        }
        if (Arrays.stream(values).allMatch(Double::isNaN)) {
            values[0] = clean[0];
        }
        return values;
    }

    TimeSeries series() {
        return series(values);
    }

    TimeSeries series(double[] other) {
        return new TimeSeries(other, grain, MONDAY, null);
    }

    /** The forecast of any values in place of the generated ones. */
    Forecast forecast(double[] other) {
        return ((Outcome.Made) Forecaster.forecast(series(other), horizon)).forecast();
    }

    /** Largest less smallest value of the clean series. */
    double range() {
        return Arrays.stream(clean).max().orElse(0) - Arrays.stream(clean).min().orElse(0);
    }
}
