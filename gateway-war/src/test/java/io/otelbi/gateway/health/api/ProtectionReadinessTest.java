package io.otelbi.gateway.health.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.gateway.outbox.OutboxConfig.WhenFull;
import org.junit.jupiter.api.Test;

class ProtectionReadinessTest {

    @Test
    void whatIsOnIsOk() {
        assertEquals("ok", ProtectionReadiness.tokens(true));
        assertEquals("ok", ProtectionReadiness.audit(WhenFull.REFUSE));
    }

    @Test
    void whatIsOffIsNamedWithItsVariable() {
        String tokens = ProtectionReadiness.tokens(false);
        String audit = ProtectionReadiness.audit(WhenFull.SERVE);

        assertTrue(tokens.startsWith("REQUIRE_FRONTEND_AUTH=false: "), tokens);
        assertTrue(audit.startsWith("AUDIT_QUEUE_FULL_POLICY=serve: "), audit);
    }
}
