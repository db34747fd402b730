package io.otelbi.platform.contract.analytics;

import io.otelbi.platform.contract.question.Grain;

/**
 * Which history is wanted.
 *
 * @param daysBack days before the last complete one, 1..3650
 */
public record HistoryRequest(InsightRequest about, int daysBack, Grain grain) {}
