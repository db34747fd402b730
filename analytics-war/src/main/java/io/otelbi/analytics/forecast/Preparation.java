package io.otelbi.analytics.forecast;

import io.otelbi.analytics.forecast.RecurringEvents.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A series made ready for the models, in the same way for every grain: cut to the time in which it lived, closed periods and
 * closures taken out, recurring events learned, wild values left out, older levels moved to the newest one, and all of it
 * told in warnings.
 */
final class Preparation {

    /** A series with more zeros than this on its open periods is intermittent. */
    static final double INTERMITTENT_SHARE = 0.4;

    /** A level below this share of the one before looks like missing data. */
    private static final double INCOMPLETE_SHARE = 0.2;

    private final TimeSeries living;
    private final Life life;
    private final int rows;
    private final int n;
    private final Grain grain;
    private final Notices notices;

    private Preparation(TimeSeries series, Life life, int horizon) {
        this.life = life;
        grain = series.grain();
        n = life.values().length;
        int cycle = Run.cycle(grain, n);
        rows = n + Math.max(life.skipped() + horizon, 2 * cycle + 1);
        LocalDate start = series.start();
        LocalDate begins = start == null ? null : plus(start, grain, life.first());
        living = new TimeSeries(life.values(), grain, begins, series.country());
        notices = life.notices();
    }

    /**
     * A series as the models want it.
     *
     * @param series cut to its life
     * @param y its values over {@code unit}, NaN where missing, closed or wild; older levels moved to the newest
     * @param all the same with wild values still in
     * @param unit median size of the values
     * @param skipped missing periods between the last observation and the first one to be forecast
     * @param closed whether a period is closed, observed and future ones
     * @param nonNegative whether no value is below zero
     * @param intermittent whether most open periods are zero
     * @param seasonal whether a part of every year is closed
     * @param discontinued whether the zeros at the end are final
     * @param resting whether the newest values are zero as never before and were left out
     * @param special days that a calendar tells apart
     * @param events what recurs in the data
     * @param warnings what was noticed
     */
    record Prepared(
            TimeSeries series,
            double[] y,
            double[] all,
            double unit,
            int skipped,
            boolean[] closed,
            boolean nonNegative,
            boolean intermittent,
            boolean seasonal,
            boolean discontinued,
            boolean resting,
            SpecialDays special,
            List<Event> events,
            List<Warning> warnings) {

        int length() {
            return y.length;
        }

        double least() {
            double least = Double.MAX_VALUE;
            for (double value : y) {
                least = value < least ? value : least;
            }
            return least;
        }

        /** Share of zeros among the known observations. */
        double zeros() {
            int zeros = 0;
            for (double value : y) {
                zeros += value == 0 ? 1 : 0;
            }
            return (double) zeros / Math.max(1, known());
        }

        /** How many observations are known. */
        int known() {
            int known = 0;
            for (double value : y) {
                known += Double.isNaN(value) ? 0 : 1;
            }
            return known;
        }
    }

    /** @param series with at least one observation, none infinite */
    static Prepared of(TimeSeries series, int horizon) {
        return new Preparation(series, Life.of(series), horizon).prepare();
    }

    static LocalDate plus(LocalDate start, Grain grain, int periods) {
        return switch (grain) {
            case HOUR -> start.plusDays(periods / 24);
            case DAY -> start.plusDays(periods);
            case WEEK -> start.plusWeeks(periods);
            case MONTH -> start.plusMonths(periods);
        };
    }

    private Prepared prepare() {
        double[] y = living.values();
        boolean nonNegative = Arrays.stream(y).noneMatch(v -> v < 0);
        SpecialDays special = SpecialDays.of(living, rows);
        ClosedPeriods.Closed closed = ClosedPeriods.of(living, rows, special, notices);
        for (int t = 0; t < n; t++) {
            y[t] = closed.closed()[t] ? Double.NaN : y[t];
        }
        Zeros zeros = nonNegative ? Zeros.of(y, grain, closed.seasonal(), notices) : Zeros.NONE;
        double unit = unit(y);
        for (int t = 0; t < n; t++) {
            y[t] = rounded(y[t] / unit);
        }
        double[] all = y.clone();
        List<Event> events = List.of();
        if (!zeros.discontinued() && !zeros.intermittent()) {
            events = settle(y, all, special, closed.before());
        } else if (zeros.intermittent()) {
            dropLump(y);
        }
        return new Prepared(
                living,
                y,
                all,
                unit,
                life.skipped(),
                closed.closed(),
                nonNegative,
                zeros.intermittent(),
                closed.seasonal(),
                zeros.discontinued(),
                zeros.resting(),
                special,
                events,
                notices.warnings());
    }

    /** To 40 binary digits, so that the same series in another unit takes the same way through every choice. */
    private static double rounded(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return Double.isFinite(value) ? Double.longBitsToDouble((bits + (1L << 11)) & -(1L << 12)) : value;
    }

    private static double unit(double[] y) {
        double[] sizes = new double[y.length];
        for (int t = 0; t < y.length; t++) {
            sizes[t] = y[t] == 0 ? Double.NaN : Math.abs(y[t]);
        }
        double median = Robust.median(sizes, 0, sizes.length);
        return Double.isNaN(median) ? 1 : median;
    }

    /** On logarithms where all values are positive: learns events, drops what is wild, and moves levels, in place. */
    private List<Event> settle(double[] y, double[] all, SpecialDays special, boolean[] before) {
        boolean positive = Arrays.stream(y).noneMatch(v -> v <= 0);
        PowerTransform scale = new PowerTransform(positive ? 0 : 1);
        double[] z = scale.forward(y);
        double[] whole = z.clone();
        List<Event> events = new ArrayList<>();
        List<Integer> wild = new ArrayList<>(wild(z, y, scale, special, events));
        for (int t : wild) {
            z[t] = Double.NaN;
        }
        fillBefore(z, before);
        List<LevelShift> shifts = LevelShift.all(z, grain);
        for (LevelShift shift : shifts) {
            // The models of days and hours forget an old level by themselves, and its season may have been another.
            if (grain == Grain.WEEK || grain == Grain.MONTH || shift.isFresh(n, grain)) {
                shift.moveOlder(z);
                shift.moveOlder(whole);
            }
        }
        if (wild.isEmpty() || wild.getLast() != n - 1) {
            last(z, y, special, events);
        }
        tellOutliers(wild);
        for (LevelShift shift : shifts) {
            tell(shift, y, positive);
        }
        for (int t = 0; t < n; t++) {
            y[t] = scale.back(z[t]);
            all[t] = scale.back(whole[t]);
        }
        return events;
    }

    private void tellOutliers(List<Integer> wild) {
        if (!wild.isEmpty()) {
            notices.outliers(wild);
        }
    }

    private List<Integer> wild(double[] z, double[] y, PowerTransform scale, SpecialDays special, List<Event> events) {
        if (!Outliers.byPhase(grain, n)) {
            double[] rest = z.clone();
            if (grain == Grain.WEEK && living.start() != null) {
                double[] deviations = local(z);
                double sigma = Robust.MAD_TO_SIGMA * Outliers.quantile(deviations, n, 0.5);
                double[] before = deviations.clone();
                events.addAll(RecurringWeeks.of(deviations, sigma, living.start(), rows));
                for (int t = 0; t < n; t++) {
                    rest[t] += Double.isNaN(before[t]) ? 0 : deviations[t] - before[t];
                }
                tellEvents(events);
            }
            return Outliers.unexplained(rest, y, grain.season());
        }
        double[] plain = z;
        LocalDate start = living.start();
        if (grain == Grain.DAY && start != null) {
            boolean[] holidays = new boolean[n];
            for (int t = 0; t < n; t++) {
                holidays[t] = special.named(t);
            }
            RecurringEvents.Learned learned = RecurringEvents.ofDays(z, holidays, start, rows);
            events.addAll(learned.events());
            plain = learned.rest();
            tellEvents(events);
        }
        return Outliers.among(Outliers.fromNeighbourhood(plain, cycle()), scale.back(plain), cycle(), special);
    }

    private void tellEvents(List<Event> events) {
        if (!events.isEmpty()) {
            notices.recurring(events.stream().map(Event::name).toList());
        }
    }

    /** Each week less the median of the six around it. */
    private static double[] local(double[] z) {
        double[] rest = new double[z.length];
        double[] near = new double[6];
        for (int t = 0; t < z.length; t++) {
            int known = 0;
            for (int k = -3; k <= 3; k++) {
                int at = t + k;
                if (k != 0 && at >= 0 && at < z.length && !Double.isNaN(z[at])) {
                    near[known++] = z[at];
                }
            }
            rest[t] = known == 0 ? Double.NaN : z[t] - Robust.median(near, known);
        }
        return rest;
    }

    private int cycle() {
        return grain == Grain.HOUR && n >= 5 * 168 ? 168 : grain.season();
    }

    /** Drops a last value that nothing before it explains: a period that is not over yet, or a mistake. */
    private void last(double[] z, double[] y, SpecialDays special, List<Event> events) {
        int last = n - 1;
        for (Event event : events) {
            if (event.indicator()[last] > 0) {
                return;
            }
        }
        boolean byPhase = Outliers.byPhase(grain, n);
        boolean wild = byPhase
                ? Outliers.lastIsWild(z, cycle()) && !holiday(z, special)
                : Outliers.lastIsUnexplained(z, y, grain.season());
        if (wild && !Double.isNaN(z[last])) {
            double expected = byPhase
                    ? Outliers.expectedLast(z, cycle())
                    : z[last] - Outliers.nearest(z, last, grain.season(), true);
            boolean logarithm = Arrays.stream(y).noneMatch(v -> v <= 0);
            notices.lastValue(last, y[last], logarithm ? Math.exp(expected) : expected);
            z[last] = Double.NaN;
        }
    }

    /** Whether the last day is a holiday that stood out before, or is new. */
    private boolean holiday(double[] z, SpecialDays special) {
        return special.at(n - 1)
                && Outliers.cameBack(Outliers.fromNeighbourhood(z, cycle()), n - 1, Double.MAX_VALUE, special);
    }

    /** Gives the time before a weekday opened the values that it would have had, so that its season is known. */
    private void fillBefore(double[] z, boolean[] before) {
        int cycle = cycle();
        boolean[] changed = new boolean[cycle];
        boolean any = false;
        for (int t = 0; t < n; t++) {
            changed[t % cycle] |= before[t];
            any |= before[t];
        }
        for (int i = 0; i < cycle && any; i++) {
            if (changed[i]) {
                fill(z, before, changed, i);
            }
        }
    }

    private void fill(double[] z, boolean[] before, boolean[] changed, int phase) {
        int cycle = changed.length;
        double[] rest = new double[n / cycle + 1];
        int known = 0;
        for (int t = phase; t < n; t += cycle) {
            double off = before[t] ? Double.NaN : z[t] - around(z, t, changed);
            if (!Double.isNaN(off)) {
                rest[known++] = off;
            }
        }
        double profile = Robust.median(rest, known);
        for (int t = phase; t < n; t += cycle) {
            z[t] = before[t] ? around(z, t, changed) + profile : z[t];
        }
    }

    private double around(double[] z, int t, boolean[] changed) {
        int half = changed.length / 2;
        double[] near = new double[2 * half + 1];
        Arrays.fill(near, Double.NaN);
        for (int at = Math.max(0, t - half); at <= Math.min(n - 1, t + half); at++) {
            near[at - t + half] = changed[at % changed.length] ? Double.NaN : z[at];
        }
        return Robust.median(near, 0, near.length);
    }

    private void tell(LevelShift shift, double[] y, boolean positive) {
        double share = positive
                ? Math.exp(shift.by())
                : Robust.median(y, shift.at(), n) / (Robust.median(y, shift.at(), n) - shift.by());
        notices.shift(shift.at(), n, share, shift.isFresh(n, grain) && share >= 0 && share < INCOMPLETE_SHARE);
    }

    /** Single orders a hundred times larger than all others say nothing of the next ones. */
    private void dropLump(double[] y) {
        double[] logs = new double[n];
        for (int t = 0; t < n; t++) {
            logs[t] = y[t] > 0 ? Math.log(y[t]) : Double.NaN;
        }
        double middle = Robust.median(logs, 0, n);
        double[] sizes = Arrays.stream(logs).map(v -> Math.abs(v - middle)).toArray();
        double limit = Math.max(Math.log(4), 6 * Robust.MAD_TO_SIGMA * Robust.median(sizes, 0, n));
        List<Integer> wild = new ArrayList<>();
        for (int t = 0; t < n; t++) {
            if (logs[t] - middle > limit) {
                y[t] = Double.NaN;
                wild.add(t);
            }
        }
        tellOutliers(wild);
    }
}
