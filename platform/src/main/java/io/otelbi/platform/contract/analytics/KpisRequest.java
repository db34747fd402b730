package io.otelbi.platform.contract.analytics;

/**
 * Which key figures are wanted.
 *
 * @param windowDays days of the window, 1..1095
 */
public record KpisRequest(InsightRequest about, int windowDays) {}
