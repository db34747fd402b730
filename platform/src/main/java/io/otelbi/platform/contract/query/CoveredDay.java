package io.otelbi.platform.contract.query;

import java.time.LocalDate;

/**
 * A day with sales.
 *
 * @param channel the channel, or empty where the source has only one
 * @param lines order lines of the day
 */
public record CoveredDay(String channel, LocalDate day, long lines) {}
