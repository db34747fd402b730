package io.otelbi.local.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairTest {

    @Test
    void mediansAndQuartilesAreThoseOfTheRatiosOfEachPair() {
        List<Pair> pairs = List.of(pair(10, 5), pair(10, 10), pair(10, 20), pair(1, 1.5));

        assertEquals(1.25, Pair.median(pairs, Pair::ratio));
        assertEquals(10, Pair.median(pairs, Pair::former));
        assertEquals(0.5, Pair.noise(pairs));
        assertEquals(0, Pair.noise(List.of(pair(3, 2))));
    }

    private static Pair pair(double former, double planned) {
        return new Pair(former, planned, 1, 1);
    }
}
