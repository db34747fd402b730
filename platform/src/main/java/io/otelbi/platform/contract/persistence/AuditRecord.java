package io.otelbi.platform.contract.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answered request, or an action that began.
 *
 * @param id UUIDv7, made by the gateway; storing it twice changes nothing
 * @param occurredAt when the request came in
 * @param subject who asked, null when nobody was recognised or after the person was erased
 * @param method HTTP method
 * @param path without the query
 * @param query as it came, without tokens, or null
 * @param status HTTP status of the answer, or {@link #OUTCOME_UNKNOWN}
 * @param durationMs milliseconds from the first byte in to the answer being ready
 * @param traceId trace that produced the answer
 * @param client address of the peer, null after its person was erased
 * @param source the warehouse that was asked, or null
 * @param sequence position in the chain from 1, given by persistence; null before it is stored
 * @param person pseudonym of the subject or, without one, of the address, given by persistence; it outlives an erasure
 * @param shown the receipt: what the answer showed of figures; empty where it showed none
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
        @Nullable String client,
        @Nullable String source,
        @Nullable Long sequence,
        @Nullable String person,
        List<ShownSection> shown) {

    public AuditRecord {
        // Records that waited in a queue before there were receipts do not name them.
        shown = List.copyOf(Objects.requireNonNullElse(shown, List.of()));
    }

    /**
     * The status of an action that was recorded before it began and whose answer never came to be known, such as when the
     * gateway was killed meanwhile: it may have been done or not. No answer has it, because 1xx are never the last word.
     */
    public static final int OUTCOME_UNKNOWN = 102;
}
