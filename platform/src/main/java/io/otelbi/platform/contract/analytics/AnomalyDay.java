package io.otelbi.platform.contract.analytics;

import java.time.LocalDate;

/**
 * A past day outside its own one-step band.
 *
 * @param expected what was to be expected the day before
 * @param score distance from it in robust standard deviations
 * @param direction {@code above} or {@code below}
 */
public record AnomalyDay(LocalDate date, double value, double expected, double score, String direction) {}
