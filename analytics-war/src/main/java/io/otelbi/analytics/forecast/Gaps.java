package io.otelbi.analytics.forecast;

/** Missing observations, filled where a method needs them all. */
final class Gaps {

    private Gaps() {}

    /** Each missing value becomes the seasonal profile plus a straight line between the adjusted neighbours. */
    static double[] filled(double[] y, int end, int m) {
        double[] filled = y.clone();
        int first = 0;
        while (first < end && !Double.isNaN(y[first])) {
            first++;
        }
        if (first == end) {
            return filled;
        }
        double[] season = Seasons.profile(y, 0, end, m);
        int before = first - 1;
        for (int t = first; t <= end; t++) {
            if (t == end || !Double.isNaN(y[t])) {
                bridge(filled, season, before, t, end);
                before = t;
            }
        }
        return filled;
    }

    private static void bridge(double[] y, double[] season, int before, int after, int end) {
        double left = before < 0 ? Double.NaN : y[before] - season[before % season.length];
        double right = after >= end ? left : y[after] - season[after % season.length];
        if (Double.isNaN(left)) {
            left = right;
        }
        for (int t = before + 1; t < after; t++) {
            double share = (double) (t - before) / (after - before);
            y[t] = left + (right - left) * share + season[t % season.length];
        }
    }
}
