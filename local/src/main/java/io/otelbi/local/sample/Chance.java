package io.otelbi.local.sample;

import java.util.List;
import java.util.Random;

/** Seeded chance; {@link Random}'s algorithm is specified to the bit, so the same seed gives the same sample anywhere. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    double noise(double deviation) {
        return Math.max(0.2, 1 + deviation * random.nextGaussian());
    }

    <T> T oneOf(List<T> values) {
        return values.get(below(values.size()));
    }

    /** One of few values, the first ones more often: the weight of the i-th is 1 / (i + 1). */
    <T> T oftenFirst(List<T> values) {
        double total = 0;
        for (int i = 0; i < values.size(); i++) {
            total += 1.0 / (i + 1);
        }
        double at = random.nextDouble() * total;
        for (int i = 0; i < values.size(); i++) {
            at -= 1.0 / (i + 1);
            if (at < 0) {
                return values.get(i);
            }
        }
        return values.getLast();
    }

    /** A Poisson number by Knuth's multiplication method (The Art of Computer Programming, vol. 2, 3.4.1). */
    int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
