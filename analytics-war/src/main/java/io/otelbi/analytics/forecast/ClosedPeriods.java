package io.otelbi.analytics.forecast;

import io.otelbi.analytics.forecast.Warning.Kind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Tells the periods in which nothing can be sold from those in which nothing happened to be sold: weekdays and hours of the
 * week by their newest rule, dates that were zero each year, and the part of the year in which seasonal goods rest.
 */
final class ClosedPeriods {

    /** A phase of the week is closed where at least this share of its newest year is exactly zero. */
    private static final double CLOSED_SHARE = 0.97;

    /** Weeks that count for a phase. */
    private static final int CYCLES = 52;

    /** Zeros, or sales, in a row that make a new rule. */
    private static final int NEW_RULE = 4;

    private static final int OPENED = 3;

    /** A run of zeros with less than this chance under the former share of zeros is a new rule. */
    private static final double CHANCE = 1e-3;

    /** Single zeros of a series that has hardly any are days on which it was closed. */
    static final double RARE_ZEROS = 0.05;

    /** Zeros that a season may leave outside its rest. */
    private static final double SEASON_REST = 0.1;

    private final TimeSeries series;
    private final double[] v;
    private final SpecialDays days;
    private final Notices notices;
    private final boolean[] closed;
    private final boolean[] before;
    private boolean seasonal;

    private ClosedPeriods(TimeSeries series, int rows, SpecialDays days, Notices notices) {
        this.series = series;
        this.days = days;
        this.notices = notices;
        v = series.values();
        closed = new boolean[rows];
        before = new boolean[rows];
    }

    /**
     * What is closed.
     *
     * @param closed one value a period, those to be forecast included
     * @param before whether a period lies before the opening of its weekday or hour, which is open now
     * @param seasonal whether a part of every year is closed
     */
    record Closed(boolean[] closed, boolean[] before, boolean seasonal) {}

    /** @param rows periods observed and to be forecast */
    static Closed of(TimeSeries series, int rows, SpecialDays days, Notices notices) {
        return new ClosedPeriods(series, rows, days, notices).find();
    }

    private Closed find() {
        int zeros = 0;
        int sales = 0;
        for (double value : v) {
            zeros += value == 0 ? 1 : 0;
            sales += value != 0 && !Double.isNaN(value) ? 1 : 0;
        }
        if (zeros > 0 && sales > 0) {
            switch (series.grain()) {
                case HOUR -> phases(v.length >= 4 * 168 ? 168 : 24);
                case DAY -> {
                    phases(fortnightly() ? 14 : 7);
                    if (openZeros() <= RARE_ZEROS) {
                        dates();
                    } else {
                        seasonOfDays();
                    }
                }
                case WEEK -> seasonOfWeeks();
                case MONTH -> seasonOfMonths();
            }
        }
        return new Closed(closed, before, seasonal);
    }

    /** Whether a weekday is open in every other week only, which chance does not explain. */
    private boolean fortnightly() {
        for (int phase = 0; phase < 14 && v.length >= 14; phase++) {
            int last = v.length - 14 + phase;
            double share = zeroShare(last, 7, CYCLES);
            if (share < CLOSED_SHARE
                    && zeroShare(last, 14, CYCLES / 2) == 1
                    && Math.pow(share, known(last, 14, CYCLES / 2)) < CHANCE) {
                return true;
            }
        }
        return false;
    }

    /** The newest rule of one phase of the cycle. */
    private record Rule(boolean closed, int since, boolean opened) {}

    private void phases(int cycle) {
        Rule[] rules = new Rule[cycle];
        int zeros = 0;
        int known = 0;
        for (int i = 0; i < cycle; i++) {
            rules[i] = rule(i, cycle);
            for (int t = Math.max(rules[i].since(), v.length - CYCLES * cycle); t < v.length; t++) {
                if (t % cycle == i && !rules[i].closed() && !Double.isNaN(v[t])) {
                    known++;
                    zeros += v[t] == 0 ? 1 : 0;
                }
            }
        }
        if (known == 0 || zeros > Preparation.INTERMITTENT_SHARE * known) {
            return;
        }
        for (int t = 0; t < closed.length; t++) {
            Rule rule = rules[t % cycle];
            closed[t] = (rule.closed() && t >= rule.since()) || (rule.opened() && t < rule.since());
            before[t] = rule.opened() && t < rule.since();
        }
        tell(rules);
    }

    private void tell(Rule[] rules) {
        long always = Arrays.stream(rules)
                .filter(rule -> rule.closed() && rule.since() == 0)
                .count();
        boolean fortnight = rules.length == 14;
        String what = series.grain() == Grain.HOUR ? "hour of the week" : fortnight ? "day of a fortnight" : "weekday";
        String many =
                series.grain() == Grain.HOUR ? "hours of the week" : fortnight ? "days of a fortnight" : "weekdays";
        if (always > 0) {
            notices.say(
                    Kind.CLOSED_DAYS,
                    String.format(
                            Locale.ENGLISH,
                            "%d %s closed: no value above zero; the forecast is exactly 0 there.",
                            always,
                            always == 1 ? what + " is" : many + " are"));
        }
        change(rules, true, what, many);
        change(rules, false, what, many);
    }

    private void change(Rule[] rules, boolean closing, String what, String many) {
        Rule[] changed = Arrays.stream(rules)
                .filter(rule -> closing ? rule.closed() && rule.since() > 0 : rule.opened())
                .toArray(Rule[]::new);
        if (changed.length > 0) {
            int since = Arrays.stream(changed).mapToInt(Rule::since).min().orElse(0);
            notices.say(
                    Kind.OPENING_CHANGED,
                    String.format(
                            Locale.ENGLISH,
                            closing
                                    ? "%d %s been closed since %s; the forecast is exactly 0 there."
                                    : "%d %s been open only since %s; the forecast follows the newest values.",
                            changed.length,
                            changed.length == 1 ? what + " has" : many + " have",
                            notices.period(since)));
        }
    }

    private Rule rule(int phase, int cycle) {
        int last = v.length - 1 - Math.floorMod(v.length - 1 - phase, cycle);
        int run = 0;
        int since = v.length;
        int t = last;
        boolean zero = false;
        for (; t >= 0; t -= cycle) {
            if (!Double.isNaN(v[t])) {
                if (run > 0 && (v[t] == 0) != zero) {
                    break;
                }
                zero = v[t] == 0;
                run++;
                since = t;
            }
        }
        double shareBefore = zeroShare(t, cycle, CYCLES);
        if (zeroShare(last, cycle, CYCLES) >= CLOSED_SHARE && known(last, cycle, CYCLES) >= NEW_RULE) {
            return new Rule(true, 0, false);
        }
        int earlier = known(t, cycle, CYCLES);
        if (zero
                && run >= NEW_RULE
                && earlier > 0
                && Math.pow((shareBefore * earlier + 0.5) / (earlier + 1), run) < CHANCE) {
            return new Rule(true, since, false);
        }
        boolean opened = !zero && run >= OPENED && earlier >= 2 * NEW_RULE && shareBefore >= CLOSED_SHARE;
        return new Rule(false, opened ? since : 0, opened);
    }

    private double zeroShare(int from, int cycle, int cycles) {
        int zeros = 0;
        int known = 0;
        for (int t = from, k = 0; t >= 0 && k < cycles; t -= cycle, k++) {
            known += Double.isNaN(v[t]) ? 0 : 1;
            zeros += v[t] == 0 ? 1 : 0;
        }
        return known == 0 ? 0 : (double) zeros / known;
    }

    private int known(int from, int cycle, int cycles) {
        int known = 0;
        for (int t = from, k = 0; t >= 0 && k < cycles; t -= cycle, k++) {
            known += Double.isNaN(v[t]) ? 0 : 1;
        }
        return known;
    }

    /** The share of zeros among what is known and not closed. */
    private double openZeros() {
        int zeros = 0;
        int known = 0;
        for (int t = 0; t < v.length; t++) {
            known += closed[t] || Double.isNaN(v[t]) ? 0 : 1;
            zeros += !closed[t] && v[t] == 0 ? 1 : 0;
        }
        return known == 0 ? 0 : (double) zeros / known;
    }

    /** Dates of the year, and holidays, that were zero each time and at least twice. */
    private void dates() {
        LocalDate start = series.start();
        if (start == null || openZeros() == 0) {
            return;
        }
        Map<Object, int[]> byKey = new HashMap<>();
        for (int t = 0; t < v.length; t++) {
            if (v[t] == 0 && !closed[t]) {
                byKey.computeIfAbsent(days.key(start.plusDays(t)), any -> new int[2]);
            }
        }
        for (int t = 0; t < v.length; t++) {
            int[] count = closed[t] || Double.isNaN(v[t]) ? null : byKey.get(days.key(start.plusDays(t)));
            if (count != null) {
                count[0]++;
                count[1] += v[t] == 0 ? 1 : 0;
            }
        }
        byKey.values().removeIf(count -> count[0] < 2 || count[1] < count[0]);
        for (int t = 0; t < closed.length && !byKey.isEmpty(); t++) {
            closed[t] |= byKey.containsKey(days.key(start.plusDays(t)));
        }
    }

    private void seasonOfDays() {
        LocalDate start = series.start();
        if (start == null || v.length < 2 * 365 || meanRun() < 10) {
            return;
        }
        int[] date = new int[closed.length];
        LocalDate day = start;
        for (int t = 0; t < date.length; t++, day = day.plusDays(1)) {
            boolean leap = day.getMonthValue() == 2 && day.getDayOfMonth() == 29;
            date[t] = day.getMonthValue() * 32 + day.getDayOfMonth() - (leap ? 1 : 0);
        }
        season(date, 13 * 32);
    }

    private void seasonOfMonths() {
        if (v.length < 24) {
            return;
        }
        int[] month = new int[closed.length];
        for (int t = 0; t < month.length; t++) {
            month[t] = t % 12;
        }
        season(month, 12);
    }

    /** Closes the phases of the year that were zero each time, at least twice, if that leaves hardly a zero. */
    private void season(int[] phase, int phases) {
        int[] known = new int[phases];
        int[] zeros = new int[phases];
        for (int t = v.length - 1; t >= 0; t--) {
            if (!closed[t] && !Double.isNaN(v[t]) && known[phase[t]] < 3) {
                known[phase[t]]++;
                zeros[phase[t]] += v[t] == 0 ? 1 : 0;
            }
        }
        boolean[] rests = new boolean[closed.length];
        for (int t = 0; t < rests.length; t++) {
            rests[t] = known[phase[t]] >= 2 && zeros[phase[t]] == known[phase[t]];
        }
        accept(rests);
    }

    private void seasonOfWeeks() {
        if (v.length < 2 * 52 || meanRun() < 3) {
            return;
        }
        boolean[] rests = new boolean[closed.length];
        for (int t = 0; t < v.length; t++) {
            rests[t] = v[t] == 0 && (zeroNear(t - 52) || zeroNear(t + 52));
        }
        for (int t = v.length; t < rests.length; t++) {
            rests[t] = rests[t - 52] && (t - 104 < 0 || rests[t - 104]);
        }
        accept(rests);
    }

    private boolean zeroNear(int t) {
        for (int at = Math.max(0, t - 1); at <= Math.min(v.length - 1, t + 1); at++) {
            if (v[at] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Mean length of the runs with sales. */
    private double meanRun() {
        int sales = 0;
        int runs = 0;
        for (int t = 0; t < v.length; t++) {
            boolean sale = v[t] != 0 || closed[t];
            sales += sale ? 1 : 0;
            runs += sale && (t == 0 || (v[t - 1] == 0 && !closed[t - 1])) ? 1 : 0;
        }
        return runs == 0 ? 0 : (double) sales / runs;
    }

    /** Which periods lie in a whole year, or more, without a sale: they do not tell when the season is. */
    private boolean[] idleYears() {
        boolean[] idle = new boolean[v.length];
        int from = 0;
        for (int t = 0; t <= v.length; t++) {
            if (t == v.length || v[t] > 0 || v[t] < 0) {
                Arrays.fill(idle, from, t, t - from >= series.grain().year());
                from = t + 1;
            }
        }
        return idle;
    }

    private void accept(boolean[] rests) {
        int open = 0;
        int zeros = 0;
        int resting = 0;
        boolean[] idle = idleYears();
        for (int t = 0; t < v.length; t++) {
            boolean counts = !closed[t] && !idle[t] && !Double.isNaN(v[t]);
            resting += counts && rests[t] ? 1 : 0;
            open += counts && !rests[t] ? 1 : 0;
            zeros += counts && !rests[t] && v[t] == 0 ? 1 : 0;
        }
        if (resting == 0 || open == 0 || zeros > SEASON_REST * open) {
            return;
        }
        seasonal = true;
        for (int t = 0; t < closed.length; t++) {
            closed[t] |= rests[t];
        }
        notices.say(
                Kind.OUT_OF_SEASON,
                String.format(
                        Locale.ENGLISH,
                        "The same part of every year has no sales (%.0f %% of the %ss); the forecast is exactly 0"
                                + " there.",
                        100.0 * resting / (resting + open),
                        series.grain().word()));
    }
}
