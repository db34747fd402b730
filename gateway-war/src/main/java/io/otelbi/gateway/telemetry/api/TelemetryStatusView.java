package io.otelbi.gateway.telemetry.api;

import java.util.List;

/** This very request's trace and span, and how each service exports. */
public record TelemetryStatusView(String traceId, String spanId, List<Exporter> services) {

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
            String service, boolean enabled, String protocol, String endpoint, String sampler, boolean reachable) {}
}
