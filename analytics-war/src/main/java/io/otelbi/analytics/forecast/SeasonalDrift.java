package io.otelbi.analytics.forecast;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The mean profile of the two newest cycles on the level of the newest half cycle, growing half as fast as the one cycle
 * grew from the other. With less than two cycles it repeats the last one, moved by half of what the newest periods lie
 * above it. Nothing is estimated that two seasons cannot tell.
 */
final class SeasonalDrift implements Member {

    private static final double DAMPING = 0.5;

    /** Most that a cycle may add, on logarithms a third: growth beyond it came from something that does not come again. */
    private static final double MOST = 0.3;

    private final int m;

    /** @param m periods of the season, at least 2 */
    SeasonalDrift(int m) {
        this.m = m;
    }

    @Override
    public String name() {
        return "seasonal mean with drift";
    }

    @Override
    public Fit fit(double[] y, int end, double @Nullable [] start) {
        return new Profiled();
    }

    private final class Profiled implements Fit {

        @Override
        public double[] parameters() {
            return new double[0];
        }

        @Override
        public double[][] forecasts(double[] y, int[] origins, int horizon) {
            double[][] all = new double[origins.length][];
            for (int o = 0; o < all.length; o++) {
                all[o] = ahead(y, origins[o], horizon);
            }
            return all;
        }
    }

    private double[] ahead(double[] y, int end, int horizon) {
        double newest = mean(y, end - m, end);
        if (Double.isNaN(newest) && end > m) {
            // A cycle without a value tells nothing; the forecast from before it still stands.
            return Arrays.copyOfRange(ahead(y, end - m, horizon + m), m, horizon + m);
        }
        double older = mean(y, end - 2 * m, end - m);
        boolean two = end >= 2 * m && !Double.isNaN(older);
        double[] profile = new double[m];
        for (int i = 0; i < m; i++) {
            profile[(end + i) % m] = two
                    ? known(value(y, end - m + i) - newest, value(y, end - 2 * m + i) - older)
                    : known(value(y, end - m + i) - newest, Double.NaN);
        }
        int window = Math.max(1, m / 2);
        double level = level(y, end, window, profile, newest);
        double drift = two ? Math.clamp(DAMPING * (newest - older), -MOST, MOST) / m : 0;
        double moved = two ? 0 : DAMPING * change(y, end, window);
        double[] ahead = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            ahead[h] = level + profile[(end + h) % m] + drift * (h + 1 + window / 2.0) + moved;
        }
        return ahead;
    }

    private double level(double[] y, int end, int window, double[] profile, double otherwise) {
        double sum = 0;
        int n = 0;
        for (int t = Math.max(0, end - window); t < end; t++) {
            double v = y[t] - profile[t % m];
            if (!Double.isNaN(v)) {
                sum += v;
                n++;
            }
        }
        return n == 0 ? otherwise : sum / n;
    }

    /** By how much the newest periods lie above the same ones a cycle before; 0 where there are none. */
    private double change(double[] y, int end, int window) {
        double sum = 0;
        int n = 0;
        for (int t = Math.max(m, end - window); t < end; t++) {
            double d = y[t] - y[t - m];
            if (!Double.isNaN(d)) {
                sum += d;
                n++;
            }
        }
        return n == 0 ? 0 : sum / n;
    }

    private static double value(double[] y, int t) {
        return t < 0 ? Double.NaN : y[t];
    }

    /** The mean of what is known of two values; 0 where nothing is. */
    private static double known(double a, double b) {
        if (Double.isNaN(a)) {
            return Double.isNaN(b) ? 0 : b;
        }
        return Double.isNaN(b) ? a : (a + b) / 2;
    }

    private static double mean(double[] y, int from, int to) {
        double sum = 0;
        int n = 0;
        for (int t = Math.max(0, from); t < to; t++) {
            if (!Double.isNaN(y[t])) {
                sum += y[t];
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }
}
