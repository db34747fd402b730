package io.otelbi.gateway.sales.client;

import io.otelbi.gateway.run.client.Runs;
import io.otelbi.gateway.shown.Figures;
import io.otelbi.gateway.shown.Section;
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

    public Figures<KpisView> kpis(InsightRequest about, int windowDays) {
        var request = new KpisRequest(about, windowDays);
        KpisView view = warehouses.kpis(request);
        var origin = Figures.Origin.ofCaller(view.source(), view.asOf(), view.dataThrough());
        return Figures.hashed(Section.KPIS, origin, request, view);
    }

    public Figures<HistoryView> history(InsightRequest about, String measure, int daysBack, Grain grain) {
        var request = new HistoryRequest(about, measure, daysBack, grain);
        HistoryView view = warehouses.history(request);
        var origin = Figures.Origin.ofCaller(view.source(), view.asOf(), view.dataThrough());
        return Figures.hashed(Section.HISTORY, origin, request, view);
    }

    public Figures<ForecastAnswer> forecast(
            InsightRequest about, String measure, String grain, int days, @Nullable String by) {
        ForecastRun run =
                warehouses.forecast(new ForecastRequest(about, measure, grain, days, by, null, null, null, false));
        return kept(RunKind.FORECAST, run.request(), run.answer(), run.provenance());
    }

    public Figures<RankingAnswer> ranking(InsightRequest about, String by, String measure, int windowDays, int topN) {
        RankingRun run = warehouses.ranking(new RankingRequest(about, by, measure, windowDays, topN));
        return kept(RunKind.RANKING, run.request(), run.answer(), run.provenance());
    }

    public Figures<RecommendationAnswer> recommendations(InsightRequest about, int limit) {
        RecommendationRun run = warehouses.recommendations(new RecommendationRequest(about, limit));
        return kept(RunKind.RECOMMENDATION, run.request(), run.answer(), run.provenance());
    }

    public Figures<ExplanationAnswer> explanation(InsightRequest about, String kpi, int windowDays, String against) {
        var request = new ExplanationRequest(about, kpi, windowDays, against);
        ExplanationAnswer answer = warehouses.explanation(request);
        var origin = Figures.Origin.ofCaller(answer.source(), answer.asOf(), answer.dataThrough());
        return Figures.hashed(Section.EXPLANATION, origin, request, answer);
    }

    private <V> Figures<V> kept(RunKind kind, Object request, V answer, Provenance provenance) {
        RunRecord run = runs.record(request, answer, provenance, RunRecord.SERVED);
        runs.keep(kind, run);
        return Figures.made(Section.of(kind), run, answer);
    }
}
