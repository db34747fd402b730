package io.otelbi.analytics.forecast;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lasting change of level, which neither the season nor a trend explains.
 *
 * @param at first observation of the new level
 * @param by new level less the old, on the scale of the search
 * @see <a href="https://doi.org/10.1080/01621459.1993.10594321">Chen and Liu 1993, Joint estimation of model parameters
 *     and outlier effects</a>, whose "level shift" this is; found from medians instead of likelihoods
 */
record LevelShift(int at, double by) {

    private static final int MOST = 3;

    /** Periods on each side of a possible shift. */
    private static final int SIDE = 3;

    /** A shift must be this many times what eight in ten changes stay below. */
    private static final double CLEAR = 5;

    /** Share of the shift that must be there within one period, and must stay. */
    private static final double SHARP = 0.5;

    /** Least size on logarithms: months and weeks, and cycles of days and hours, whose years may be unknown. */
    private static final double LEAST = 0.3;

    private static final double LEAST_OF_CYCLES = 0.69;

    /**
     * Finds the shifts of a series.
     *
     * @param observations on a scale on which a difference of 1 is far, NaN where missing
     * @return the shifts, in the order found
     */
    static List<LevelShift> all(double[] observations, Grain grain) {
        double[] z = observations.clone();
        int cycle = cycle(grain);
        List<LevelShift> found = new ArrayList<>();
        while (found.size() < MOST) {
            LevelShift shift = cycle == 1
                    ? clearest(z, grain.season(), least(grain, z.length))
                    : ofCycles(z, cycle, grain == Grain.DAY ? 52 : 7);
            if (shift == null) {
                break;
            }
            shift.moveOlder(z);
            found.add(shift);
        }
        return found;
    }

    /** In less than two years of months a smaller change may be the season. */
    private static double least(Grain grain, int n) {
        return grain == Grain.MONTH && n < 2 * grain.season() ? LEAST_OF_CYCLES : LEAST;
    }

    /** Moves all values before the shift to the level after it. */
    void moveOlder(double[] z) {
        for (int t = 0; t < at; t++) {
            z[t] += by;
        }
    }

    /** Whether the models have not yet seen enough of the new level to know it by themselves. */
    boolean isFresh(int n, Grain grain) {
        return switch (grain) {
            case HOUR -> n - at <= 14 * 24;
            case DAY -> n - at <= 13 * 7;
            case WEEK -> n - at <= 13;
            case MONTH -> n - at <= 6;
        };
    }

    private static int cycle(Grain grain) {
        return switch (grain) {
            case HOUR -> 24;
            case DAY -> 7;
            case WEEK, MONTH -> 1;
        };
    }

    /** Looks among the medians of whole cycles, then for the period at which it happened. */
    private static @Nullable LevelShift ofCycles(double[] z, int cycle, int season) {
        int cycles = z.length / cycle;
        int rest = z.length - cycles * cycle;
        double[] medians = new double[cycles];
        for (int k = 0; k < cycles; k++) {
            medians[k] = Robust.median(z, rest + k * cycle, rest + (k + 1) * cycle);
        }
        LevelShift rough = clearest(medians, season, LEAST_OF_CYCLES);
        return rough == null
                ? null
                : new LevelShift(exact(z, rest + rough.at() * cycle, rough.by(), cycle), rough.by());
    }

    private static int exact(double[] z, int about, double by, int cycle) {
        int from = Math.max(0, about - cycle);
        int to = Math.min(z.length, about + cycle);
        double[] before = new double[cycle];
        for (int i = 0; i < cycle; i++) {
            double[] same = new double[4];
            int n = 0;
            for (int k = 1; k <= 4; k++) {
                int t = from - k * cycle + i;
                if (t >= 0 && !Double.isNaN(z[t])) {
                    same[n++] = z[t];
                }
            }
            before[i] = n == 0 ? Double.NaN : Robust.median(same, n);
        }
        double cost = 0;
        double least = 0;
        int best = from;
        for (int t = from; t < to; t++) {
            double off = z[t] - before[(t - from) % cycle];
            double change = Math.abs(off) - Math.abs(off - by);
            cost += Double.isNaN(change) ? 0 : change;
            if (cost < least) {
                least = cost;
                best = t + 1;
            }
        }
        return Math.max(1, best);
    }

    private static @Nullable LevelShift clearest(double[] z, int season, double least) {
        int n = z.length;
        if (n < 8) {
            return null;
        }
        double[] raw = new double[n];
        for (int t = 0; t < n; t++) {
            raw[t] = t < 2 || t > n - 2 ? Double.NaN : after(z, t, SIDE) - before(z, t, SIDE);
        }
        double[] change = new double[n];
        for (int t = 0; t < n; t++) {
            change[t] = explained(raw, t, season);
        }
        double limit = Math.max(least, CLEAR * Outliers.quantile(change, n, 0.8));
        LevelShift best = null;
        for (int t = 2; t <= n - 2; t++) {
            if (Math.abs(change[t]) > limit && sharp(z, t, change[t], season) && stays(z, t, change[t], season)) {
                LevelShift shift = new LevelShift(t, size(z, t, change[t], season));
                best = best == null || Math.abs(shift.by()) > Math.abs(best.by()) ? shift : best;
            }
        }
        return best;
    }

    private static double after(double[] z, int t, int side) {
        return Robust.median(z, t, Math.min(z.length, t + side));
    }

    private static double before(double[] z, int t, int side) {
        return Robust.median(z, Math.max(0, t - side), t);
    }

    /** A change less the same change of another year, where that explains more of it. */
    private static double explained(double[] raw, int t, int season) {
        double best = raw[t];
        for (int k = -2; k <= 2; k++) {
            int other = t + k * season;
            if (k != 0 && other >= 0 && other < raw.length && Math.abs(raw[t] - raw[other]) < Math.abs(best)) {
                best = raw[t] - raw[other];
            }
        }
        return best;
    }

    private static boolean sharp(double[] z, int t, double change, int season) {
        double step = step(z, t);
        double least = step;
        for (int k = -2; k <= 2; k++) {
            double other = k == 0 ? Double.NaN : step(z, t + k * season);
            least = Math.abs(step - other) < Math.abs(least) ? step - other : least;
        }
        return least / change > SHARP;
    }

    /** From the last known value to this one. */
    private static double step(double[] z, int t) {
        if (t < 1 || t >= z.length) {
            return Double.NaN;
        }
        int last = t - 1;
        while (last > 0 && Double.isNaN(z[last])) {
            last--;
        }
        return z[t] - z[last];
    }

    private static boolean stays(double[] z, int t, double change, int season) {
        int side = Math.min(season, Math.min(t, z.length - t));
        return (after(z, t, side) - before(z, t, side)) / change > SHARP;
    }

    /** From the same phase of the year before, less the growth of the year before that; else from the neighbours. */
    private static double size(double[] z, int t, double change, int season) {
        if (t < season || z.length - t < 2) {
            return change;
        }
        int after = Math.min(season, z.length - t);
        double[] across = new double[after];
        for (int j = 0; j < after; j++) {
            across[j] = z[t + j] - z[t + j - season];
        }
        double size = Robust.median(across, 0, after);
        int known = Math.min(season, t - season);
        double[] growth = new double[known];
        for (int j = 1; j <= known; j++) {
            growth[j - 1] = z[t - j] - z[t - j - season];
        }
        double year = known < 3 ? 0 : Robust.median(growth, 0, known);
        double whole = size - (Double.isNaN(year) ? 0 : year);
        return Double.isNaN(whole) || whole / change < SHARP || whole / change > 2 ? change : whole;
    }
}
