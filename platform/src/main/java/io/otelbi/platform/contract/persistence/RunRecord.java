package io.otelbi.platform.contract.persistence;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A computation that was served, with all that is needed to believe it and to do it again.
 *
 * @param id UUIDv7, the {@code run_id} of the answer; storing it twice changes nothing
 * @param createdAt the instant within the id, to the millisecond
 * @param subject who asked; null where nobody was recognised or the person was erased
 * @param asOf last day that was looked at
 * @param parameters the request as it was computed, defaults filled in
 * @param codeVersion of the service that computed
 * @param seed of its random numbers, or null where it has none
 * @param result the answer without run id, trace id and ledger
 * @param resultHash SHA-256 of the result's canonical JSON, hexadecimal
 * @param durationMs milliseconds that computing took, fetching included
 * @param origin {@code served}, or {@code rehearsed} for forecasts made of the past to fill the ledger
 * @param restrictedTo the rows of the source that it was computed of, as JSON; null for all
 */
public record RunRecord(
        UUID id,
        Instant createdAt,
        @Nullable String subject,
        String source,
        LocalDate asOf,
        JsonObject parameters,
        String codeVersion,
        @Nullable Long seed,
        RunInput input,
        JsonObject result,
        String resultHash,
        long durationMs,
        @Nullable String traceId,
        String origin,
        @Nullable String restrictedTo) {

    /** The origin of runs that somebody asked for. */
    public static final String SERVED = "served";

    /** The origin of forecasts made of the past to fill the ledger. */
    public static final String REHEARSED = "rehearsed";

    /** The same run without the name of who asked. */
    public RunRecord anonymous() {
        return new RunRecord(
                id,
                createdAt,
                null,
                source,
                asOf,
                parameters,
                codeVersion,
                seed,
                input,
                result,
                resultHash,
                durationMs,
                traceId,
                origin,
                restrictedTo);
    }
}
