package io.otelbi.gateway.sales.client;

import io.otelbi.gateway.run.client.Runs;
import io.otelbi.gateway.sales.SalesRequest;
import io.otelbi.platform.contract.analytics.ExplanationAnswer;
import io.otelbi.platform.contract.analytics.ExplanationRequest;
import io.otelbi.platform.contract.analytics.ForecastAnswer;
import io.otelbi.platform.contract.analytics.ForecastRequest;
import io.otelbi.platform.contract.analytics.ForecastRun;
import io.otelbi.platform.contract.analytics.Provenance;
import io.otelbi.platform.contract.analytics.RankingAnswer;
import io.otelbi.platform.contract.analytics.RankingRequest;
import io.otelbi.platform.contract.analytics.RankingRun;
import io.otelbi.platform.contract.analytics.RecommendationAnswer;
import io.otelbi.platform.contract.analytics.RecommendationRequest;
import io.otelbi.platform.contract.analytics.RecommendationRun;
import io.otelbi.platform.contract.persistence.RunKind;
import io.otelbi.platform.contract.persistence.RunRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Forecasts, rankings, recommendations and explanations, as analytics makes them; the first three are kept as runs. */
@ApplicationScoped
public class Insights {

    private final Warehouses warehouses;
    private final Runs runs;

    @Inject
    public Insights(Warehouses warehouses, Runs runs) {
        this.warehouses = warehouses;
        this.runs = runs;
    }

    public ForecastAnswer forecast(SalesRequest request, String measure, String grain, int days, @Nullable String by) {
        ForecastRun run = warehouses.forecast(
                new ForecastRequest(Slices.about(request), measure, grain, days, by, null, null, false));
        keep(RunKind.FORECAST, run.request(), run.answer(), run.provenance());
        return run.answer();
    }

    public RankingAnswer ranking(SalesRequest request, String by, String measure, int windowDays, int topN) {
        RankingRun run = warehouses.ranking(new RankingRequest(Slices.about(request), by, measure, windowDays, topN));
        keep(RunKind.RANKING, run.request(), run.answer(), run.provenance());
        return run.answer();
    }

    public RecommendationAnswer recommendations(SalesRequest request, int limit) {
        RecommendationRun run = warehouses.recommendations(new RecommendationRequest(Slices.about(request), limit));
        keep(RunKind.RECOMMENDATION, run.request(), run.answer(), run.provenance());
        return run.answer();
    }

    public ExplanationAnswer explanation(SalesRequest request, String kpi, int windowDays, String against) {
        return warehouses.explanation(new ExplanationRequest(Slices.about(request), kpi, windowDays, against));
    }

    private void keep(RunKind kind, Object request, Object answer, Provenance provenance) {
        runs.keep(kind, runs.record(request, answer, provenance, RunRecord.SERVED));
    }
}
