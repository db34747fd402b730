package io.otelbi.analytics.recommendation;

import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A product's stock against its demand until the next delivery, and long after; demand is normal around the forecast, cut at
 * zero.
 *
 * @param onHand pieces in stock
 * @param untilDelivery expected demand within the lead time
 * @param deviation its standard deviation
 */
record Inventory(double onHand, double untilDelivery, double deviation) {

    private static final int DRAWS = 4000;

    /** The chance that the stock does not last until the delivery. */
    double stockOutProbability() {
        double z = (onHand - untilDelivery) / Math.max(deviation, 1e-9);
        return 1 - new NormalDistribution().cumulativeProbability(z);
    }

    /** Pieces that cannot be sold before the delivery. */
    Money lost(long seed) {
        var random = new SplittableRandom(seed);
        double[] draws = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            draws[i] = Math.max(0, Math.max(0, untilDelivery + deviation * random.nextGaussian()) - onHand);
        }
        return Money.drawn(draws);
    }

    /** Pieces that are left after the demand. */
    Money excess(long seed) {
        var random = new SplittableRandom(seed);
        double[] draws = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            draws[i] = Math.max(0, onHand - Math.max(0, untilDelivery + deviation * random.nextGaussian()));
        }
        return Money.drawn(draws);
    }
}
