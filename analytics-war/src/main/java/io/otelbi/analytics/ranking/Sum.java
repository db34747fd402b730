package io.otelbi.analytics.ranking;

/**
 * How a thing's sum is distributed if orders come as a Poisson process: with the mean and variance of the sum itself, as a gamma
 * distribution (Wilson and Hilferty's cube) where all amounts have one sign, because few dear orders make a skewed sum that cannot
 * change its sign; as a normal one where returns are among them.
 *
 * @param variance the sum of squared amounts
 * @param mixed whether amounts of both signs are in it
 */
record Sum(double mean, double variance, boolean mixed) {

    private boolean isGamma() {
        return !mixed && mean != 0;
    }

    private double ninth() {
        return variance / (9 * mean * mean);
    }

    /** The value that a standard normal number stands for; it rises with the number. */
    double at(double z) {
        if (variance == 0 || !isGamma()) {
            return mean + z * Math.sqrt(variance);
        }
        double ninth = ninth();
        double cube = Math.max(0, 1 - ninth + (mean > 0 ? z : -z) * Math.sqrt(ninth));
        return mean * cube * cube * cube;
    }

    /** The standard normal number that stands for a value. */
    double normal(double value) {
        if (variance == 0) {
            return value < mean ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (!isGamma()) {
            return (value - mean) / Math.sqrt(variance);
        }
        double ninth = ninth();
        double z = (Math.cbrt(Math.max(0, value / mean)) - 1 + ninth) / Math.sqrt(ninth);
        return mean > 0 ? z : -z;
    }
}
