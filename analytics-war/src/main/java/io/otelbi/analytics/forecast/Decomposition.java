package io.otelbi.analytics.forecast;

/**
 * Splits a forecast into its level and its season: the level is the mean over whole cycles of the forecast, so that no part
 * of the season stands in it; the season is what is left.
 */
final class Decomposition {

    private final double[] level;

    /**
     * @param forecast on the model's scale, without calendar effects; NaN where closed
     * @param m periods of a cycle, 1 for none; the forecast must be longer than a cycle
     */
    Decomposition(double[] forecast, int m) {
        level = m <= 1 ? forecast.clone() : levels(forecast, m);
    }

    /** Level of a period, on the model's scale. */
    double level(int h) {
        return level[h];
    }

    private static double[] levels(double[] forecast, int m) {
        int windows = forecast.length - m + 1;
        double[] means = new double[windows];
        for (int w = 0; w < windows; w++) {
            means[w] = mean(forecast, w, w + m);
        }
        double slope = windows < 2 ? 0 : (means[windows - 1] - means[0]) / (windows - 1);
        double[] levels = new double[forecast.length];
        for (int h = 0; h < levels.length; h++) {
            int w = Math.clamp(h - m / 2, 0, windows - 1);
            levels[h] = means[w] + slope * (h - w - (m - 1) / 2.0);
        }
        return levels;
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        int n = 0;
        for (int h = from; h < to; h++) {
            if (!Double.isNaN(values[h])) {
                sum += values[h];
                n++;
            }
        }
        return n == 0 ? 0 : sum / n;
    }
}
