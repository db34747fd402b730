package io.otelbi.analytics.forecast;

import org.jspecify.annotations.Nullable;

/** The median level of the newest periods with the median profile of the newest cycles; for short series. */
final class SeasonalMean implements Member {

    private static final int CYCLES = 8;

    private final int m;
    private final int window;

    /**
     * @param m periods of the season, 1 for none
     * @param window newest periods that make the level
     */
    SeasonalMean(int m, int window) {
        this.m = m;
        this.window = window;
    }

    @Override
    public String name() {
        return m == 1 ? "robust mean" : "robust seasonal mean";
    }

    @Override
    public Fit fit(double[] y, int end, double @Nullable [] start) {
        return new Medians();
    }

    private final class Medians implements Fit {

        @Override
        public double[] parameters() {
            return new double[0];
        }

        @Override
        public double[][] forecasts(double[] y, int[] origins, int horizon) {
            double[][] all = new double[origins.length][horizon];
            for (int o = 0; o < origins.length; o++) {
                int end = origins[o];
                double[] season = profile(y, Math.max(0, end - CYCLES * m), end);
                double level = level(y, season, end);
                for (int h = 0; h < horizon; h++) {
                    all[o][h] = level + season[(end + h) % m];
                }
            }
            return all;
        }

        private double level(double[] y, double[] season, int end) {
            int from = Math.max(0, end - window);
            double[] rest = new double[end - from];
            for (int t = from; t < end; t++) {
                rest[t - from] = y[t] - season[t % m];
            }
            double level = Robust.median(rest, 0, rest.length);
            return Double.isNaN(level) ? Robust.median(y, 0, end) : level;
        }

        private double[] profile(double[] y, int from, int to) {
            double[] profile = new double[m];
            if (m == 1 || to - from < 2 * m) {
                return profile;
            }
            double middle = Robust.median(y, from, to);
            for (int phase = 0; phase < m; phase++) {
                double[] same = new double[(to - from) / m + 1];
                int n = 0;
                for (int t = from + Math.floorMod(phase - from, m); t < to; t += m) {
                    same[n++] = y[t];
                }
                double median = Robust.median(same, 0, n);
                profile[phase] = Double.isNaN(median) ? 0 : median - middle;
            }
            return profile;
        }
    }
}
