package io.otelbi.platform.contract.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which audit records are asked for; every filter may be null.
 *
 * @param limit 1..200
 * @param cursor where the page before ended, as it was given there
 * @param from earliest instant, inclusive
 * @param to latest instant, exclusive
 * @param path a path's beginning
 * @param figuresOnly whether only answers that showed figures are wanted
 */
public record AuditSearch(
        int limit,
        @Nullable String cursor,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String subject,
        @Nullable String path,
        @Nullable String traceId,
        boolean figuresOnly) {}
