package io.otelbi.platform.contract.persistence;

/**
 * Which decisions are asked for: the newest one of each recommendation of a source.
 *
 * @param limit 1..200
 */
public record DecisionSearch(String source, int limit) {}
