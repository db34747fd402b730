package io.otelbi.analytics.forecast;

import java.util.Arrays;

/**
 * Conformal prediction intervals: the sizes of past errors, divided by a width that grows with the square root of the
 * horizon, give the quantiles that the width is multiplied by. Errors are taken on the model's scale, so that the bands of
 * a multiplicative series are multiplicative.
 *
 * @see <a href="https://otexts.com/fpp3/prediction-intervals.html">FPP3, 5.5, residuals of the past as intervals</a>
 * @see <a href="https://doi.org/10.48550/arXiv.2107.07511">Angelopoulos and Bates, A gentle introduction to conformal
 *     prediction</a>
 */
public final class Bands {

    /** Errors of overlapping origins are alike: 80 % bands come out a little wide, the few extremes a little narrow. */
    private static final double FACTOR_80 = 0.95;

    /** Eight origins within eight days do not tell how weeks of hours differ. */
    private static final double FACTOR_80_HOURS = 1.12;

    /** Origins that overlap are alike, so that their errors tell less than they seem to: wider by this for each that lacks. */
    private static final double FEW = 0.25;

    /** Independent origins that tell the width. */
    private static final double ENOUGH = 2.3;

    private static final double FACTOR_80_MONTHS = 0.92;

    private static final double EXTRA_95 = 0.3;

    /** Newest days that tell the noise of a time. */
    private static final int NOISE_DAYS = 28;

    private static final int NOISE_WEEKS = 8;

    /** Noise that differs by less than this factor is taken for the same. */
    private static final double FAR = 2;

    private final double base;
    private final double growth;
    private final double[][] errors;
    private final double independent;
    private final double factor80;

    /**
     * Past errors of a time that was far less or far more noisy than today are brought to today's noise; smaller
     * differences may be chance. Without it a shop that has grown tenfold would keep the bands of its first year.
     *
     * @param errors one row an origin, on the model's scale; NaN where nothing is known
     * @param origins numbers of observations known
     * @param y the observations, on the model's scale
     * @see <a href="https://doi.org/10.1080/01621459.2017.1307116">Lei and others 2018, 5.2, locally weighted conformal
     *     inference</a>
     */
    static Bands of(double[][] errors, int[] origins, double[] y, Grain grain) {
        double[][] today = new double[errors.length][];
        double[] factors = noiseFactors(origins, y, grain);
        for (int o = 0; o < errors.length; o++) {
            double factor = factors[o];
            today[o] = errors[o].clone();
            for (int h = 0; h < today[o].length; h++) {
                today[o][h] *= factor;
            }
        }
        return new Bands(today, origins, grain);
    }

    private static double[] noiseFactors(int[] origins, double[] y, Grain grain) {
        double[] factors = new double[origins.length];
        Arrays.fill(factors, 1);
        int n = y.length;
        int lag = grain == Grain.DAY ? grain.season() : 1;
        int window = grain == Grain.DAY ? NOISE_DAYS : NOISE_WEEKS;
        double least = Robust.meanDifference(y, 0, n, lag) / 10;
        if (least == 0 || (grain != Grain.DAY && grain != Grain.WEEK)) {
            return factors;
        }
        double now = Math.max(least, Robust.meanDifference(y, n - window, n, lag));
        for (int o = 0; o < factors.length; o++) {
            double then = Robust.meanDifference(y, origins[o] - window, origins[o], lag);
            double ratio = now / Math.max(least, then);
            factors[o] = ratio > FAR ? ratio / FAR : ratio < 1 / FAR ? ratio * FAR : 1;
        }
        return factors;
    }

    private Bands(double[][] errors, int[] origins, Grain grain) {
        this.errors = errors;
        int horizon = errors[0].length;
        independent = 1 + (double) (origins[origins.length - 1] - origins[0]) / horizon;
        factor80 = factor80(grain) + FEW * Math.max(0, ENOUGH - independent);
        double n = 0;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        for (double[] row : errors) {
            for (int h = 0; h < horizon; h++) {
                if (!Double.isNaN(row[h])) {
                    double x = Math.sqrt(h + 1.0);
                    double size = Math.abs(row[h]);
                    n++;
                    sx += x;
                    sy += size;
                    sxx += x * x;
                    sxy += x * size;
                }
            }
        }
        double mean = n == 0 ? 0 : sy / n;
        double spread = n * sxx - sx * sx;
        double slope = spread > 1e-9 ? Math.max(0, (n * sxy - sx * sy) / spread) : 0;
        double start = n == 0 ? 0 : (sy - slope * sx) / n;
        base = Math.max(start, 0.1 * mean);
        growth = start >= 0.1 * mean || n == 0 ? slope : Math.max(0, (mean - base) * n / sx);
    }

    private static double factor80(Grain grain) {
        return switch (grain) {
            case HOUR -> FACTOR_80_HOURS;
            case DAY, WEEK -> FACTOR_80;
            case MONTH -> FACTOR_80_MONTHS;
        };
    }

    private double width(int h) {
        return base + growth * Math.sqrt(h + 1.0);
    }

    /** Half the widths of both bands for each period ahead. */
    double[][] halves(int horizon) {
        double[] sizes = sizes(-1);
        double q80 = factor80 * quantile(sizes, 0.8);
        double q95 = (1 + EXTRA_95 / independent) * quantile(sizes, 0.95);
        double[][] halves = new double[2][horizon];
        for (int h = 0; h < horizon; h++) {
            halves[0][h] = q80 * width(h);
            halves[1][h] = Math.max(q80, q95) * width(h);
        }
        return halves;
    }

    /** For each past error, whether an 80 % band made without its origin would have held it. */
    boolean[][] coveredWithoutOwn() {
        boolean[][] covered = new boolean[errors.length][errors[0].length];
        for (int o = 0; o < errors.length; o++) {
            double q = factor80 * quantile(sizes(o), 0.8);
            for (int h = 0; h < errors[o].length; h++) {
                // A closed day has no error: it is forecast as exactly zero.
                covered[o][h] = Double.isNaN(errors[o][h]) || Math.abs(errors[o][h]) <= q * width(h);
            }
        }
        return covered;
    }

    private double[] sizes(int without) {
        double[] all = new double[errors.length * errors[0].length];
        int n = 0;
        for (int o = 0; o < errors.length; o++) {
            for (int h = 0; h < errors[o].length && o != without; h++) {
                if (!Double.isNaN(errors[o][h])) {
                    all[n++] = Math.abs(errors[o][h]) / (width(h) + Double.MIN_NORMAL);
                }
            }
        }
        double[] sizes = Arrays.copyOf(all, n);
        Arrays.sort(sizes);
        return sizes;
    }

    private static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return 0;
        }
        double at = share * (sorted.length + 1) - 1;
        int i = (int) Math.floor(at);
        if (i < 0) {
            return sorted[0];
        }
        if (i >= sorted.length - 1) {
            return sorted[sorted.length - 1];
        }
        return sorted[i] + (at - i) * (sorted[i + 1] - sorted[i]);
    }
}
