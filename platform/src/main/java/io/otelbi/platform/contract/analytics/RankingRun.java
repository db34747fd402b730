package io.otelbi.platform.contract.analytics;

/** An answer with the request as it was computed, and what it was computed from and by. */
public record RankingRun(RankingRequest request, RankingAnswer answer, Provenance provenance) {}
