package io.otelbi.analytics.forecast;

import io.otelbi.analytics.forecast.Preparation.Prepared;
import java.util.Optional;

/**
 * The scale on which a series is modelled: {@code y^lambda}, or the logarithm for lambda 0.
 *
 * @param lambda 0 for multiplicative, 1 for additive behaviour, 0.5 between
 */
record PowerTransform(double lambda) {

    private static final double LARGEST_LOG = 700;
    private static final double[] LOG_FIRST = {0, 0.5, 1};
    private static final double[] ROOT_FIRST = {0.5, 1};
    /** Rounding, relative to the median value. */
    private static final double EXACT = 1e-9;

    private static final int LEAST_KNOWN = 4;

    private static final int ORIGINS = 24;
    private static final int STEP = 11;

    /** Forecasts of a rough model on another scale must be this much better to be chosen. */
    private static final double MARGIN = 1e-9;

    /** Events were learned on logarithms, and the rough model, which knows none, errs by all of them on every scale. */
    private static final double MARGIN_WITH_EVENTS = 0.05;

    double forward(double value) {
        return lambda == 0 ? Math.log(value) : lambda == 1 ? value : Math.sqrt(value);
    }

    double back(double value) {
        if (lambda == 0) {
            return Math.exp(Math.min(value, LARGEST_LOG));
        }
        return lambda == 1 ? value : value <= 0 ? 0 : value * value;
    }

    double[] forward(double[] values) {
        double[] out = new double[values.length];
        for (int t = 0; t < out.length; t++) {
            out[t] = forward(values[t]);
        }
        return out;
    }

    double[] back(double[] values) {
        double[] out = new double[values.length];
        for (int t = 0; t < out.length; t++) {
            out[t] = back(values[t]);
        }
        return out;
    }

    /**
     * The scale on which a series has no noise at all: its regular and seasonal differences vanish, as those of a constant,
     * a straight line, a repeated season or steady growth do.
     */
    static Optional<PowerTransform> exact(double[] y, int m) {
        boolean positive = Robust.least(y) > 0;
        if (vanish(y, m)) {
            return Optional.of(new PowerTransform(1));
        }
        var log = new PowerTransform(0);
        return positive && vanish(log.forward(y), m) ? Optional.of(log) : Optional.empty();
    }

    private static boolean vanish(double[] z, int m) {
        int known = 0;
        for (int t = m + 1; t < z.length; t++) {
            double difference = m == 1 ? z[t] - 2 * z[t - 1] + z[t - 2] : z[t] - z[t - 1] - z[t - m] + z[t - m - 1];
            if (Math.abs(difference) > EXACT) {
                return false;
            }
            known += Double.isNaN(difference) ? 0 : 1;
        }
        // Of a series known every other period only, no difference is known: that says nothing.
        return known >= Math.max(LEAST_KNOWN, (z.length - m) / 3);
    }

    /**
     * Chooses the scale on which plain exponential smoothing forecasts best from the newest origins, measured in the
     * data's own unit.
     *
     * @param m periods of the season
     */
    static PowerTransform choose(Prepared prepared, int m, int horizon) {
        double[] y = prepared.y();
        double margin = prepared.events().isEmpty() ? MARGIN : MARGIN_WITH_EVENTS;
        double least = Robust.least(y);
        if (least < 0) {
            return new PowerTransform(1);
        }
        int[] origins = origins(y.length, m, horizon);
        PowerTransform best = new PowerTransform(1);
        double error = Double.MAX_VALUE;
        for (double lambda : least > 0 ? LOG_FIRST : ROOT_FIRST) {
            var tried = new PowerTransform(lambda);
            double its = origins.length == 0 ? 0 : tried.error(y, m, origins, backtested(y.length, horizon));
            if (its < error * (1 - margin)) {
                error = its;
                best = tried;
            }
        }
        return best;
    }

    private static int backtested(int n, int horizon) {
        return Math.min(horizon, Math.max(1, n / 4));
    }

    private static int[] origins(int n, int m, int horizon) {
        int last = n - backtested(n, horizon);
        int first = 2 * m + 3;
        int step = Math.clamp((last - first) / ORIGINS, 1, STEP);
        int count = Math.clamp((last - first) / step + 1, 0, ORIGINS);
        int[] origins = new int[count];
        for (int i = 0; i < count; i++) {
            origins[i] = last - (count - 1 - i) * step;
        }
        return origins;
    }

    private double error(double[] y, int m, int[] origins, int horizon) {
        double[] z = forward(y);
        Ets rough = Ets.smoothing(m, false, Double.POSITIVE_INFINITY);
        double[][] forecasts =
                rough.with(new double[] {0.2, 0.1, 0, 0.9, 0}, z, origins[0]).forecasts(z, origins, horizon);
        double sum = 0;
        for (int o = 0; o < origins.length; o++) {
            for (int h = 0; h < horizon; h++) {
                double d = Math.abs(y[origins[o] + h] - back(forecasts[o][h]));
                sum += Double.isNaN(d) ? 0 : d;
            }
        }
        return sum;
    }
}
