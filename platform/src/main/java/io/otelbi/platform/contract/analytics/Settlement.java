package io.otelbi.platform.contract.analytics;

/**
 * What was settled.
 *
 * @param forecasts forecasts that were held against what came
 * @param parts parts of their horizons that are settled now
 */
public record Settlement(int forecasts, int parts) {}
