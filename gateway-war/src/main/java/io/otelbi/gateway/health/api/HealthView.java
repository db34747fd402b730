package io.otelbi.gateway.health.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether everything is well.
 *
 * @param status {@code up}, or {@code degraded} when a service behind the gateway is not ready
 * @param authentication {@code required}, or {@code off} when everybody may see everything
 * @param auditQueueDepth audit records that wait for persistence
 * @param auditQueueRefused records that persistence refuses for good; they are set aside until the gateway starts again
 */
public record HealthView(
        @Schema(enumeration = {"up", "degraded"}) String status,

        @Schema(enumeration = {"required", "off"}) String authentication,

        int auditQueueDepth,
        int auditQueueRefused,
        List<ServiceHealth> services,
        @Nullable String traceId) {

    public HealthView {
        services = List.copyOf(services);
    }

    /**
     * One service behind the gateway.
     *
     * @param status {@code up}, {@code down} (it says itself that it is not ready) or {@code unreachable}
     * @param latencyMs milliseconds until it answered or was given up
     * @param reason what it says of itself when it is not ready
     */
    public record ServiceHealth(
            String service,

            @Schema(enumeration = {"up", "down", "unreachable"})
            String status,

            long latencyMs,
            @Nullable String reason) {}
}
