package io.otelbi.analytics.forecast;

/** Seasonal profiles of a series, by classical decomposition. */
final class Seasons {

    private Seasons() {}

    /**
     * The mean deviation of each phase from a centred moving average over one cycle; sums to zero.
     *
     * @param from first observation to use
     * @param to one after the last
     * @return one value a phase, index 0 for observation 0; zeros where there are fewer than two cycles
     */
    static double[] profile(double[] y, int from, int to, int m) {
        double[] sum = new double[Math.max(1, m)];
        if (m <= 1 || to - from < 2 * m) {
            return sum;
        }
        int[] count = new int[m];
        MovingMean trend = new MovingMean(y, from, from + Math.min(m, to - from));
        for (int t = from + m / 2; t < to - (m - m / 2 - 1) - (m % 2 == 0 ? 1 : 0); t++) {
            double deviation = y[t] - trend.centred(t, m);
            if (!Double.isNaN(deviation)) {
                sum[t % m] += deviation;
                count[t % m]++;
            }
        }
        double mean = 0;
        for (int i = 0; i < m; i++) {
            sum[i] = count[i] == 0 ? 0 : sum[i] / count[i];
            mean += sum[i] / m;
        }
        for (int i = 0; i < m; i++) {
            sum[i] -= mean;
        }
        return sum;
    }

    /** A moving mean over whole cycles that slides along the series; missing values are left out. */
    private static final class MovingMean {

        private final double[] y;
        private int from;
        private int to;
        private double sum;
        private int count;

        MovingMean(double[] y, int from, int to) {
            this.y = y;
            this.from = from;
            this.to = from;
            while (this.to < to) {
                add(this.to++, 1);
            }
        }

        /** The mean of the cycle around {@code t}; for an even cycle, of the two that lie half a period off. */
        double centred(int t, int m) {
            slide(t - m / 2, m);
            double mean = sum / count;
            if (m % 2 == 1 || to >= y.length) {
                return mean;
            }
            slide(t - m / 2 + 1, m);
            return (mean + sum / count) / 2;
        }

        private void slide(int first, int m) {
            while (to < first + m) {
                add(to++, 1);
            }
            while (from < first) {
                add(from++, -1);
            }
            while (from > first) {
                add(--from, 1);
                add(--to, -1);
            }
        }

        private void add(int t, int sign) {
            if (!Double.isNaN(y[t])) {
                sum += sign * y[t];
                count += sign;
            }
        }
    }
}
