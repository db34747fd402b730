package io.otelbi.platform.contract.analytics;

import java.time.LocalDate;

/**
 * One period of the past, as the forecast saw it.
 *
 * @param used false for a period that was left out as suspect
 */
public record ForecastHistoryPoint(LocalDate date, double value, boolean used) {}
