package io.otelbi.platform.contract.persistence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which forecasts are to be settled.
 *
 * @param before forecasts that looked at days before this one
 * @param after where the answer before ended, or null
 * @param limit 1..100
 */
public record UnsettledSearch(
        String source, LocalDate before, @Nullable UUID after, int limit) {}
