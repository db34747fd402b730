package io.otelbi.analytics.forecast;

import io.otelbi.analytics.forecast.RecurringEvents.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A series made ready for the models, in the same way for every grain: cut to the time in which it lived, closed periods and
 * closures taken out, recurring events learned, wild values left out, older levels moved to the newest one, and all of it
 * told in warnings.
 */
final class Preparation {

    /** A series with more zeros than this on its open periods is intermittent. */
    static final double INTERMITTENT_SHARE = 0.4;

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
            return Robust.least(y);
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
        boolean nonNegative = Robust.least(y) >= 0;
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
        Cleaning.Clean clean = zeros.discontinued() || zeros.intermittent()
                ? new Cleaning.Clean(zeros.intermittent() ? withoutLumps(y) : y, y, List.of())
                : Cleaning.of(living, y, closed.before(), rows, special, notices);
        return new Prepared(
                living,
                clean.y(),
                clean.all(),
                unit,
                life.skipped(),
                closed.closed(),
                nonNegative,
                zeros.intermittent(),
                closed.seasonal(),
                zeros.discontinued(),
                zeros.resting(),
                special,
                clean.events(),
                notices.warnings());
    }

    /** To 36 binary digits, so that the same series in another unit takes the same way through every choice. */
    private static double rounded(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return Double.isFinite(value) ? Double.longBitsToDouble((bits + (1L << 15)) & -(1L << 16)) : value;
    }

    private static double unit(double[] y) {
        double[] sizes = new double[y.length];
        for (int t = 0; t < y.length; t++) {
            sizes[t] = y[t] == 0 ? Double.NaN : Math.abs(y[t]);
        }
        double median = Robust.median(sizes, 0, sizes.length);
        return Double.isNaN(median) ? 1 : median;
    }

    /** Single orders a hundred times larger than all others say nothing of the next ones. */
    private double[] withoutLumps(double[] y) {
        double[] logs = new double[n];
        for (int t = 0; t < n; t++) {
            logs[t] = y[t] > 0 ? Math.log(y[t]) : Double.NaN;
        }
        double middle = Robust.median(logs, 0, n);
        double[] sizes = new double[n];
        for (int t = 0; t < n; t++) {
            sizes[t] = Math.abs(logs[t] - middle);
        }
        double limit = Math.max(Math.log(4), 6 * Robust.MAD_TO_SIGMA * Robust.median(sizes, 0, n));
        List<Integer> wild = new ArrayList<>();
        double[] rest = y.clone();
        for (int t = 0; t < n; t++) {
            if (logs[t] - middle > limit) {
                rest[t] = Double.NaN;
                wild.add(t);
            }
        }
        notices.outliers(wild);
        return rest;
    }
}
