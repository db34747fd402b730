package io.otelbi.gateway.sales.client;

import io.otelbi.platform.client.Reached;
import io.otelbi.platform.contract.analytics.ExplanationAnswer;
import io.otelbi.platform.contract.analytics.ExplanationRequest;
import io.otelbi.platform.contract.analytics.ForecastRequest;
import io.otelbi.platform.contract.analytics.ForecastRun;
import io.otelbi.platform.contract.analytics.HistoryRequest;
import io.otelbi.platform.contract.analytics.HistoryView;
import io.otelbi.platform.contract.analytics.InsightsApi;
import io.otelbi.platform.contract.analytics.KpisRequest;
import io.otelbi.platform.contract.analytics.KpisView;
import io.otelbi.platform.contract.analytics.RankingRequest;
import io.otelbi.platform.contract.analytics.RankingRun;
import io.otelbi.platform.contract.analytics.RecommendationRequest;
import io.otelbi.platform.contract.analytics.RecommendationRun;
import io.otelbi.platform.contract.analytics.Settlement;
import io.otelbi.platform.contract.analytics.SettlementRequest;
import io.otelbi.platform.contract.query.DimensionValues;
import io.otelbi.platform.contract.query.PlannedStatement;
import io.otelbi.platform.contract.query.SalesApi;
import io.otelbi.platform.contract.query.SalesSlice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** bi-query and analytics as the gateway calls them: a service that cannot be reached is a 503 that names it. */
@ApplicationScoped
public class Warehouses {

    private final SalesApi sales;
    private final InsightsApi insights;

    @Inject
    public Warehouses(@RestClient SalesApi sales, @RestClient InsightsApi insights) {
        this.sales = sales;
        this.insights = insights;
    }

    public DimensionValues dimensions(String source) {
        return Reached.by("bi-query", () -> sales.dimensions(source));
    }

    public DimensionValues members(String source, String dimension) {
        return Reached.by("bi-query", () -> sales.members(source, dimension));
    }

    public PlannedStatement plan(String question, SalesSlice slice) {
        return Reached.by("bi-query", () -> sales.plan(question, slice));
    }

    public int cancel(String traceId, @Nullable String owner) {
        return Reached.by("bi-query", () -> sales.cancel(traceId, owner)).statements();
    }

    public KpisView kpis(KpisRequest request) {
        return Reached.by("analytics", () -> insights.kpis(request));
    }

    public HistoryView history(HistoryRequest request) {
        return Reached.by("analytics", () -> insights.history(request));
    }

    public ForecastRun forecast(ForecastRequest request) {
        return Reached.by("analytics", () -> insights.forecast(request));
    }

    public RankingRun ranking(RankingRequest request) {
        return Reached.by("analytics", () -> insights.ranking(request));
    }

    public RecommendationRun recommendations(RecommendationRequest request) {
        return Reached.by("analytics", () -> insights.recommendations(request));
    }

    public ExplanationAnswer explanation(ExplanationRequest request) {
        return Reached.by("analytics", () -> insights.explanation(request));
    }

    public Settlement settle(String source) {
        return Reached.by("analytics", () -> insights.settle(new SettlementRequest(source)));
    }
}
