package io.otelbi.analytics.forecast;

import io.otelbi.analytics.forecast.Preparation.Prepared;

/**
 * How far a forecast may leave what was seen: twice its range on either side, unless the series grew steadily from quarter
 * to quarter of its life.
 */
record Reason(double low, double high) {

    private static final double RANGES = 2;

    /** Growth of one quarter over another may differ by this factor and still be steady. */
    private static final double UNEVEN = 3;

    static Reason of(Prepared prepared) {
        double[] y = prepared.y();
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (double v : y) {
            least = v < least ? v : least;
            most = v > most ? v : most;
        }
        double range = most - least;
        double far = RANGES * range;
        boolean steady = steady(y, least);
        return new Reason(least - far, steady ? Double.MAX_VALUE : most + far);
    }

    /** Whether the logarithm rises by a similar step from each quarter to the next. */
    private static boolean steady(double[] y, double least) {
        int quarter = y.length / 4;
        if (quarter < 3 || least <= 0) {
            return false;
        }
        double smallest = Double.MAX_VALUE;
        double largest = 0;
        for (int i = 1; i < 4; i++) {
            double step = Math.log(Robust.median(y, i * quarter, (i + 1) * quarter)
                    / Robust.median(y, (i - 1) * quarter, i * quarter));
            smallest = Math.min(smallest, step);
            largest = Math.max(largest, step);
        }
        return smallest > 0 && largest < UNEVEN * smallest;
    }

    double bounded(double value) {
        return Math.clamp(value, low, high);
    }
}
