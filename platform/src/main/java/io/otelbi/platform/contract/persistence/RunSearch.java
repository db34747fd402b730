package io.otelbi.platform.contract.persistence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which runs are asked for; every filter may be null.
 *
 * @param limit 1..200
 * @param cursor where the page before ended, as it was given there
 * @param from earliest instant, inclusive
 * @param to latest instant, exclusive
 * @param origin {@code served} or {@code rehearsed}
 * @param rows of which a run was computed, one of these texts; an empty one stands for all rows
 */
public record RunSearch(
        RunKind kind,
        int limit,
        @Nullable String cursor,
        @Nullable String source,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String subject,
        @Nullable String origin,
        @Nullable String traceId,
        @Nullable List<String> rows) {

    /** The same runs, as far as they were computed of some rows. */
    public RunSearch ofRows(@Nullable List<String> some) {
        return new RunSearch(kind, limit, cursor, source, from, to, subject, origin, traceId, some);
    }
}
