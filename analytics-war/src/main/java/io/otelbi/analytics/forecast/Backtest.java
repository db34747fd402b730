package io.otelbi.analytics.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * Forecasts made from past origins with what was known then, and their actuals.
 *
 * @param origins numbers of observations known
 * @param forecasts one row an origin
 * @param actual the same shape; NaN where missing
 * @param naive the last season repeated, the same shape
 * @param scale mean absolute difference between seasons in the history (the denominator of MASE)
 * @param bands the bands made of these errors
 */
public record Backtest(
        int[] origins, double[][] forecasts, double[][] actual, double[][] naive, double scale, Bands bands) {

    /**
     * Accuracy over horizons.
     *
     * @param from first period ahead, from 1
     * @param to last period ahead
     * @param mase mean absolute scaled error; NaN where the scale is zero
     * @param wape sum of absolute errors over sum of absolute values; NaN where the values are zero
     * @param coverage80 share of values inside the 80 % band, 0..1
     * @param naiveMase MASE of repeating the last season
     * @param naiveWape WAPE of repeating the last season
     * @see <a href="https://doi.org/10.1016/j.ijforecast.2006.03.001">Hyndman and Koehler 2006, MASE</a>
     */
    public record Accuracy(
            int from, int to, double mase, double wape, double coverage80, double naiveMase, double naiveWape) {

        /** By how much the mean absolute error is below that of repeating the last season; negative if above. */
        public double skill() {
            return 1 - mase / naiveMase;
        }
    }

    /** Periods ahead that were tried. */
    public int horizon() {
        return forecasts[0].length;
    }

    /** Accuracy over the first season, up to four seasons, and beyond, as far as was tried; the whole first. */
    public List<Accuracy> byHorizon(int season) {
        List<Accuracy> rows = new ArrayList<>();
        rows.add(accuracy(1, horizon()));
        int[] bounds = {0, Math.min(season, horizon()), Math.min(4 * season, horizon()), horizon()};
        for (int i = 1; i < bounds.length; i++) {
            if (bounds[i] > bounds[i - 1] && bounds[i] - bounds[i - 1] < horizon()) {
                rows.add(accuracy(bounds[i - 1] + 1, bounds[i]));
            }
        }
        return rows;
    }

    /** Accuracy over the periods {@code from..to} ahead. */
    public Accuracy accuracy(int from, int to) {
        boolean[][] covered80 = bands.coveredWithoutOwn();
        double error = 0;
        double naiveError = 0;
        double size = 0;
        int n = 0;
        int inside = 0;
        for (int o = 0; o < origins.length; o++) {
            for (int h = from - 1; h < to; h++) {
                if (Double.isNaN(actual[o][h]) || Double.isNaN(naive[o][h])) {
                    continue;
                }
                n++;
                error += Math.abs(actual[o][h] - forecasts[o][h]);
                naiveError += Math.abs(actual[o][h] - naive[o][h]);
                size += Math.abs(actual[o][h]);
                inside += covered80[o][h] ? 1 : 0;
            }
        }
        double count = n;
        return new Accuracy(
                from,
                to,
                error / count / scale,
                error / size,
                inside / count,
                naiveError / count / scale,
                naiveError / size);
    }

    /** Mean absolute difference between observations a season apart, or next to each other where that is zero. */
    static double scale(double[] y, int m) {
        double seasonal = Robust.meanDifference(y, m, y.length, m);
        return seasonal > 0 ? seasonal : Robust.meanDifference(y, 1, y.length, 1);
    }
}
