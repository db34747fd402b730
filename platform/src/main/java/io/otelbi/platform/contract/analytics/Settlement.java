package io.otelbi.platform.contract.analytics;

/**
 * What was settled.
 *
 * @param forecasts forecasts that were scored against actuals
 * @param parts parts of their horizons that are settled now
 */
public record Settlement(int forecasts, int parts) {}
