package io.otelbi.gateway.sales.client;

import io.otelbi.gateway.run.client.Runs;
import io.otelbi.platform.contract.analytics.ExplanationAnswer;
import io.otelbi.platform.contract.analytics.ExplanationRequest;
import io.otelbi.platform.contract.analytics.ForecastAnswer;
import io.otelbi.platform.contract.analytics.ForecastRequest;
import io.otelbi.platform.contract.analytics.ForecastRun;
import io.otelbi.platform.contract.analytics.HistoryRequest;
import io.otelbi.platform.contract.analytics.HistoryView;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.analytics.KpisRequest;
import io.otelbi.platform.contract.analytics.KpisView;
import io.otelbi.platform.contract.analytics.Provenance;
import io.otelbi.platform.contract.analytics.RankingAnswer;
import io.otelbi.platform.contract.analytics.RankingRequest;
import io.otelbi.platform.contract.analytics.RankingRun;
import io.otelbi.platform.contract.analytics.RecommendationAnswer;
import io.otelbi.platform.contract.analytics.RecommendationRequest;
import io.otelbi.platform.contract.analytics.RecommendationRun;
import io.otelbi.platform.contract.persistence.RunKind;
import io.otelbi.platform.contract.persistence.RunRecord;
import io.otelbi.platform.contract.question.Grain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Figures as analytics makes them; forecasts, rankings and recommendations are kept as runs. */
@ApplicationScoped
public class Insights {

    private final Warehouses warehouses;
    private final Runs runs;

    @Inject
    public Insights(Warehouses warehouses, Runs runs) {
        this.warehouses = warehouses;
        this.runs = runs;
    }

    public KpisView kpis(InsightRequest about, int windowDays) {
        return warehouses.kpis(new KpisRequest(about, windowDays));
    }

    public HistoryView history(InsightRequest about, String measure, int daysBack, Grain grain) {
        return warehouses.history(new HistoryRequest(about, measure, daysBack, grain));
    }

    public ForecastAnswer forecast(InsightRequest about, String measure, String grain, int days, @Nullable String by) {
        ForecastRun run =
                warehouses.forecast(new ForecastRequest(about, measure, grain, days, by, null, null, null, false));
        keep(RunKind.FORECAST, run.request(), run.answer(), run.provenance());
        return run.answer();
    }

    public RankingAnswer ranking(InsightRequest about, String by, String measure, int windowDays, int topN) {
        RankingRun run = warehouses.ranking(new RankingRequest(about, by, measure, windowDays, topN));
        keep(RunKind.RANKING, run.request(), run.answer(), run.provenance());
        return run.answer();
    }

    public RecommendationAnswer recommendations(InsightRequest about, int limit) {
        RecommendationRun run = warehouses.recommendations(new RecommendationRequest(about, limit));
        keep(RunKind.RECOMMENDATION, run.request(), run.answer(), run.provenance());
        return run.answer();
    }

    public ExplanationAnswer explanation(InsightRequest about, String kpi, int windowDays, String against) {
        return warehouses.explanation(new ExplanationRequest(about, kpi, windowDays, against));
    }

    private void keep(RunKind kind, Object request, Object answer, Provenance provenance) {
        runs.keep(kind, runs.record(request, answer, provenance, RunRecord.SERVED));
    }
}
