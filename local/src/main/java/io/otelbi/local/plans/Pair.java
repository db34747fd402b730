package io.otelbi.local.plans;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Milliseconds of both statements of a question, measured one after the other.
 *
 * @param formerRows rows of the answer
 * @param plannedRows the same, of the planned statement
 */
record Pair(double former, double planned, long formerRows, long plannedRows) {

    private static final int NOISE_QUARTILE = 4;

    double ratio() {
        return planned / former;
    }

    static double median(List<Pair> pairs, ToDoubleFunction<Pair> value) {
        double[] sorted = sorted(pairs, value);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** How far apart the ratios' quartiles lie. */
    static double noise(List<Pair> pairs) {
        double[] sorted = sorted(pairs, Pair::ratio);
        int quarter = sorted.length / NOISE_QUARTILE;
        return sorted[sorted.length - 1 - quarter] - sorted[quarter];
    }

    private static double[] sorted(List<Pair> pairs, ToDoubleFunction<Pair> value) {
        double[] sorted = pairs.stream().mapToDouble(value).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
