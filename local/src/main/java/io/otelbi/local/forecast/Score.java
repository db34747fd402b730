package io.otelbi.local.forecast;

import io.otelbi.analytics.forecast.Forecast;
import java.util.Locale;

/**
 * Sums of what forecasts of one frequency got right, beside repeating the last season.
 *
 * @see <a href="https://doi.org/10.1016/j.ijforecast.2019.04.014">Makridakis et al. 2020, M4: MASE, sMAPE, OWA</a>
 */
final class Score {

    private int tasks;
    private double mase;
    private double naiveMase;
    private double smape;
    private double naiveSmape;
    private double covered80;
    private double covered95;
    private double seconds;
    private long observations;

    void add(Task task, Forecast forecast, double[] actual, double spent) {
        double[] values = task.series().values();
        double scale = scale(values, task.season());
        if (!(scale > 0)) {
            return;
        }
        tasks++;
        seconds += spent;
        observations += values.length;
        int known = 0;
        double[] sums = new double[6];
        for (int h = 0; h < actual.length; h++) {
            if (Double.isNaN(actual[h])) {
                continue;
            }
            known++;
            double naive = naive(values, task.season(), h);
            sums[0] += Math.abs(actual[h] - forecast.mean()[h]) / scale;
            sums[1] += Math.abs(actual[h] - naive) / scale;
            sums[2] += symmetric(actual[h], forecast.mean()[h]);
            sums[3] += symmetric(actual[h], naive);
            sums[4] += inside(forecast.band80(), actual[h], h);
            sums[5] += inside(forecast.band95(), actual[h], h);
        }
        mase += sums[0] / known;
        naiveMase += sums[1] / known;
        smape += sums[2] / known;
        naiveSmape += sums[3] / known;
        covered80 += sums[4] / known;
        covered95 += sums[5] / known;
    }

    private static int inside(Forecast.Band band, double value, int h) {
        return band.lower()[h] <= value && value <= band.upper()[h] ? 1 : 0;
    }

    private static double symmetric(double actual, double forecast) {
        double size = Math.abs(actual) + Math.abs(forecast);
        return size > 0 ? 2 * Math.abs(actual - forecast) / size : 0;
    }

    private static double naive(double[] values, int season, int h) {
        int t = values.length - season + h % season;
        while (t >= 0 && Double.isNaN(values[t])) {
            t -= season;
        }
        return t < 0 ? 0 : values[t];
    }

    private static double scale(double[] values, int season) {
        double sum = 0;
        int n = 0;
        for (int t = season; t < values.length; t++) {
            double d = Math.abs(values[t] - values[t - season]);
            if (!Double.isNaN(d)) {
                sum += d;
                n++;
            }
        }
        return n == 0 ? 0 : sum / n;
    }

    /** Tasks, MASE, ratio of MASE and of sMAPE to repeating the last season, coverage, milliseconds per 1,000 values. */
    String row(String name) {
        return String.format(
                Locale.ENGLISH,
                "%-8s %5d %8.3f %10.3f %10.3f %8.1f %8.1f %10.2f",
                name,
                tasks,
                mase / tasks,
                mase / naiveMase,
                smape / naiveSmape,
                100 * covered80 / tasks,
                100 * covered95 / tasks,
                1e6 * seconds / observations);
    }

    static String head() {
        return "grain    tasks     MASE  MASE/naive sMAPE/naive  80 %-in  95 %-in  ms/1,000";
    }
}
