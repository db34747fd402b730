package io.otelbi.analytics.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.special.Erf;

/**
 * The many things that are not simulated one by one: how many of them lie above a value in a replicate. Their number is taken as
 * Poisson with the sum of their single chances as its mean, read from a table over the values that matter.
 */
final class Others {

    private static final int POINTS = 256;
    private static final double WIDEST = 6;
    private static final double STEP = 0.01;
    private static final double[] UPPER = upper();
    private static final double MANY = 30;

    private final int size;
    private final double[] values;
    private final double[] means;

    /**
     * Of things beside those that are simulated.
     *
     * @param sample values that simulated things had; not empty where there are others
     */
    Others(List<Sum> others, double[] sample) {
        size = others.size();
        values = others.isEmpty() ? new double[0] : points(sample);
        means = new double[values.length];
        for (Sum one : others) {
            for (int i = 0; i < values.length; i++) {
                means[i] += above(one.normal(values[i]));
            }
        }
    }

    private static double[] points(double[] sample) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        double[] points = new double[Math.min(POINTS, sorted.length)];
        for (int i = 0; i < points.length; i++) {
            points[i] = sorted[(int) ((long) i * (sorted.length - 1) / Math.max(1, points.length - 1))];
        }
        return points;
    }

    /** How many of them lie above a value this time. */
    int above(double value, SplittableRandom random) {
        double mean = mean(value);
        if (mean < 1e-9) {
            return 0;
        }
        if (mean > MANY) {
            return Math.clamp(Math.round(mean + Math.sqrt(mean) * random.nextGaussian()), 0, size);
        }
        double limit = Math.exp(-mean);
        int n = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            n++;
        }
        return Math.min(n, size);
    }

    private double mean(double value) {
        if (values.length == 0) {
            return 0;
        }
        int found = Arrays.binarySearch(values, value);
        int right = found >= 0 ? found : -found - 1;
        if (right == 0 || right == values.length) {
            return means[Math.min(right, values.length - 1)];
        }
        double width = values[right] - values[right - 1];
        double part = width > 0 ? (value - values[right - 1]) / width : 1;
        return means[right - 1] + part * (means[right] - means[right - 1]);
    }

    /** The chance that a standard normal number lies above another. */
    private static double above(double z) {
        if (z <= -WIDEST) {
            return 1;
        }
        return z >= WIDEST ? 0 : UPPER[(int) Math.round((z + WIDEST) / STEP)];
    }

    private static double[] upper() {
        double[] upper = new double[(int) Math.round(2 * WIDEST / STEP) + 1];
        for (int i = 0; i < upper.length; i++) {
            upper[i] = 0.5 * Erf.erfc((i * STEP - WIDEST) / Math.sqrt(2));
        }
        return upper;
    }
}
