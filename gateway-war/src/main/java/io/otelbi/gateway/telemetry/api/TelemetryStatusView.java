package io.otelbi.gateway.telemetry.api;

import java.util.List;

/** This very request's trace and span, and how each service exports. */
public record TelemetryStatusView(String traceId, String spanId, List<Exporter> services, Relay relay) {

    public TelemetryStatusView {
        services = List.copyOf(services);
    }

    /**
     * What became of the browser's spans, which go through the gateway. Counts are of requests since its start.
     *
     * @param endpoint where they go; empty when the setting is no address
     * @param state {@code unused}, {@code accepted}, {@code refused} or {@code unreachable}, by the newest
     * @param lastStatus the collector's newest answer, 0 for none
     * @param accepted how many it took
     * @param refused how many it answered with an error
     * @param unreachable how many nobody answered
     */
    public record Relay(String endpoint, String state, int lastStatus, long accepted, long refused, long unreachable) {}

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
