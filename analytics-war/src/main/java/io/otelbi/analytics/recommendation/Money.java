package io.otelbi.analytics.recommendation;

import java.util.Arrays;

/**
 * What an action is worth.
 *
 * @param mean expected amount
 * @param lower lower end of the 80 % interval
 * @param upper upper end
 */
record Money(double mean, double lower, double upper) {

    private static final double NORMAL_90 = 1.2815515655446004;

    /** An amount with a normal error. */
    static Money normal(double mean, double deviation) {
        return new Money(mean, mean - NORMAL_90 * deviation, mean + NORMAL_90 * deviation);
    }

    /** An amount from equally likely draws, which are sorted in place. */
    static Money drawn(double[] draws) {
        Arrays.sort(draws);
        double mean = Arrays.stream(draws).average().orElse(0);
        return new Money(mean, draws[draws.length / 10], draws[draws.length - 1 - draws.length / 10]);
    }

    /** The same amount times a price. */
    Money times(double factor) {
        return new Money(mean * factor, lower * factor, upper * factor);
    }
}
