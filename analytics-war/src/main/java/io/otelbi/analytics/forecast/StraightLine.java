package io.otelbi.analytics.forecast;

import org.jspecify.annotations.Nullable;

/** The straight line through the first and the last observation continued; for series without noise or season. */
final class StraightLine implements Member {

    @Override
    public String name() {
        return "straight line";
    }

    @Override
    public Fit fit(double[] y, int end, double @Nullable [] start) {
        return new Drawn();
    }

    private static final class Drawn implements Fit {

        @Override
        public double[] parameters() {
            return new double[0];
        }

        @Override
        public double[][] forecasts(double[] y, int[] origins, int horizon) {
            int first = 0;
            while (Double.isNaN(y[first])) {
                first++;
            }
            double[][] all = new double[origins.length][horizon];
            for (int o = 0; o < origins.length; o++) {
                int last = Math.max(first, origins[o] - 1);
                while (last > first && Double.isNaN(y[last])) {
                    last--;
                }
                double slope = last == first ? 0 : (y[last] - y[first]) / (last - first);
                for (int h = 0; h < horizon; h++) {
                    all[o][h] = y[last] + slope * (origins[o] + h - last);
                }
            }
            return all;
        }
    }
}
