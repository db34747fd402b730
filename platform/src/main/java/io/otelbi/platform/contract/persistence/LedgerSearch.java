package io.otelbi.platform.contract.persistence;

/**
 * Whose forecasts are to be judged.
 *
 * @param newest how many of the newest settled forecasts count, 1..1000
 */
public record LedgerSearch(SeriesKey series, int newest) {}
