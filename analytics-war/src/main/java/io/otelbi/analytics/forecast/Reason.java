package io.otelbi.analytics.forecast;

import io.otelbi.analytics.forecast.Preparation.Prepared;

/**
 * How far a forecast may leave what was seen: three quarters of its range on either side, and further only as a series that
 * moved steadily from quarter to quarter of its life may go on, by steps or by factors.
 *
 * @param low least value
 * @param high largest value
 * @param step by how much a straight line may rise or, if negative, fall in a period
 * @param growth by how much the logarithm may rise in a period
 */
record Reason(double low, double high, double step, double growth) {

    private static final double RANGES = 0.75;

    /** In few observations the range is not yet seen. */
    private static final double RANGES_OF_FEW = 2;

    private static final int FEW = 24;

    /** Steps of one quarter over another may differ by this factor and still be steady. */
    private static final double UNEVEN = 3;

    /** How many times as fast as ever before it may go on. */
    private static final double FASTER = 2;

    static Reason of(Prepared prepared) {
        double[] y = prepared.y();
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (double v : y) {
            least = v < least ? v : least;
            most = v > most ? v : most;
        }
        double far = (y.length < FEW ? RANGES_OF_FEW : RANGES) * (most - least);
        double growth = least > 0 ? Math.max(0, steady(new PowerTransform(0).forward(y))) : 0;
        return new Reason(least - far, most + far, steady(y), growth);
    }

    /** Fastest steady step a period; 0 where the medians of the quarters do not all move in one way by similar steps. */
    private static double steady(double[] y) {
        int quarter = y.length / 4;
        if (quarter < 3) {
            return 0;
        }
        double[] steps = new double[3];
        for (int i = 0; i < 3; i++) {
            steps[i] = Robust.median(y, (i + 1) * quarter, (i + 2) * quarter)
                    - Robust.median(y, i * quarter, (i + 1) * quarter);
        }
        double smallest = Math.min(steps[0], Math.min(steps[1], steps[2]));
        double largest = Math.max(steps[0], Math.max(steps[1], steps[2]));
        if (smallest > 0 && largest < UNEVEN * smallest) {
            return largest / quarter;
        }
        return largest < 0 && smallest > UNEVEN * largest ? smallest / quarter : 0;
    }

    /** A forecast within reason, {@code h} periods after the next. */
    double bounded(double value, int h) {
        double moved = FASTER * step * (h + 1);
        double most = Math.max(high + Math.max(0, moved), high * Math.exp(FASTER * growth * (h + 1)));
        return Math.clamp(value, low + Math.min(0, moved), most);
    }
}
