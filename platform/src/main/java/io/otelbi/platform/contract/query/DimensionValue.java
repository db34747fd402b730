package io.otelbi.platform.contract.query;

/**
 * One value that a filter takes.
 *
 * @param dimension {@code channel}, {@code category} or {@code territory}
 */
public record DimensionValue(String dimension, String value) {}
