package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.local.audit.AuditDrill;
import io.otelbi.local.audit.Fault;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The drill of {@code ./bi drill audit} with fewer people and shorter faults. */
class AuditDrillJourneyIT {

    private static final int PEOPLE = 4;

    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyAnswerHasExactlyOneRecordWhateverDies(Fault fault) throws Exception {
        var drill = new AuditDrill(RunningSystem.get(), PEOPLE, Duration.ofSeconds(2));

        AuditDrill.Outcome outcome = drill.with(fault);

        assertTrue(outcome.held(), outcome::toString);
    }
}
