package io.otelbi.analytics.forecast;

import io.otelbi.analytics.forecast.Preparation.Prepared;
import io.otelbi.analytics.forecast.RecurringEvents.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Yearly season and holidays of a daily or weekly series by generalised least squares: the series and every regressor go
 * through the same slow level-and-season filter, whose innovations are nearly white, and a ridge regression of the one on
 * the others gives the effects (de Jong's augmented filter with the gains given). Outlying innovations weigh less.
 *
 * @see <a href="https://doi.org/10.1111/j.1467-9892.1988.tb00468.x">de Jong 1988, The likelihood for a state space model</a>
 */
final class CalendarEffects {

    /** Gain of level and season: a level that moves with a half-life of three weeks. */
    private static final double GAIN = 0.03;

    /** Gain for months, of which there are few. */
    private static final double MONTHLY_GAIN = 0.3;

    /** Months from which on the weekdays of a month are told apart. */
    private static final int TRADING_MONTHS = 60;

    private static final double HUBER = 3;

    /** Periods until the filter has forgotten its start. */
    private static final int SETTLED = 30;

    /** Penalty of an event that the data have shown already, seldom or often. */
    private static final double LEARNED_YEARLY = 0.3;

    private static final double LEARNED_MONTHLY = 0.03;

    private final int m;
    private final int rows;
    private final int yearlyColumns;
    private final double[][] columns;
    private final double[] penalties;

    private CalendarEffects(int m, int rows, int yearlyColumns, List<double[]> given, List<Event> events) {
        this.m = m;
        this.rows = rows;
        this.yearlyColumns = yearlyColumns;
        List<double[]> all = new ArrayList<>(given);
        for (Event event : events) {
            all.add(Arrays.copyOf(event.indicator(), rows));
        }
        this.columns = all.toArray(new double[0][]);
        this.penalties = new double[this.columns.length];
        for (int j = 0; j < penalties.length; j++) {
            double harmonic = Math.floorDiv(j, 2) + 1.0;
            boolean learned = j >= given.size();
            penalties[j] = learned
                    ? events.get(j - given.size()).yearly() ? LEARNED_YEARLY : LEARNED_MONTHLY
                    : j < yearlyColumns ? harmonic * harmonic : 1;
        }
    }

    /**
     * The terms that a series of this length can carry.
     *
     * @param n periods observed
     * @param rows periods observed and to be forecast
     */
    static CalendarEffects of(Prepared prepared, int n, int rows) {
        Grain grain = prepared.series().grain();
        List<double[]> columns = new ArrayList<>(fourier(grain.year(), harmonics(grain, n), rows));
        int yearly = columns.size();
        columns.addAll(prepared.special().indicators(n, rows));
        LocalDate start = prepared.series().start();
        if (start != null && hasTradingDays(prepared, n)) {
            columns.addAll(TradingDays.columns(start, rows));
        }
        return new CalendarEffects(
                grain == Grain.DAY || grain == Grain.MONTH ? grain.season() : 1,
                rows,
                yearly,
                columns,
                prepared.events());
    }

    /** Whether a series is long enough to tell the weekdays of its months apart. */
    static boolean hasTradingDays(Prepared prepared, int n) {
        TimeSeries series = prepared.series();
        return series.grain() == Grain.MONTH && series.start() != null && n >= TRADING_MONTHS;
    }

    private static int harmonics(Grain grain, int n) {
        return switch (grain) {
            case DAY -> n >= 1461 ? 4 : n >= 1096 ? 3 : n >= 900 ? 2 : n >= 400 ? 1 : 0;
            case WEEK -> n >= 260 ? 5 : n >= 156 ? 4 : n >= 104 ? 2 : 0;
            case HOUR, MONTH -> 0;
        };
    }

    private static List<double[]> fourier(double period, int harmonics, int rows) {
        List<double[]> pairs = new ArrayList<>();
        for (int k = 1; k <= harmonics; k++) {
            double[] sine = new double[rows];
            double[] cosine = new double[rows];
            double omega = 2 * Math.PI * k / period;
            double byCosine = Math.cos(omega);
            double bySine = Math.sin(omega);
            cosine[0] = 1;
            for (int t = 1; t < rows; t++) {
                // Turned by omega each time, which is much cheaper than two functions; exact to 1e-12 over ten years of
                // days.
                sine[t] = sine[t - 1] * byCosine + cosine[t - 1] * bySine;
                cosine[t] = cosine[t - 1] * byCosine - sine[t - 1] * bySine;
            }
            pairs.add(sine);
            pairs.add(cosine);
        }
        return pairs;
    }

    /** Whether there is anything to estimate. */
    boolean isEmpty() {
        return columns.length == 0;
    }

    /** What the calendar adds to each period. */
    record Effects(double[] yearly, double[] holidays) {

        double total(int t) {
            return yearly[t] + holidays[t];
        }
    }

    /**
     * Estimates the effects from the first {@code end} observations, for several ends in one pass.
     *
     * @param y observations on the model's scale, NaN where missing
     * @param ends ascending
     */
    List<Effects> estimate(double[] y, int[] ends) {
        int last = ends[ends.length - 1];
        double[] e = innovations(centred(y, ends[0]), y, last);
        double[] weights = weights(e, y, ends[0], last);
        double[][] f = new double[columns.length][];
        for (int j = 0; j < f.length; j++) {
            f[j] = innovations(columns[j], y, last);
        }
        Normal normal = new Normal(f, e, weights);
        List<Effects> all = new ArrayList<>();
        int from = Math.min(ends[0] / 4, SETTLED);
        for (int end : ends) {
            normal.add(from, end);
            from = end;
            all.add(effects(normal.solve()));
        }
        return all;
    }

    private static double[] centred(double[] y, int end) {
        double middle = Robust.median(y, 0, end);
        double[] z = new double[y.length];
        for (int t = 0; t < z.length; t++) {
            z[t] = y[t] - middle;
        }
        return z;
    }

    private double[] innovations(double[] x, double[] y, int end) {
        double[] out = new double[end];
        double[] season = new double[m];
        double gain = m == 12 ? MONTHLY_GAIN : GAIN;
        double level = 0;
        int i = 0;
        for (int t = 0; t < end; t++) {
            if (!Double.isNaN(y[t])) {
                double e = x[t] - level - season[i];
                out[t] = e;
                level += gain * e;
                season[i] += gain * e;
            }
            if (++i == m) {
                i = 0;
            }
        }
        return out;
    }

    private double[] weights(double[] e, double[] y, int known, int end) {
        boolean[] special = new boolean[end];
        for (int j = yearlyColumns; j < columns.length; j++) {
            for (int t = 0; t < end; t++) {
                special[t] |= columns[j][t] > 0;
            }
        }
        double[] sizes = new double[known];
        int n = 0;
        for (int t = Math.min(known / 4, SETTLED); t < known; t++) {
            if (!Double.isNaN(y[t])) {
                sizes[n++] = Math.abs(e[t]);
            }
        }
        double cut = HUBER * Robust.MAD_TO_SIGMA * Robust.median(sizes, n);
        double[] weights = new double[end];
        for (int t = 0; t < end; t++) {
            double size = Math.abs(e[t]);
            // What a holiday column explains is no outlier.
            weights[t] = Double.isNaN(y[t]) ? 0 : size <= cut || special[t] ? 1 : cut / size;
        }
        return weights;
    }

    private Effects effects(double[] beta) {
        double[] yearly = new double[rows];
        double[] holidays = new double[rows];
        for (int j = 0; j < beta.length; j++) {
            double[] into = j < yearlyColumns ? yearly : holidays;
            double[] column = columns[j];
            for (int t = 0; t < rows; t++) {
                into[t] += beta[j] * column[t];
            }
        }
        return new Effects(yearly, holidays);
    }

    /** Weighted normal equations that grow with the observations. */
    private final class Normal {

        private final double[][] f;
        private final double[] e;
        private final double[] weights;
        private final double[][] matrix;
        private final double[] right;

        Normal(double[][] f, double[] e, double[] weights) {
            this.f = f;
            this.e = e;
            this.weights = weights;
            matrix = new double[f.length][f.length];
            right = new double[f.length];
            for (int i = 0; i < f.length; i++) {
                matrix[i][i] = penalties[i];
            }
        }

        void add(int from, int to) {
            double[] weighted = new double[to];
            for (int i = 0; i < f.length; i++) {
                for (int t = from; t < to; t++) {
                    weighted[t] = f[i][t] * weights[t];
                }
                for (int j = 0; j <= i; j++) {
                    matrix[i][j] += dot(weighted, f[j], from, to);
                }
                right[i] += dot(weighted, e, from, to);
            }
        }

        double[] solve() {
            return Cholesky.solve(matrix, right);
        }

        /** Four sums at a time, which the processor adds side by side. */
        private static double dot(double[] a, double[] b, int from, int to) {
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            int t = from;
            for (; t + 3 < to; t += 4) {
                s0 += a[t] * b[t];
                s1 += a[t + 1] * b[t + 1];
                s2 += a[t + 2] * b[t + 2];
                s3 += a[t + 3] * b[t + 3];
            }
            for (; t < to; t++) {
                s0 += a[t] * b[t];
            }
            return s0 + s1 + s2 + s3;
        }
    }
}
