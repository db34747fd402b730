package io.otelbi.gateway.outbox;

import java.util.UUID;

/**
 * Something on its way to persistence.
 *
 * @param id storing it twice changes nothing
 * @param body JSON of what the kind says
 * @param traceId trace of the request, 32 hexadecimal digits
 * @param spanId span of the request, under which the forwarding is traced
 */
public record Pending(UUID id, Kind kind, String body, String traceId, String spanId) {

    /** What the body is. */
    public enum Kind {
        AUDIT,
        FORECAST,
        RANKING,
        RECOMMENDATION
    }
}
