package io.otelbi.gateway.telemetry.api;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RelayLimitsTest {

    @Test
    void whoeverSendsTooOftenIsToldWhenToComeAgainAndDisturbsNobodyElse() {
        var limits = new RelayLimits(3);
        for (int request = 0; request < 3; request++) {
            limits.take("ann");
        }

        ProblemException refused = assertThrows(ProblemException.class, () -> limits.take("ann"));

        assertEquals(CommonProblem.TOO_MANY_REQUESTS, refused.kind());
        Duration wait = refused.retryAfter().orElseThrow();
        assertTrue(wait.isPositive() && wait.compareTo(Duration.ofSeconds(20)) <= 0, wait::toString);
        assertDoesNotThrow(() -> limits.take("bob"));
    }
}
