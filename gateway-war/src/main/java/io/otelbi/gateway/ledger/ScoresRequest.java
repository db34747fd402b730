package io.otelbi.gateway.ledger;

import io.otelbi.platform.contract.analytics.InsightRequest;

/**
 * Which scores are wanted.
 *
 * @param grain {@code day}, {@code week} or {@code month}
 * @param newest how many of the newest forecasts are looked at
 */
public record ScoresRequest(InsightRequest about, String measure, String grain, int newest) {}
