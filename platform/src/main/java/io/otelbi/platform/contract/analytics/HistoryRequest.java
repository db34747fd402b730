package io.otelbi.platform.contract.analytics;

import io.otelbi.platform.contract.question.Grain;

/**
 * Which history is wanted.
 *
 * @param measure {@code revenue}, {@code orders}, {@code units}, or an additive metric of the model
 * @param daysBack days before the last complete one, 1..3650
 */
public record HistoryRequest(InsightRequest about, String measure, int daysBack, Grain grain) {}
