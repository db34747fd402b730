package io.otelbi.analytics.forecast;

import java.util.Arrays;

/** Medians, and the size of noise told from them. */
final class Robust {

    /** Makes the median absolute deviation of normal noise its standard deviation. */
    static final double MAD_TO_SIGMA = 1.4826;

    /** Ranges as short as this are sorted. */
    private static final int SMALL = 16;

    private Robust() {}

    /** The smallest of what is not NaN; the largest number where there is nothing. */
    static double least(double[] values) {
        double least = Double.MAX_VALUE;
        for (double value : values) {
            least = value < least ? value : least;
        }
        return least;
    }

    /** The median of the first {@code n} values; 0 where there are none. */
    static double median(double[] values, int n) {
        return n == 0 ? 0 : medianInPlace(Arrays.copyOf(values, n), n);
    }

    private static double medianInPlace(double[] values, int n) {
        double upper = select(values, n, n / 2);
        if (n % 2 == 1) {
            return upper;
        }
        double lower = -Double.MAX_VALUE;
        for (int i = 0; i < n / 2; i++) {
            lower = Math.max(lower, values[i]);
        }
        return (lower + upper) / 2;
    }

    /**
     * The value that would stand at a place if the first {@code n} were sorted; those before it become no larger, those
     * behind it no smaller.
     *
     * @see <a href="https://doi.org/10.1145/366622.366647">Hoare 1961, Algorithm 65, Find</a>
     */
    static double select(double[] values, int n, int place) {
        int low = 0;
        int high = n - 1;
        while (high - low > SMALL) {
            double pivot = middle(values[low], values[(low + high) >>> 1], values[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double kept = values[i];
                    values[i++] = values[j];
                    values[j--] = kept;
                }
            }
            if (place <= j) {
                high = j;
            } else if (place >= i) {
                low = i;
            } else {
                return values[place];
            }
        }
        Arrays.sort(values, low, high + 1);
        return values[place];
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
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
        return n == 0 ? Double.NaN : medianInPlace(known, n);
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
        double median = medianInPlace(differences, n);
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
