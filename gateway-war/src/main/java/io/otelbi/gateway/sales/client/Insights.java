package io.otelbi.gateway.sales.client;

import io.otelbi.gateway.sales.SalesRequest;
import io.otelbi.platform.contract.analytics.ExplanationAnswer;
import io.otelbi.platform.contract.analytics.ExplanationRequest;
import io.otelbi.platform.contract.analytics.ForecastAnswer;
import io.otelbi.platform.contract.analytics.ForecastRequest;
import io.otelbi.platform.contract.analytics.RankingAnswer;
import io.otelbi.platform.contract.analytics.RankingRequest;
import io.otelbi.platform.contract.analytics.RecommendationAnswer;
import io.otelbi.platform.contract.analytics.RecommendationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Forecasts, rankings, recommendations and explanations, as analytics makes them. */
@ApplicationScoped
public class Insights {

    private final Warehouses warehouses;

    @Inject
    public Insights(Warehouses warehouses) {
        this.warehouses = warehouses;
    }

    public ForecastAnswer forecast(SalesRequest request, String measure, String grain, int days, @Nullable String by) {
        return warehouses.forecast(new ForecastRequest(Slices.about(request), measure, grain, days, by));
    }

    public RankingAnswer ranking(SalesRequest request, String by, String measure, int windowDays, int topN) {
        return warehouses.ranking(new RankingRequest(Slices.about(request), by, measure, windowDays, topN));
    }

    public RecommendationAnswer recommendations(SalesRequest request, int limit) {
        return warehouses.recommendations(new RecommendationRequest(Slices.about(request), limit));
    }

    public ExplanationAnswer explanation(SalesRequest request, String kpi, int windowDays, String against) {
        return warehouses.explanation(new ExplanationRequest(Slices.about(request), kpi, windowDays, against));
    }
}
