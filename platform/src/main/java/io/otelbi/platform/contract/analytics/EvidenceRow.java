package io.otelbi.platform.contract.analytics;

/** One row of evidence: what was looked at and the figures behind it. */
public record EvidenceRow(String key, String name, String finding) {}
