package io.otelbi.gateway.dashboard;

import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.question.Grain;

/**
 * What a dashboard shows.
 *
 * @param windowDays days of the key figures and of the ranking
 * @param daysBack days of the history
 * @param days periods of the forecast
 * @param topN rows of the ranking
 * @param limit recommendations
 */
public record DashboardRequest(
        InsightRequest about, int windowDays, int daysBack, Grain grain, int days, int topN, int limit) {}
