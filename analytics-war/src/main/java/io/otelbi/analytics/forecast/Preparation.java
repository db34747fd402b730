package io.otelbi.analytics.forecast;

import io.otelbi.analytics.forecast.Warning.Kind;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A series made ready for the models: cut to the time in which it lived, closed days and wild values taken out, and what
 * was done told in warnings.
 */
final class Preparation {

    /** A weekday is closed where at least this share of its newest year is exactly zero. */
    private static final double CLOSED_SHARE = 0.97;

    /** A series with more zeros than this on its open days is intermittent. */
    private static final double INTERMITTENT_SHARE = 0.4;

    /** Single zeros of a series that has hardly any are days on which it was closed. */
    private static final double RARE_ZEROS = 0.05;

    /** A value this many robust deviations from its neighbourhood is taken for wrong. */
    private static final double WILD = 10;

    /** On a holiday a value may be this many times further off before it is taken for wrong. */
    private static final double FESTIVE = 4;

    private static final int NEIGHBOURS = 7;

    private final TimeSeries series;
    private final int horizon;
    private final List<Warning> warnings = new ArrayList<>();
    private int first;
    private int end;

    private Preparation(TimeSeries series, int horizon) {
        this.series = series;
        this.horizon = horizon;
    }

    /**
     * A series as the models want it.
     *
     * @param series cut to its life
     * @param y its values over {@code unit}, NaN where missing, closed or wild
     * @param unit median size of the values
     * @param skipped missing periods between the last observation and the first one to be forecast
     * @param closed whether a period is closed, observed and future ones
     */
    record Prepared(
            TimeSeries series,
            double[] y,
            double unit,
            int skipped,
            boolean[] closed,
            boolean nonNegative,
            boolean intermittent,
            boolean discontinued,
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
    }

    /** @param series with at least one observation, none infinite */
    static Prepared of(TimeSeries series, int horizon) {
        return new Preparation(series, horizon).prepare();
    }

    private Prepared prepare() {
        cut();
        double[] y = Arrays.copyOfRange(series.values(), first, end);
        LocalDate start = series.start();
        LocalDate begins = start == null ? null : plus(start, first);
        TimeSeries living = new TimeSeries(y, series.grain(), begins, series.country());
        boolean nonNegative = Arrays.stream(y).noneMatch(v -> v < 0);
        boolean[] closed = closed(living);
        for (int t = 0; t < y.length; t++) {
            if (closed[t]) {
                y[t] = Double.NaN;
            }
        }
        boolean discontinued = nonNegative && discontinued(y);
        double zeros = share(newest(y));
        boolean intermittent = nonNegative && zeros > INTERMITTENT_SHARE && zeros < 1;
        if (intermittent) {
            warn(
                    Kind.INTERMITTENT,
                    String.format(
                            Locale.ENGLISH,
                            "%.0f %% of the %ss have no value above zero; the forecast is a mean over them.",
                            100 * zeros,
                            series.grain().word()));
        } else if (nonNegative && share(y) <= RARE_ZEROS) {
            blank(y);
        }
        double unit = unit(y);
        for (int t = 0; t < y.length; t++) {
            y[t] /= unit;
        }
        if (!intermittent && series.grain() == Grain.DAY) {
            dropWild(living, y);
        }
        return new Prepared(living, y, unit, gap(), closed, nonNegative, intermittent, discontinued, warnings);
    }

    /** The newest year of days, or five seasons: a series may have been intermittent only in its youth. */
    private double[] newest(double[] y) {
        int periods = Math.max(52 * 7, 5 * series.grain().season());
        return Arrays.copyOfRange(y, Math.max(0, y.length - periods), y.length);
    }

    private LocalDate plus(LocalDate start, int periods) {
        return switch (series.grain()) {
            case HOUR -> start.plusDays(periods / 24);
            case DAY -> start.plusDays(periods);
            case WEEK -> start.plusWeeks(periods);
            case MONTH -> start.plusMonths(periods);
        };
    }

    private int gap() {
        return series.length() - end;
    }

    /** Cuts missing values at both ends, and the zeros before a launch. */
    private void cut() {
        double[] v = series.values();
        end = v.length;
        while (Double.isNaN(v[end - 1])) {
            end--;
        }
        while (Double.isNaN(v[first])) {
            first++;
        }
        int zero = first;
        while (zero < end && !(v[zero] != 0 && !Double.isNaN(v[zero]))) {
            zero++;
        }
        if (zero < end
                && zero - first >= 2 * series.grain().season()
                && share(Arrays.copyOfRange(v, zero, end)) < 0.5) {
            warn(
                    Kind.LAUNCH,
                    String.format(
                            Locale.ENGLISH,
                            "The first %d %ss are zero and were left out as the time before the launch.",
                            zero - first,
                            series.grain().word()));
            first = zero;
        }
        if (gap() > 0) {
            warn(
                    Kind.MISSING_TAIL,
                    String.format(
                            Locale.ENGLISH,
                            "The newest %d %ss are missing; the forecast bridges them.",
                            gap(),
                            series.grain().word()));
        }
    }

    private boolean[] closed(TimeSeries living) {
        boolean[] closed = new boolean[living.length() + gap() + horizon];
        if (living.grain() != Grain.DAY) {
            return closed;
        }
        double[] v = living.values();
        boolean[] weekdays = closedWeekdays(v);
        int days = 0;
        for (boolean weekday : weekdays) {
            days += weekday ? 1 : 0;
        }
        if (days > 0 && days < 7) {
            warn(
                    Kind.CLOSED_DAYS,
                    String.format(
                            Locale.ENGLISH,
                            "%d weekday%s closed: no value above zero; the forecast is exactly 0 there.",
                            days,
                            days == 1 ? " is" : "s are"));
            for (int t = 0; t < closed.length; t++) {
                closed[t] = weekdays[t % 7];
            }
        }
        closeDates(living, closed);
        return closed;
    }

    private static boolean[] closedWeekdays(double[] v) {
        int[] zeros = new int[7];
        int[] known = new int[7];
        for (int t = Math.max(0, v.length - 364); t < v.length; t++) {
            known[t % 7] += Double.isNaN(v[t]) ? 0 : 1;
            zeros[t % 7] += v[t] == 0 ? 1 : 0;
        }
        boolean[] closed = new boolean[7];
        int openZeros = 0;
        int open = 0;
        for (int i = 0; i < 7; i++) {
            closed[i] = known[i] >= 4 && zeros[i] >= CLOSED_SHARE * known[i];
            openZeros += closed[i] ? 0 : zeros[i];
            open += closed[i] ? 0 : known[i];
        }
        return openZeros <= INTERMITTENT_SHARE * open ? closed : new boolean[7];
    }

    /** Dates of the year, and holidays, that were zero each time and at least twice. */
    private void closeDates(TimeSeries living, boolean[] closed) {
        LocalDate start = living.start();
        double[] v = living.values();
        if (start == null || openShare(v, closed) > RARE_ZEROS) {
            return;
        }
        Map<LocalDate, String> holidays = CalendarEffects.holidays(living.country());
        Map<Object, int[]> byKey = new HashMap<>();
        LocalDate day = start;
        for (int t = 0; t < v.length; t++, day = day.plusDays(1)) {
            if (v[t] == 0 && !closed[t]) {
                byKey.computeIfAbsent(key(day, holidays), any -> new int[2]);
            }
        }
        if (byKey.isEmpty()) {
            return;
        }
        day = start;
        for (int t = 0; t < v.length; t++, day = day.plusDays(1)) {
            int[] count = closed[t] || Double.isNaN(v[t]) ? null : byKey.get(key(day, holidays));
            if (count != null) {
                count[0]++;
                count[1] += v[t] == 0 ? 1 : 0;
            }
        }
        byKey.values().removeIf(count -> count[0] < 2 || count[1] < count[0]);
        day = start;
        for (int t = 0; t < closed.length; t++, day = day.plusDays(1)) {
            closed[t] |= byKey.containsKey(key(day, holidays));
        }
    }

    private static Object key(LocalDate day, Map<LocalDate, String> holidays) {
        String holiday = holidays.get(day);
        return holiday != null ? holiday : MonthDay.from(day);
    }

    private static double openShare(double[] v, boolean[] closed) {
        double[] open = v.clone();
        for (int t = 0; t < open.length; t++) {
            open[t] = closed[t] ? Double.NaN : open[t];
        }
        return share(open);
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

    /** Whether the zeros at the end are far more than ever stood together before. */
    private boolean discontinued(double[] y) {
        int longest = 0;
        int run = 0;
        int positives = 0;
        for (double value : y) {
            if (value > 0) {
                longest = Math.max(longest, run);
                run = 0;
                positives++;
            } else if (value == 0) {
                run++;
            }
        }
        int enough = Math.max(Math.max(3 * longest, 3 * series.grain().season()), 12);
        if (positives == 0 || run < enough) {
            return false;
        }
        warn(
                Kind.DISCONTINUED,
                String.format(
                        Locale.ENGLISH,
                        "Nothing was seen in the newest %d %ss, after never more than %d before; it looks discontinued and the forecast is 0.",
                        run,
                        series.grain().word(),
                        longest));
        return true;
    }

    private static void blank(double[] y) {
        boolean positive = Arrays.stream(y).anyMatch(v -> v > 0);
        for (int t = 0; t < y.length && positive; t++) {
            y[t] = y[t] == 0 ? Double.NaN : y[t];
        }
    }

    private static double unit(double[] y) {
        double[] sizes = new double[y.length];
        for (int t = 0; t < y.length; t++) {
            sizes[t] = y[t] == 0 ? Double.NaN : Math.abs(y[t]);
        }
        double median = Robust.median(sizes, 0, sizes.length);
        return Double.isNaN(median) ? 1 : median;
    }

    /** Compares each value with the middle two of the same weekday's four neighbours. */
    private void dropWild(TimeSeries living, double[] y) {
        if (y.length < 6 * NEIGHBOURS) {
            return;
        }
        double[] sizes = new double[y.length];
        for (int t = 0; t < y.length; t++) {
            sizes[t] = Math.abs(y[t] - neighbourhood(y, t));
        }
        double limit = WILD * Robust.MAD_TO_SIGMA * Robust.median(sizes, 0, sizes.length);
        int wild = 0;
        for (int t = 0; t < y.length; t++) {
            boolean holiday = sizes[t] < FESTIVE * limit && special(living, t);
            if (limit > 0 && sizes[t] > limit && alone(sizes, t, limit) && !holiday) {
                y[t] = Double.NaN;
                wild++;
            }
        }
        if (wild > 0) {
            warn(
                    Kind.OUTLIERS,
                    String.format(
                            Locale.ENGLISH,
                            "%d value%s far outside the neighbourhood left out.",
                            wild,
                            wild == 1 ? "" : "s"));
        }
    }

    private static double neighbourhood(double[] y, int t) {
        int centre = Math.clamp(t, 2 * NEIGHBOURS, y.length - 1 - 2 * NEIGHBOURS);
        int shift = t - centre;
        int middle = shift == 0 ? t : centre + shift % NEIGHBOURS;
        double sum = 0;
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        int known = 0;
        for (int k = -2; k <= 2; k++) {
            int at = middle + k * NEIGHBOURS;
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

    /** Whether a day is wild for a reason that comes back: a holiday, or the days around the turn of the year. */
    private static boolean special(TimeSeries living, int t) {
        LocalDate start = living.start();
        return start != null
                && !CalendarEffects.names(start.plusDays(t), CalendarEffects.holidays(living.country()))
                        .isEmpty();
    }

    private static boolean alone(double[] sizes, int t, double limit) {
        return !(t > 0 && sizes[t - 1] > limit / 2) && !(t + 1 < sizes.length && sizes[t + 1] > limit / 2);
    }

    private void warn(Kind kind, String sentence) {
        warnings.add(new Warning(kind, sentence));
    }
}
