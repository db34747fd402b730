package io.otelbi.analytics.forecast;

import io.otelbi.analytics.forecast.RecurringEvents.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cleans a series, on logarithms where all its values are positive: learns what recurs, drops what is wild, moves older
 * levels to the newest, and drops a last value that cannot be.
 */
final class Cleaning {

    /** A level below this share of the one before looks like missing data. */
    private static final double INCOMPLETE_SHARE = 0.2;

    private final TimeSeries living;
    private final Grain grain;
    private final SpecialDays special;
    private final Notices notices;
    private final int rows;
    private final int n;
    private final double[] y;
    private final PowerTransform scale;
    private final double[] z;
    private final List<Event> events = new ArrayList<>();

    private Cleaning(TimeSeries living, double[] y, int rows, SpecialDays special, Notices notices) {
        this.living = living;
        this.y = y;
        this.rows = rows;
        this.special = special;
        this.notices = notices;
        grain = living.grain();
        n = y.length;
        scale = new PowerTransform(Robust.least(y) > 0 ? 0 : 1);
        z = scale.forward(y);
    }

    /**
     * A clean series.
     *
     * @param y values without what is wild, all on the newest level
     * @param all the same with wild values still in
     * @param events what recurs
     */
    record Clean(double[] y, double[] all, List<Event> events) {}

    /**
     * Cleans a series.
     *
     * @param y values of the series, NaN where missing or closed
     * @param before which periods lie before the opening of their weekday or hour
     * @param rows periods observed and to be forecast
     */
    static Clean of(TimeSeries living, double[] y, boolean[] before, int rows, SpecialDays special, Notices notices) {
        return new Cleaning(living, y, rows, special, notices).clean(before);
    }

    private Clean clean(boolean[] before) {
        double[] whole = z.clone();
        List<Integer> wild = wild();
        boolean lastIsWild = !wild.isEmpty() && wild.getLast() == n - 1;
        if (lastIsWild) {
            wild.removeLast();
        }
        for (int t : wild) {
            z[t] = Double.NaN;
        }
        fillBefore(before);
        List<LevelShift> shifts = LevelShift.all(lastIsWild ? Arrays.copyOf(z, n - 1) : z, grain);
        for (LevelShift shift : shifts) {
            // The models of days and hours forget an old level by themselves, and its season may have been another.
            if (grain == Grain.WEEK || grain == Grain.MONTH || shift.isFresh(n, grain)) {
                shift.moveOlder(z);
                shift.moveOlder(whole);
            }
        }
        if (lastIsWild || lastIsUnexplained()) {
            dropLast();
        }
        notices.outliers(wild);
        shifts.forEach(this::tell);
        return new Clean(scale.back(z), scale.back(whole), events);
    }

    /** Wild values, oldest first. */
    private List<Integer> wild() {
        int known = known();
        if (known < 5) {
            return new ArrayList<>(known < 3 ? List.of() : Outliers.ofFew(y));
        }
        if (!Outliers.byPhase(grain, n)) {
            return Outliers.unexplained(grain == Grain.WEEK ? withoutWeeksThatRecur() : z, y, grain.season());
        }
        double[] plain = z;
        LocalDate start = living.start();
        if (grain == Grain.DAY && start != null) {
            boolean[] holidays = new boolean[n];
            for (int t = 0; t < n; t++) {
                holidays[t] = special.named(t);
            }
            RecurringEvents.Learned learned = RecurringEvents.ofDays(z, holidays, start, rows);
            learn(learned.events());
            plain = learned.rest();
        }
        return Outliers.among(Outliers.fromNeighbourhood(plain, cycle()), scale.back(plain), cycle(), special);
    }

    private int known() {
        return (int) Arrays.stream(y).filter(v -> !Double.isNaN(v)).count();
    }

    private double[] withoutWeeksThatRecur() {
        LocalDate start = living.start();
        if (start == null) {
            return z;
        }
        double[] deviations = fromWeeksAround();
        double[] before = deviations.clone();
        double sigma = Robust.MAD_TO_SIGMA * Outliers.quantile(deviations, n, 0.5);
        learn(RecurringWeeks.of(deviations, sigma, start, rows));
        double[] rest = z.clone();
        for (int t = 0; t < n; t++) {
            rest[t] += Double.isNaN(before[t]) ? 0 : deviations[t] - before[t];
        }
        return rest;
    }

    private void learn(List<Event> learned) {
        events.addAll(learned);
        if (!learned.isEmpty()) {
            notices.recurring(learned.stream().map(Event::name).toList());
        }
    }

    /** Each week less the median of the six around it. */
    private double[] fromWeeksAround() {
        double[] rest = new double[n];
        double[] near = new double[6];
        for (int t = 0; t < n; t++) {
            int known = 0;
            for (int at = Math.max(0, t - 3); at <= Math.min(n - 1, t + 3); at++) {
                if (at != t && !Double.isNaN(z[at])) {
                    near[known++] = z[at];
                }
            }
            rest[t] = known == 0 ? Double.NaN : z[t] - Robust.median(near, known);
        }
        return rest;
    }

    /** Periods of the cycle in which values of the same phase are compared. */
    private int cycle() {
        return grain == Grain.HOUR && n >= 5 * 168 ? 168 : grain.season();
    }

    private boolean lastIsUnexplained() {
        int last = n - 1;
        if (Double.isNaN(z[last]) || events.stream().anyMatch(event -> event.indicator()[last] > 0)) {
            return false;
        }
        return Outliers.byPhase(grain, n)
                ? Outliers.lastIsWild(z, cycle()) && !isHoliday(last)
                : Outliers.lastIsUnexplained(z, y, grain.season());
    }

    /** Whether a day is a holiday that stood out before, or is new. */
    private boolean isHoliday(int t) {
        return special.at(t) && Outliers.cameBack(Outliers.fromNeighbourhood(z, cycle()), t, Double.MAX_VALUE, special);
    }

    private void dropLast() {
        int last = n - 1;
        double expected = Outliers.byPhase(grain, n)
                ? Outliers.expectedLast(z, cycle())
                : z[last] - Outliers.nearest(z, last, grain.season(), true);
        notices.lastValue(last, y[last], scale.back(expected));
        z[last] = Double.NaN;
    }

    /** Gives the time before a weekday opened the values that it would have had, so that its season is known. */
    private void fillBefore(boolean[] before) {
        boolean[] changed = new boolean[cycle()];
        for (int t = 0; t < n; t++) {
            changed[t % changed.length] |= before[t];
        }
        for (int phase = 0; phase < changed.length; phase++) {
            if (changed[phase]) {
                fill(before, changed, phase);
            }
        }
    }

    private void fill(boolean[] before, boolean[] changed, int phase) {
        int cycle = changed.length;
        double[] rest = new double[n / cycle + 1];
        int known = 0;
        for (int t = phase; t < n; t += cycle) {
            double off = before[t] ? Double.NaN : z[t] - around(t, changed);
            if (!Double.isNaN(off)) {
                rest[known++] = off;
            }
        }
        double profile = Robust.median(rest, known);
        for (int t = phase; t < n; t += cycle) {
            z[t] = before[t] ? around(t, changed) + profile : z[t];
        }
    }

    /** The median of the cycle around a period, without phases that changed. */
    private double around(int t, boolean[] changed) {
        int half = changed.length / 2;
        double[] near = new double[2 * half + 1];
        Arrays.fill(near, Double.NaN);
        for (int at = Math.max(0, t - half); at <= Math.min(n - 1, t + half); at++) {
            near[at - t + half] = changed[at % changed.length] ? Double.NaN : z[at];
        }
        return Robust.median(near, 0, near.length);
    }

    private void tell(LevelShift shift) {
        double now = Robust.median(y, shift.at(), n);
        double share = scale.lambda() == 0 ? Math.exp(shift.by()) : now / (now - shift.by());
        boolean incomplete = shift.isFresh(n, grain) && share >= 0 && share < INCOMPLETE_SHARE;
        notices.shift(shift.at(), n, share, incomplete);
    }
}
