package io.otelbi.gateway.decision;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody makes of a recommendation.
 *
 * @param runId the {@code run_id} of the answer that held the recommendation
 * @param kind its kind
 * @param subject its subject
 * @param verdict {@code accepted} or {@code dismissed}
 * @param reason at most 500 characters; needed when it is dismissed
 */
public record DecisionRequest(
        UUID runId,
        String kind,
        String subject,
        @Schema(enumeration = {"accepted", "dismissed"}) String verdict,
        @Nullable String reason) {}
