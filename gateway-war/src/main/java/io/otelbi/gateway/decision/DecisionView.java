package io.otelbi.gateway.decision;

import io.otelbi.platform.contract.persistence.Decision;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody made of a recommendation.
 *
 * @param decidedBy the person's subject; absent once that person was erased
 */
public record DecisionView(
        UUID id,
        Instant decidedAt,
        UUID runId,
        String kind,
        String subject,
        @Schema(enumeration = {"accepted", "dismissed"}) String verdict,
        @Nullable String reason,
        @Nullable String decidedBy) {

    /** A stored decision as the public API tells it. */
    public static DecisionView of(Decision decision) {
        return new DecisionView(
                decision.id(),
                decision.decidedAt(),
                decision.runId(),
                decision.kind(),
                decision.subject(),
                decision.verdict(),
                decision.reason(),
                decision.decidedBy());
    }
}
