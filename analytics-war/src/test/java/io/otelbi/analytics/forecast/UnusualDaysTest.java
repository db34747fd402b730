package io.otelbi.analytics.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnusualDaysTest {

    @Test
    void ordinaryDaysAreHardlyEverMarked() {
        int marked = 0;
        int days = 0;
        for (int seed = 0; seed < 100; seed++) {
            marked += UnusualDays.of(Simulated.days(Simulated.weekly(500, 0.2, seed)))
                    .size();
            days += 500;
        }

        assertTrue((double) marked / days <= UnusualDays.FALSE_ALARM_RATE, marked + " of " + days);
    }

    @Test
    void aDayAtTripleAndOneAtATenthAreFoundWithWhatWasExpected() {
        double[] values = Simulated.weekly(400, 0.1, 4);
        values[250] *= 3;
        values[320] *= 0.1;

        List<UnusualDays.Unusual> unusual = UnusualDays.of(Simulated.days(values));

        assertEquals(
                List.of(250, 320), unusual.stream().map(UnusualDays.Unusual::at).toList());
        assertEquals(values[250] / 3, unusual.getFirst().expected(), 0.3 * values[250] / 3);
        assertTrue(unusual.getFirst().score() > 0);
        assertTrue(unusual.getLast().score() < 0);
    }

    @Test
    void aShortSeriesHasNoUsualDay() {
        assertEquals(List.of(), UnusualDays.of(Simulated.days(Simulated.weekly(40, 0.1, 1))));
    }
}
