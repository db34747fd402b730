package io.otelbi.analytics.forecast;

import java.util.Arrays;

/** Medians, and the size of noise told from them. */
final class Robust {

    /** Makes the median absolute deviation of normal noise its standard deviation. */
    static final double MAD_TO_SIGMA = 1.4826;

    private Robust() {}

    /** The median of the first {@code n} values; 0 where there are none. */
    static double median(double[] values, int n) {
        if (n == 0) {
            return 0;
        }
        double[] sorted = Arrays.copyOf(values, n);
        Arrays.sort(sorted);
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    /** The median of what is not NaN in {@code from..to}; NaN where there is nothing. */
    static double median(double[] values, int from, int to) {
        double[] known = new double[Math.max(0, to - from)];
        int n = 0;
        for (int t = from; t < to; t++) {
            if (!Double.isNaN(values[t])) {
                known[n++] = values[t];
            }
        }
        return n == 0 ? Double.NaN : median(known, n);
    }

    /**
     * The noise of a series from its seasonal differences: {@code 1.4826 median|y[t] - y[t-m]| / sqrt(2)}, or their mean
     * where more than half are zero.
     */
    static double noise(double[] y, int end, int m) {
        double[] differences = new double[Math.max(0, end - m)];
        int n = 0;
        double sum = 0;
        for (int t = m; t < end; t++) {
            double d = Math.abs(y[t] - y[t - m]);
            if (!Double.isNaN(d)) {
                differences[n++] = d;
                sum += d;
            }
        }
        if (n == 0) {
            return Double.MIN_NORMAL;
        }
        double median = median(differences, n);
        return Double.MIN_NORMAL + (median > 0 ? MAD_TO_SIGMA * median / Math.sqrt(2) : sum / n);
    }

    /** The mean of {@code |y[t] - y[t-m]|} over what is known in {@code from..to}; 0 where nothing is. */
    static double meanDifference(double[] y, int from, int to, int m) {
        double sum = 0;
        int n = 0;
        for (int t = Math.max(m, from); t < to; t++) {
            double d = Math.abs(y[t] - y[t - m]);
            if (!Double.isNaN(d)) {
                sum += d;
                n++;
            }
        }
        return n == 0 ? 0 : sum / n;
    }
}
