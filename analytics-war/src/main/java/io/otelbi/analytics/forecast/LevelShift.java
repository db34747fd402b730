package io.otelbi.analytics.forecast;

import java.util.Optional;

/**
 * A lasting change of level in the newest part of a series, on the model's scale.
 *
 * @param at first observation of the new level
 * @param by new level less the old
 */
record LevelShift(int at, double by) {

    /** Seasons before the shift that make the old level. */
    static final int WINDOW = 4;

    /** Newest seasons in which a shift is looked for. */
    private static final int NEWEST = 13;

    /** The step must be this many times the noise around both levels. */
    private static final double CLEAR = 5;

    /** At most this share of each side may lie on the wrong side of the middle. */
    private static final double MIXED = 0.05;

    /**
     * Looks for the clearest shift.
     *
     * @param y observations, NaN where missing
     * @param m periods of the season
     */
    static Optional<LevelShift> find(double[] y, int m) {
        int n = y.length;
        int window = WINDOW * m;
        if (n < 8 * m || m < 4) {
            return Optional.empty();
        }
        double[] season = Seasons.profile(y, Math.max(0, n - 20 * m), n - NEWEST * m > 4 * m ? n - NEWEST * m : n, m);
        double[] z = new double[n];
        for (int t = 0; t < n; t++) {
            z[t] = y[t] - season[t % m];
        }
        Optional<LevelShift> best = Optional.empty();
        for (int s = Math.max(window, n - NEWEST * m); s <= n - 2 * m; s += Math.max(1, m / 3)) {
            double by = Robust.median(z, s, n) - Robust.median(z, s - window, s);
            if (Math.abs(by) > Math.abs(best.map(LevelShift::by).orElse(0.0)) && clear(z, s, window, by)) {
                best = Optional.of(new LevelShift(s, by));
            }
        }
        return best;
    }

    private static boolean clear(double[] z, int s, int window, double by) {
        double before = Robust.median(z, s - window, s);
        double after = before + by;
        double[] sizes = new double[z.length - s + window];
        double middle = before + by / 2;
        int wrongBefore = 0;
        int wrongAfter = 0;
        for (int t = s - window; t < z.length; t++) {
            sizes[t - s + window] = Math.abs(z[t] - (t < s ? before : after));
            boolean high = z[t] > middle;
            wrongBefore += t < s && high == by > 0 ? 1 : 0;
            wrongAfter += t >= s && high != by > 0 ? 1 : 0;
        }
        double noise = Robust.MAD_TO_SIGMA * Robust.median(sizes, 0, sizes.length);
        return Math.abs(by) > CLEAR * noise && wrongBefore <= MIXED * window && wrongAfter <= MIXED * (z.length - s);
    }

    /** The series as if the new level had held before, too. */
    double[] removedFrom(double[] y) {
        double[] level = y.clone();
        for (int t = 0; t < at; t++) {
            level[t] += by;
        }
        return level;
    }
}
