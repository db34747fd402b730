package io.otelbi.platform.contract.analytics;

/** The change of one category or product. */
public record ExplainedRow(String key, String name, double before, double now, ChangeParts parts) {}
