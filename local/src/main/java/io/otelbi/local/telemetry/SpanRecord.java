package io.otelbi.local.telemetry;

import java.util.Map;

/**
 * A span as it was received.
 *
 * @param parentSpanId empty for a root
 * @param kind {@code SERVER}, {@code CLIENT}, {@code INTERNAL}, {@code PRODUCER} or {@code CONSUMER}
 * @param startNanos nanoseconds since the epoch
 * @param status {@code UNSET}, {@code OK} or {@code ERROR}
 */
public record SpanRecord(
        String traceId,
        String spanId,
        String parentSpanId,
        String name,
        String kind,
        String service,
        String scope,
        long startNanos,
        long endNanos,
        String status,
        Map<String, String> attributes) {

    public SpanRecord {
        attributes = Map.copyOf(attributes);
    }

    /** Milliseconds from start to end. */
    public double millis() {
        return (endNanos - startNanos) / 1e6;
    }
}
