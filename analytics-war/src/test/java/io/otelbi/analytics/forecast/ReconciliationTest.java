package io.otelbi.analytics.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    @Test
    void partsAddUpToTheCentAndStayAboveZero() {
        Random random = new Random(1);
        for (int trial = 0; trial < 10_000; trial++) {
            int n = 1 + random.nextInt(12);
            double[] parts = random.doubles(n, 0, 1e5).toArray();
            double[] deviations = random.doubles(n, 0, 1e4).toArray();
            double whole = random.nextBoolean() ? 0 : Arrays.stream(parts).sum() * (0.2 + 1.6 * random.nextDouble());

            long[] cents = Reconciliation.cents(whole, parts, deviations, true);

            assertEquals(Math.round(100 * whole), Arrays.stream(cents).sum());
            assertTrue(Arrays.stream(cents).allMatch(c -> c >= 0));
        }
    }

    @Test
    void theUnsurePartTakesTheDifference() {
        long[] cents = Reconciliation.cents(110, new double[] {50, 50}, new double[] {0, 10}, true);

        assertEquals(50_00, cents[0]);
        assertEquals(60_00, cents[1]);
    }
}
