package io.otelbi.analytics.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The part of a series in which it lived: without missing ends, zeros before a launch, rounding dust, and values whose date
 * is far from all others.
 *
 * @param first place of the first value in the series
 * @param values from the first to the last one that counts
 * @param skipped periods between the last value and the end of the series
 */
record Life(int first, double[] values, int skipped, Notices notices) {

    /** Values smaller than this share of the usual ones are what rounding leaves of zero. */
    private static final double DUST = 1e-10;

    /** Most values that can be strays. */
    private static final int STRAYS = 2;

    /** Cuts a series. */
    static Life of(TimeSeries series) {
        double[] v = series.values();
        int end = v.length;
        while (Double.isNaN(v[end - 1])) {
            end--;
        }
        int first = 0;
        while (Double.isNaN(v[first])) {
            first++;
        }
        dust(v);
        Span whole = new Span(first, end);
        Span span = strayStart(v, strayEnd(v, whole, series.grain()), series.grain());
        int launch = launch(v, span, series.grain());
        LocalDate start = series.start();
        LocalDate begins = start == null ? null : Preparation.plus(start, series.grain(), launch);
        Notices notices = new Notices(series.grain(), begins);
        tell(v, series, whole, span, notices);
        if (launch > span.from()) {
            notices.launch(launch - span.from());
        }
        if (v.length > span.to()) {
            notices.missingTail(v.length - span.to());
        }
        return new Life(
                launch,
                Arrays.copyOfRange(v, launch, span.to()),
                bridged(v.length - span.to(), series.grain()),
                notices);
    }

    /** A gap of many years counts as one or two: the season keeps its phase, and a trend does not run for decades. */
    private static int bridged(int gap, Grain grain) {
        int year = switch (grain) {
            case HOUR -> 52 * 168;
            case DAY -> 52 * 7;
            case WEEK -> 52;
            case MONTH -> 12;
        };
        return gap <= 2 * year ? gap : year + gap % year;
    }

    private record Span(int from, int to) {}

    private static void tell(double[] v, TimeSeries series, Span whole, Span span, Notices notices) {
        List<Integer> strays = new ArrayList<>();
        for (int t = whole.from(); t < whole.to(); t++) {
            if ((t < span.from() || t >= span.to()) && !Double.isNaN(v[t]) && v[t] != 0) {
                strays.add(t);
            }
        }
        if (!strays.isEmpty()) {
            var named = new Notices(series.grain(), series.start());
            named.stray(strays);
            notices.add(named.warnings());
        }
    }

    private static void dust(double[] v) {
        double least = DUST * Outliers.quantile(nonZero(v), v.length, 0.9);
        for (int t = 0; t < v.length; t++) {
            v[t] = Math.abs(v[t]) <= least ? 0 : v[t];
        }
    }

    private static double[] nonZero(double[] v) {
        double[] rest = v.clone();
        for (int t = 0; t < rest.length; t++) {
            rest[t] = rest[t] == 0 ? Double.NaN : rest[t];
        }
        return rest;
    }

    private static boolean empty(double value) {
        return Double.isNaN(value) || value == 0;
    }

    /** Without a last value or two that follow after a gap longer than a year and than half of all that came before. */
    private static Span strayEnd(double[] v, Span span, Grain grain) {
        int begin = span.to();
        int strays = 0;
        while (begin > span.from() && strays <= STRAYS) {
            while (begin > span.from() && !empty(v[begin - 1])) {
                begin--;
                strays++;
            }
            int gap = begin;
            while (gap > span.from() && empty(v[gap - 1])) {
                gap--;
            }
            if (strays > 0
                    && strays <= STRAYS
                    && begin - gap > longest(gap - span.from(), grain)
                    && known(v, span.from(), gap) > strays) {
                return new Span(span.from(), gap);
            }
            begin = gap;
        }
        return span;
    }

    private static Span strayStart(double[] v, Span span, Grain grain) {
        int end = span.from();
        int strays = 0;
        while (end < span.to() && strays <= STRAYS) {
            while (end < span.to() && !empty(v[end])) {
                end++;
                strays++;
            }
            int gap = end;
            while (gap < span.to() && empty(v[gap])) {
                gap++;
            }
            if (strays > 0
                    && strays <= STRAYS
                    && gap - end > longest(span.to() - gap, grain)
                    && known(v, gap, span.to()) > strays) {
                return new Span(gap, span.to());
            }
            end = gap;
        }
        return span;
    }

    private static int longest(int span, Grain grain) {
        int year = switch (grain) {
            case HOUR -> 14 * 24;
            case DAY -> 365;
            case WEEK -> 52;
            case MONTH -> 12;
        };
        return Math.max(year, span / 2);
    }

    private static int known(double[] v, int from, int to) {
        int known = 0;
        for (int t = from; t < to; t++) {
            known += empty(v[t]) ? 0 : 1;
        }
        return known;
    }

    /** Zeros at the beginning that make the first sale a launch. */
    private static int beforeLaunch(Grain grain) {
        return switch (grain) {
            case HOUR -> 48;
            case DAY -> 14;
            case WEEK -> 26;
            case MONTH -> 12;
        };
    }

    /** The first sale, where many zeros before it and hardly a zero after it say that it was a launch. */
    private static int launch(double[] v, Span span, Grain grain) {
        int sale = span.from();
        while (sale < span.to() && empty(v[sale])) {
            sale++;
        }
        int length = span.to() - sale;
        int sales = known(v, sale, span.to());
        boolean launched = sale < span.to() && sale - span.from() >= beforeLaunch(grain) && sales > 0.5 * length;
        return launched ? sale : span.from();
    }
}
