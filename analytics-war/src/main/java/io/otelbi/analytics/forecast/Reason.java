package io.otelbi.analytics.forecast;

import io.otelbi.analytics.forecast.Preparation.Prepared;

/**
 * How far a forecast may leave what was seen: twice its range on either side, unless the series grew steadily from quarter
 * to quarter of its life.
 */
record Reason(double low, double high, double growth) {

    private static final double RANGES = 2;

    /** Growth of one quarter over another may differ by this factor and still be steady. */
    private static final double UNEVEN = 3;

    /** How many times as fast as ever before it may go on growing. */
    private static final double FASTER = 2;

    static Reason of(Prepared prepared) {
        double[] y = prepared.y();
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (double v : y) {
            least = v < least ? v : least;
            most = v > most ? v : most;
        }
        double far = RANGES * (most - least);
        return new Reason(least - far, most + far, growth(y, least));
    }

    /** Fastest steady growth of the logarithm a period; 0 where it does not rise by similar steps from quarter to quarter. */
    private static double growth(double[] y, double least) {
        int quarter = y.length / 4;
        if (quarter < 3 || least <= 0) {
            return 0;
        }
        double smallest = Double.MAX_VALUE;
        double largest = 0;
        for (int i = 1; i < 4; i++) {
            double step = Math.log(Robust.median(y, i * quarter, (i + 1) * quarter)
                    / Robust.median(y, (i - 1) * quarter, i * quarter));
            smallest = Math.min(smallest, step);
            largest = Math.max(largest, step);
        }
        return smallest > 0 && largest < UNEVEN * smallest ? largest / quarter : 0;
    }

    /** A forecast within reason, {@code h} periods after the next. */
    double bounded(double value, int h) {
        return Math.clamp(value, low, high * Math.exp(FASTER * growth * (h + 1)));
    }
}
