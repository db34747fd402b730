package io.otelbi.platform.contract.analytics;

/** How many recommendations are wanted. */
public record RecommendationRequest(InsightRequest about, int limit) {}
