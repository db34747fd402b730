package io.otelbi.analytics.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the zeros of a series on its open periods mean: the end of its life, intermittent demand, a closure, or single days
 * on which it was closed.
 *
 * @param intermittent whether most demand comes now and then
 * @param discontinued whether the zeros at the end are final
 * @param resting whether the zeros at the end are new, and too few to be final
 */
record Zeros(boolean intermittent, boolean discontinued, boolean resting) {

    static final Zeros NONE = new Zeros(false, false, false);

    private static final double ALL = 1 - 1e-12;

    /** Runs of zeros that can be closures; more of them are a habit. */
    private static final int CLOSURES = 3;

    private record Run(int from, int to) {}

    /** @param y values without closed periods; zeros that are no demand become NaN */
    static Zeros of(double[] y, Grain grain, boolean seasonal, Notices notices) {
        List<Run> runs = runs(y);
        if (runs.isEmpty()) {
            return NONE;
        }
        Run end = runs.getLast();
        boolean atEnd = end.to() == y.length;
        if (atEnd && discontinued(y, runs, grain, notices)) {
            return new Zeros(false, true, false);
        }
        boolean rests = atEnd && runs.size() == 1;
        List<Run> closures = closures(y, runs, grain);
        boolean few = share(y) <= ClosedPeriods.RARE_ZEROS || (seasonal && share(y) < 0.25);
        if (few || !closures.isEmpty()) {
            blank(y, few ? runs : closures);
            if (atEnd && !closures.contains(end)) {
                closures = new ArrayList<>(closures);
                closures.add(end);
            }
            tell(closures, y.length, notices);
            return new Zeros(false, false, rests);
        }
        double zeros = share(newest(y, grain));
        boolean intermittent = zeros > Preparation.INTERMITTENT_SHARE && zeros < ALL;
        if (intermittent) {
            notices.intermittent(zeros);
        }
        return new Zeros(intermittent, false, false);
    }

    private static List<Run> runs(double[] y) {
        List<Run> runs = new ArrayList<>();
        int from = -1;
        for (int t = 0; t <= y.length; t++) {
            boolean zero = t < y.length && (y[t] == 0 || (from >= 0 && Double.isNaN(y[t])));
            if (zero && from < 0) {
                from = t;
            } else if (!zero && from >= 0) {
                runs.add(new Run(from, t));
                from = -1;
            }
        }
        return runs;
    }

    /** Whether the zeros at the end are far more than ever stood together before. */
    private static boolean discontinued(double[] y, List<Run> runs, Grain grain, Notices notices) {
        Run end = runs.getLast();
        int longest = runs.stream()
                .limit(runs.size() - 1L)
                .mapToInt(run -> zeros(y, run))
                .max()
                .orElse(0);
        int enough = switch (grain) {
            case HOUR -> 72;
            case DAY -> 21;
            case WEEK -> 26;
            case MONTH -> 12;
        };
        boolean sold = Arrays.stream(y).anyMatch(v -> v > 0);
        int run = zeros(y, end);
        if (!sold || run < Math.max(enough, 3 * longest)) {
            return false;
        }
        notices.discontinued(run, longest);
        return true;
    }

    private static int zeros(double[] y, Run run) {
        int zeros = 0;
        for (int t = run.from(); t < run.to(); t++) {
            zeros += y[t] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** Long runs of zeros, where hardly a zero stands outside them. */
    private static List<Run> closures(double[] y, List<Run> runs, Grain grain) {
        int enough = switch (grain) {
            case HOUR -> 24;
            case DAY -> 5;
            case WEEK, MONTH -> 1;
        };
        List<Run> closures =
                runs.stream().filter(run -> zeros(y, run) >= enough).toList();
        int inside = closures.stream().mapToInt(run -> zeros(y, run)).sum();
        int all = runs.stream().mapToInt(run -> zeros(y, run)).sum();
        double known = Arrays.stream(y).filter(v -> !Double.isNaN(v)).count();
        boolean fit = closures.size() <= CLOSURES
                && inside <= 0.4 * known
                && all - inside <= 2 * ClosedPeriods.RARE_ZEROS * known;
        return fit ? closures : List.of();
    }

    private static void blank(double[] y, List<Run> runs) {
        for (Run run : runs) {
            for (int t = run.from(); t < run.to(); t++) {
                y[t] = Double.NaN;
            }
        }
    }

    private static void tell(List<Run> closures, int n, Notices notices) {
        for (Run run : closures) {
            notices.closure(run.from(), run.to(), run.to() == n);
        }
    }

    /** The newest year of days, or five seasons: a series may have been intermittent only in its youth. */
    private static double[] newest(double[] y, Grain grain) {
        int periods = Math.max(52 * 7, 5 * grain.season());
        return Arrays.copyOfRange(y, Math.max(0, y.length - periods), y.length);
    }

    /** Share of zeros among what is known. */
    private static double share(double[] v) {
        int known = 0;
        int zeros = 0;
        for (double value : v) {
            known += Double.isNaN(value) ? 0 : 1;
            zeros += value == 0 ? 1 : 0;
        }
        return known == 0 ? 0 : (double) zeros / known;
    }
}
