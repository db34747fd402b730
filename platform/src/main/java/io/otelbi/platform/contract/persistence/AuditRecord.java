package io.otelbi.platform.contract.persistence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answered request.
 *
 * @param id UUIDv7, made by the gateway; storing it twice changes nothing
 * @param occurredAt when the request came in
 * @param subject who asked, null when nobody was recognised
 * @param method HTTP method
 * @param path without the query
 * @param query as it came, without tokens, or null
 * @param status HTTP status of the answer
 * @param durationMs milliseconds from the first byte in to the answer being ready
 * @param traceId trace that produced the answer
 * @param client address of the peer
 * @param source the warehouse that was asked, or null
 */
public record AuditRecord(
        UUID id,
        Instant occurredAt,
        @Nullable String subject,
        String method,
        String path,
        @Nullable String query,
        int status,
        long durationMs,
        String traceId,
        String client,
        @Nullable String source) {}
