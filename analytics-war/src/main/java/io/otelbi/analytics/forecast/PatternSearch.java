package io.otelbi.analytics.forecast;

import java.util.function.ToDoubleFunction;

/**
 * Minimises a function of few bounded parameters within a fixed number of evaluations, so that the time of a fit is known
 * beforehand; what a general optimiser does not promise.
 *
 * @see <a href="https://doi.org/10.1145/321062.321069">Hooke and Jeeves 1961, Direct search</a>
 */
final class PatternSearch {

    private static final double FIRST_STEP = 0.25;
    private static final double LAST_STEP = 0.01;

    /** Newest observations that a fit looks at, and the cycles that there must be. */
    private static final int WINDOW = 400;

    private static final int SIX_WEEKS_OF_HOURS = 42 * 24;

    private static final int CYCLES = 14;

    private static final int SHORT = 200;
    private static final int AGAIN = 6;
    private static final int LEAST = 3;

    /** Observations that a second fit may look at, all evaluations together. */
    private static final int ENOUGH = 10_000;

    private final double[] low;
    private final double[] high;
    private final ToDoubleFunction<double[]> function;
    private int left;
    private double value;

    private PatternSearch(double[] low, double[] high, int evaluations, ToDoubleFunction<double[]> function) {
        this.low = low;
        this.high = high;
        this.left = evaluations;
        this.function = function;
    }

    /** Short series are cheap, and their parameters move with every new observation; long ones keep what they have. */
    static int evaluations(int full, int n, boolean again) {
        if (n < SHORT) {
            return 2 * full;
        }
        return again ? Math.min(AGAIN, Math.max(LEAST, ENOUGH / n)) : full;
    }

    /** First of the newest observations that a fit looks at: parameters of long ago say little; a multiple of the season. */
    static int begin(int end, int m) {
        int window = m == Grain.HOUR.season() ? SIX_WEEKS_OF_HOURS : Math.max(WINDOW, CYCLES * m);
        return end <= window ? 0 : (end - window) / m * m;
    }

    /**
     * The best parameters found.
     *
     * @param start first parameters; a parameter whose bounds are equal stays as it is
     * @param function what is to be small; a value that is not finite counts as the worst
     */
    static double[] minimise(double[] start, Bounds bounds, int evaluations, ToDoubleFunction<double[]> function) {
        double[] best = bounds.clamp(start);
        var search = new PatternSearch(bounds.low(), bounds.high(), evaluations, function);
        search.value = search.evaluate(best);
        double step = FIRST_STEP;
        while (search.left > 0 && step > LAST_STEP) {
            if (!search.sweep(best, step)) {
                step /= 2;
            }
        }
        return best;
    }

    private boolean sweep(double[] best, double step) {
        boolean better = false;
        for (int i = 0; i < best.length; i++) {
            double width = step * (high[i] - low[i]);
            better |= width > 0 && (move(best, i, width) || move(best, i, -width));
        }
        return better;
    }

    private boolean move(double[] best, int i, double by) {
        double here = best[i];
        best[i] = Math.clamp(here + by, low[i], high[i]);
        if (left > 0 && best[i] != here) {
            double tried = evaluate(best);
            if (tried < value) {
                value = tried;
                return true;
            }
        }
        best[i] = here;
        return false;
    }

    private double evaluate(double[] parameters) {
        left--;
        double result = function.applyAsDouble(parameters);
        return Double.isFinite(result) ? result : Double.MAX_VALUE;
    }

    /** Lowest and highest value of each parameter. */
    record Bounds(double[] low, double[] high) {

        double[] clamp(double[] start) {
            double[] inside = start.clone();
            for (int i = 0; i < inside.length; i++) {
                inside[i] = Math.clamp(inside[i], low[i], high[i]);
            }
            return inside;
        }
    }
}
