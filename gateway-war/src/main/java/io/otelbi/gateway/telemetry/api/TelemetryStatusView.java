package io.otelbi.gateway.telemetry.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** This very request's trace and span, and how each service exports. */
public record TelemetryStatusView(
        @Schema(required = true) String traceId,
        @Schema(required = true) String spanId,
        @Schema(required = true) List<Exporter> services) {

    public TelemetryStatusView {
        services = List.copyOf(services);
    }

    /**
     * How a service exports.
     *
     * @param protocol OTLP transport, {@code http/protobuf}
     * @param endpoint where it sends
     * @param sampler which traces it keeps
     * @param reachable whether somebody answers at the endpoint now
     */
    public record Exporter(
            @Schema(required = true) String service,
            @Schema(required = true) boolean enabled,
            @Schema(required = true) String protocol,
            @Schema(required = true) String endpoint,
            @Schema(required = true) String sampler,
            @Schema(required = true) boolean reachable) {}
}
