package io.otelbi.analytics.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds values that nothing explains: neither their neighbours in time nor the same phase of other cycles, moved to the
 * level of today. What recurs has an explanation and is none.
 */
final class Outliers {

    /** A value this many robust deviations from its neighbourhood is taken for wrong. */
    private static final double WILD = 10;

    /** On a special day that was seen once only a value may be this many times further off. */
    private static final double FESTIVE = 4;

    /** Share of a deviation that makes another one of the same day its like. */
    private static final double HALF = 0.3;

    /** A last value this many times the noise off is partial or wrong. */
    private static final double WILD_LAST = 6;

    /** Hours are less regular than days. */
    private static final double WILD_LAST_HOUR = 9;

    /** Multiple of the size that nine in ten unexplained rests stay below. */
    private static final double RARE = 6;

    /** The same for the last value, which has neighbours on one side only. */
    private static final double RARE_LAST = 5;

    /** Smaller changes are never taken for wrong, however smooth the series. */
    private static final double LEAST = 0.3;

    /** A value this many times the spread of all others away from its explanations is wrong, however noisy the series. */
    private static final double FAR = 2.5;

    /** One of three or four values is wrong when it is this many times the spread of the others away from them. */
    private static final double ALONE = 8;

    /** What may be a peak of the season must be this many times as far. */
    private static final double PEAK = 2;

    /** Days and hours have bursts that are real. */
    private static final double FAR_OF_PHASE = 6;

    /** A value seen this often, and as this share of all, is no mistake. */
    private static final int LEAST_COMMON = 3;

    private static final double COMMON = 0.05;

    /** Cycles that a series must have for the comparison of the same phase of neighbouring cycles. */
    private static final int CYCLES = 6;

    private Outliers() {}

    /** Whether the same phase of neighbouring cycles tells what is usual: short cycles, often seen. */
    static boolean byPhase(Grain grain, int n) {
        return (grain == Grain.DAY && n >= CYCLES * 7) || (grain == Grain.HOUR && n >= CYCLES * 24);
    }

    /**
     * The one value of three or four that lies far from the others, which agree among themselves.
     *
     * @return its place, or none
     */
    static List<Integer> ofFew(double[] y) {
        for (int t = 0; t < y.length; t++) {
            double least = Double.MAX_VALUE;
            double most = -Double.MAX_VALUE;
            for (int other = 0; other < y.length; other++) {
                if (other != t && !Double.isNaN(y[other])) {
                    least = Math.min(least, y[other]);
                    most = Math.max(most, y[other]);
                }
            }
            double off = Math.max(y[t] - most, least - y[t]);
            // Equal values do not tell how much others may differ, as with small counts.
            double size = (most > least ? LEAST : 2) * Math.max(Math.abs(most), Math.abs(least));
            if (off > Math.max(size, ALONE * (most - least))) {
                return List.of(t);
            }
        }
        return List.of();
    }

    /** Each value less the middle of the same phase's four neighbours. */
    static double[] fromNeighbourhood(double[] z, int cycle) {
        double[] rest = new double[z.length];
        for (int t = 0; t < z.length; t++) {
            rest[t] = z[t] - neighbourhood(z, t, cycle);
        }
        return rest;
    }

    private static double neighbourhood(double[] y, int t, int cycle) {
        int centre = Math.clamp(t, 2 * cycle, y.length - 1 - 2 * cycle);
        int shift = t - centre;
        int middle = shift == 0 ? t : centre + shift % cycle;
        double sum = 0;
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        int known = 0;
        for (int k = -2; k <= 2; k++) {
            int at = middle + k * cycle;
            if (at == t || at < 0 || at >= y.length || Double.isNaN(y[at])) {
                continue;
            }
            known++;
            sum += y[at];
            least = Math.min(least, y[at]);
            most = Math.max(most, y[at]);
        }
        return known == 0 ? Double.NaN : known < 3 ? sum / known : (sum - least - most) / (known - 2);
    }

    /**
     * Outliers among deviations from the neighbourhood.
     *
     * @param rest deviations, NaN where not known
     * @param y the values as they are, without what recurs
     * @param cycle periods of the season
     * @param special days on which more is forgiven
     */
    static List<Integer> among(double[] rest, double[] y, int cycle, SpecialDays special) {
        double[] sizes = new double[rest.length];
        for (int t = 0; t < sizes.length; t++) {
            sizes[t] = Math.abs(rest[t]);
        }
        double limit = WILD * Robust.MAD_TO_SIGMA * Robust.median(sizes, 0, sizes.length);
        double far = FAR_OF_PHASE * spread(y);
        List<Integer> wild = new ArrayList<>();
        for (int t = 0; t < rest.length; t++) {
            boolean beyond = isFar(y, t, far) && Math.abs(y[t] - neighbourhood(y, t, cycle)) > far;
            boolean wrong = (beyond && !special.at(t))
                    || (limit > 0 && sizes[t] > limit && alone(sizes, t, limit) && !cameBack(rest, t, limit, special));
            if (wrong && !isCommon(y, t)) {
                wild.add(t);
            }
        }
        return wild;
    }

    /** Whether a special day stood out in another year too, or has no other year to compare with. */
    static boolean cameBack(double[] rest, int t, double limit, SpecialDays special) {
        if (!special.at(t)) {
            return false;
        }
        boolean other = false;
        for (int s = 0; s < rest.length; s++) {
            if (s != t && !Double.isNaN(rest[s]) && special.name(s).equals(special.name(t))) {
                other = true;
                if (rest[s] / rest[t] > HALF) {
                    return true;
                }
            }
        }
        return !other && Math.abs(rest[t]) < FESTIVE * limit;
    }

    private static boolean alone(double[] sizes, int t, double limit) {
        return !(t > 0 && sizes[t - 1] > limit / 2) && !(t + 1 < sizes.length && sizes[t + 1] > limit / 2);
    }

    /** Whether the last value is far from what smoothing with a season expects. */
    static boolean lastIsWild(double[] z, int cycle) {
        int last = z.length - 1;
        if (Double.isNaN(z[last]) || isCommon(z, last)) {
            return false;
        }
        double limit = (cycle > 7 ? WILD_LAST_HOUR : WILD_LAST) * Robust.noise(z, last, cycle);
        return Math.abs(z[last] - expectedLast(z, cycle)) > limit;
    }

    /** The last value as smoothing with a season expects it. */
    static double expectedLast(double[] z, int cycle) {
        int last = z.length - 1;
        return Ets.smoothing(cycle, false, 2)
                .with(new double[] {0.2, 0.1, 0, 0.9, 0}, z, last)
                .forecasts(z, new int[] {last}, 1)[0][0];
    }

    /**
     * Outliers of a series with a long cycle, or with few cycles: each value against the nearest of several explanations.
     *
     * @param z values on a scale on which a difference of 1 is far
     * @param y the same values as they are
     * @param cycle periods of a year, or of the season
     */
    static List<Integer> unexplained(double[] z, double[] y, int cycle) {
        int n = z.length;
        double[] rest = new double[n];
        for (int t = 0; t < n; t++) {
            rest[t] = nearest(z, t, cycle, false);
        }
        double limit = Math.max(LEAST, RARE * doubt(n, cycle) * quantile(rest, n - 1, 0.9));
        double far = FAR * spread(y);
        List<Integer> wild = new ArrayList<>();
        for (int t = 0; t < n - 1; t++) {
            boolean peak = rest[t] > 0 && mayPeak(n, cycle);
            double beyond = peak ? PEAK * far : far;
            boolean farOff = isFar(y, t, beyond) && Math.abs(nearest(y, t, cycle, false)) > beyond;
            if ((farOff || (!peak && Math.abs(rest[t]) > limit)) && !isCommon(y, t)) {
                wild.add(t);
            }
        }
        return wild;
    }

    /** From the value that nineteen in twenty lie above to the one that as many lie below. */
    private static double spread(double[] y) {
        double[] known = new double[y.length];
        int n = 0;
        for (double value : y) {
            if (!Double.isNaN(value)) {
                known[n++] = value;
            }
        }
        if (n < 4) {
            return Double.MAX_VALUE / FAR;
        }
        double high = Robust.select(known, n, (int) Math.floor(0.95 * (n - 1)));
        return high - Robust.select(known, n, (int) Math.ceil(0.05 * (n - 1)));
    }

    /** A first look that spares most values the long one. */
    private static boolean isFar(double[] y, int t, double far) {
        return Math.abs(y[t] - at(y, t - 1)) > far || Math.abs(y[t] - at(y, t + 1)) > far;
    }

    /** Whether the very same value is seen again and again, as small counts and list prices are. */
    private static boolean isCommon(double[] y, int t) {
        int same = 0;
        int known = 0;
        for (double value : y) {
            known += Double.isNaN(value) ? 0 : 1;
            same += value == y[t] ? 1 : 0;
        }
        return same >= Math.max(LEAST_COMMON, COMMON * known);
    }

    /** In less than two cycles of days or hours an outlier may be the season. */
    private static double doubt(int n, int cycle) {
        return n < 2 * cycle && (cycle == 7 || cycle == 24) ? Double.POSITIVE_INFINITY : 1;
    }

    /** In less than two years of months a high value may be the first peak of the season, as December is. */
    private static boolean mayPeak(int n, int cycle) {
        return n < 2 * cycle && cycle == 12;
    }

    /** Whether nothing before it explains the last value. */
    static boolean lastIsUnexplained(double[] z, double[] y, int cycle) {
        int last = z.length - 1;
        if (last < 4 || isCommon(y, last)) {
            return false;
        }
        double off = nearest(z, last, cycle, true);
        boolean peak = off > 0 && mayPeak(z.length, cycle);
        double far = (peak ? PEAK : 1) * FAR * spread(y);
        if (isFar(y, last, far) && Math.abs(nearest(y, last, cycle, true)) > far) {
            return true;
        }
        if (peak) {
            return false;
        }
        double[] rest = new double[last];
        for (int t = 0; t < last; t++) {
            rest[t] = t < 3 ? Double.NaN : nearest(z, t, cycle, true);
        }
        double limit = Math.max(LEAST, RARE_LAST * doubt(last, cycle) * quantile(rest, last, 0.9));
        return Math.abs(off) > limit;
    }

    /** The smallest difference between a value and one of its explanations; NaN where there is none. */
    static double nearest(double[] z, int t, int cycle, boolean past) {
        double best = nearer(Double.NaN, z[t] - at(z, t - 1));
        best = nearer(best, z[t] - at(z, t - 2));
        best = nearer(best, z[t] - 2 * at(z, t - 1) + at(z, t - 2));
        if (!past) {
            best = nearer(best, z[t] - at(z, t + 1));
            best = nearer(best, z[t] - at(z, t + 2));
            best = nearer(best, z[t] - 2 * at(z, t + 1) + at(z, t + 2));
            best = nearer(best, z[t] - (at(z, t - 1) + at(z, t + 1)) / 2);
        }
        int slack = cycle > 24 ? 1 : 0;
        for (int k = -2; k <= (past ? -1 : 2); k++) {
            // What the next cycle contradicts did not come back, though it may have happened again in the one after;
            // in weeks the date may have moved to a neighbour, which tells nothing.
            boolean tells = slack > 0 || Math.abs(k) == 1 || Double.isNaN(at(z, t + k / 2 * cycle));
            for (int s = -slack; s <= slack && k != 0 && tells; s++) {
                int by = k * cycle + s;
                double same = z[t] - at(z, t + by);
                best = nearer(nearer(best, same), same - moved(z, t, by, past));
            }
        }
        return best;
    }

    private static double nearer(double best, double next) {
        return Double.isNaN(next) || Math.abs(next) >= Math.abs(best) ? best : next;
    }

    private static double at(double[] z, int t) {
        return t < 0 || t >= z.length ? Double.NaN : z[t];
    }

    /** How much higher the neighbours lie than those of another cycle: their differences' mean without the extremes. */
    private static double moved(double[] z, int t, int by, boolean past) {
        double sum = 0;
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        int n = 0;
        for (int j = -4; j <= (past ? -1 : 4); j++) {
            double d = j == 0 ? Double.NaN : at(z, t + j) - at(z, t + j + by);
            if (!Double.isNaN(d)) {
                sum += d;
                n++;
                least = Math.min(least, d);
                most = Math.max(most, d);
            }
        }
        return n < 2 ? Double.NaN : n < 4 ? sum / n : (sum - least - most) / (n - 2);
    }

    /** A quantile of the sizes of the first {@code n} values; 0 where none is known. */
    static double quantile(double[] values, int n, double share) {
        double[] sizes = new double[n];
        int known = 0;
        for (int t = 0; t < n; t++) {
            if (!Double.isNaN(values[t])) {
                sizes[known++] = Math.abs(values[t]);
            }
        }
        return known == 0 ? 0 : Robust.select(sizes, known, (int) Math.floor(share * (known - 1)));
    }
}
