package io.otelbi.platform.contract.persistence;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored run without its result; see {@link RunRecord}. */
public record RunSummary(
        UUID id,
        Instant createdAt,
        @Nullable String subject,
        String source,
        LocalDate asOf,
        JsonObject parameters,
        String codeVersion,
        @Nullable Long seed,
        String inputFingerprint,
        String resultHash,
        long durationMs,
        @Nullable String traceId,
        String origin,
        @Nullable String restrictedTo) {

    /** The same run without the name of who asked. */
    public RunSummary anonymous() {
        return new RunSummary(
                id,
                createdAt,
                null,
                source,
                asOf,
                parameters,
                codeVersion,
                seed,
                inputFingerprint,
                resultHash,
                durationMs,
                traceId,
                origin,
                restrictedTo);
    }
}
