package io.otelbi.platform.contract.persistence;

import org.jspecify.annotations.Nullable;

/**
 * Which decisions are asked for: the newest one of each recommendation of a source.
 *
 * @param limit 1..200
 * @param rows of which the recommendation was computed; null for decisions on any
 */
public record DecisionSearch(
        String source, int limit, @Nullable String rows) {}
