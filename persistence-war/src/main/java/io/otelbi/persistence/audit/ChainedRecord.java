package io.otelbi.persistence.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An audit record as it stands in the chain.
 *
 * @param sequence from 1, without holes
 * @param recordedAt when it was chained; never earlier than the record before
 * @param person pseudonym of the subject or, without one, of the address
 * @param hasSubject whether the person was signed in
 * @param sealedClient the address, sealed under the person's key
 * @param keyId of the key behind the hash
 * @param shown what the answer showed of figures, as the text that is stored; null where it showed none
 */
public record ChainedRecord(
        long sequence,
        Instant recordedAt,
        UUID id,
        Instant occurredAt,
        UUID person,
        boolean hasSubject,
        byte[] sealedClient,
        String method,
        String path,
        @Nullable String query,
        int status,
        long durationMs,
        String traceId,
        @Nullable String source,
        String keyId,
        @Nullable String shown) {}
