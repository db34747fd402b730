package io.otelbi.analytics.forecast;

import org.jspecify.annotations.Nullable;

/**
 * The last season repeated; a missing value takes the one a season earlier. What every other model must beat.
 *
 * @see <a href="https://otexts.com/fpp3/simple-methods.html">Hyndman and Athanasopoulos, FPP3, 5.2</a>
 */
final class SeasonalNaive implements Member {

    private static final int NEWEST = 3;

    /** Of more observations than this, three hours of one time of day are no level. */
    private static final int SHORT = 72;

    private final int m;

    /** @param m periods of the season, 1 to repeat the last value */
    SeasonalNaive(int m) {
        this.m = m;
    }

    @Override
    public String name() {
        return "the last season repeated";
    }

    @Override
    public Fit fit(double[] y, int end, double @Nullable [] start) {
        return new Fit() {
            @Override
            public double[] parameters() {
                return new double[0];
            }

            @Override
            public double[][] forecasts(double[] y, int[] origins, int horizon) {
                return orLevel(y, origins, horizon, m);
            }
        };
    }

    /** The last season before each origin repeated; the newest level where a phase was never seen. */
    static double[][] orLevel(double[] y, int[] origins, int horizon, int m) {
        double[][] all = repeated(y, origins, horizon, m);
        for (int o = 0; o < all.length; o++) {
            for (int h = 0; h < horizon; h++) {
                all[o][h] = Double.isNaN(all[o][h]) ? level(y, origins[o]) : all[o][h];
            }
        }
        return all;
    }

    /** The last season before each origin repeated; NaN where a phase was never seen. */
    static double[][] repeated(double[] y, int[] origins, int horizon, int m) {
        double[][] all = new double[origins.length][horizon];
        for (int o = 0; o < origins.length; o++) {
            for (int h = 0; h < horizon; h++) {
                int t = origins[o] + h;
                do {
                    t -= m;
                } while (t >= 0 && (t >= origins[o] || Double.isNaN(y[t])));
                all[o][h] = t < 0 ? Double.NaN : y[t];
            }
        }
        return all;
    }

    /** The median of the newest three observations of a short series; of all where days and nights stand in it. */
    private static double level(double[] y, int end) {
        if (end > SHORT) {
            return Robust.median(y, 0, end);
        }
        double[] newest = new double[NEWEST];
        int known = 0;
        for (int t = end - 1; t >= 0 && known < NEWEST; t--) {
            if (!Double.isNaN(y[t])) {
                newest[known++] = y[t];
            }
        }
        return Robust.median(newest, known);
    }
}
