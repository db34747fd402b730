package io.otelbi.platform.contract.analytics;

/** Whose forecasts are to be settled. */
public record SettlementRequest(String source) {}
