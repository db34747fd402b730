package io.otelbi.platform.contract.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which runs are asked for; every filter may be null.
 *
 * @param limit 1..200
 * @param cursor where the page before ended, as it was given there
 * @param from earliest instant, inclusive
 * @param to latest instant, exclusive
 * @param origin {@code served} or {@code rehearsed}
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
        @Nullable String traceId) {}
