package io.otelbi.gateway.run.client;

import io.otelbi.gateway.run.InputChanges;
import io.otelbi.gateway.run.ReplayView;
import io.otelbi.gateway.run.ReplayView.ReplayChange;
import io.otelbi.gateway.sales.client.Warehouses;
import io.otelbi.platform.client.Acting;
import io.otelbi.platform.contract.analytics.ForecastRequest;
import io.otelbi.platform.contract.analytics.ForecastRun;
import io.otelbi.platform.contract.analytics.RankingRequest;
import io.otelbi.platform.contract.analytics.RankingRun;
import io.otelbi.platform.contract.analytics.RecommendationRequest;
import io.otelbi.platform.contract.analytics.RecommendationRun;
import io.otelbi.platform.contract.persistence.RunKind;
import io.otelbi.platform.contract.persistence.RunRecord;
import io.otelbi.platform.json.JsonForm;
import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.rows.Rows;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Computes stored runs again from their stored parameters, of what the warehouse says now. */
@ApplicationScoped
public class Replays {

    private static final int MOST_DIFFERENCES = 20;
    private static final int UNPROCESSABLE = 422;
    private static final int INVALID = 400;

    private final Runs runs;
    private final Warehouses warehouses;

    @Inject
    public Replays(Runs runs, Warehouses warehouses) {
        this.runs = runs;
        this.warehouses = warehouses;
    }

    /** Computes a run again, of the rows that it was computed of, and tells what has changed. */
    public ReplayView replay(RunKind kind, UUID id) {
        return replay(kind, runs.find(kind, id));
    }

    /** The same of a run that was found. */
    public ReplayView replay(RunKind kind, RunRecord stored) {
        try {
            Rows rows = Rows.stored(stored.restrictedTo());
            return compared(stored, Acting.seeing(rows, "gateway", () -> again(kind, stored)));
        } catch (ProblemException e) {
            int status = e.kind().status();
            if (status != UNPROCESSABLE && status != INVALID) {
                throw e;
            }
            var change = new ReplayChange("result", null, "It cannot be computed any more: " + e.detail());
            return new ReplayView(
                    stored.id().toString(),
                    false,
                    stored.resultHash(),
                    null,
                    stored.codeVersion(),
                    null,
                    List.of(change),
                    List.of(),
                    TraceIds.traceId().orElse(null));
        }
    }

    private RunRecord again(RunKind kind, RunRecord stored) {
        String parameters = stored.parameters().toString();
        return switch (kind) {
            case FORECAST -> {
                ForecastRequest request = JsonForm.JSON.fromJson(parameters, ForecastRequest.class);
                ForecastRun run = warehouses.forecast(request.fresh(true));
                yield runs.record(run.request(), run.answer(), run.provenance(), stored.origin());
            }
            case RANKING -> {
                RankingRequest request = JsonForm.JSON.fromJson(parameters, RankingRequest.class);
                RankingRun run = warehouses.ranking(new RankingRequest(
                        request.about().fresh(true),
                        request.by(),
                        request.measure(),
                        request.windowDays(),
                        request.topN()));
                yield runs.record(run.request(), run.answer(), run.provenance(), stored.origin());
            }
            case RECOMMENDATION -> {
                RecommendationRequest request = JsonForm.JSON.fromJson(parameters, RecommendationRequest.class);
                RecommendationRun run = warehouses.recommendations(
                        new RecommendationRequest(request.about().fresh(true), request.limit()));
                yield runs.record(run.request(), run.answer(), run.provenance(), stored.origin());
            }
        };
    }

    private static ReplayView compared(RunRecord stored, RunRecord now) {
        boolean identical = stored.resultHash().equals(now.resultHash());
        List<ReplayChange> changes = new ArrayList<>(InputChanges.between(stored.input(), now.input()));
        if (!stored.codeVersion().equals(now.codeVersion())) {
            changes.add(new ReplayChange(
                    "code_version",
                    null,
                    "It was computed by version " + stored.codeVersion() + ", and now by " + now.codeVersion() + "."));
        }
        List<String> differences = identical ? List.of() : differences(stored, now);
        if (changes.isEmpty() && !identical) {
            changes.add(new ReplayChange(
                    "result", null, "The result differs although rows and version are the same: please report this."));
        }
        return new ReplayView(
                stored.id().toString(),
                identical,
                stored.resultHash(),
                now.resultHash(),
                stored.codeVersion(),
                now.codeVersion(),
                changes,
                differences,
                TraceIds.traceId().orElse(null));
    }

    private static List<String> differences(RunRecord stored, RunRecord now) {
        return Json.createDiff(stored.result(), now.result()).toJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .map(change -> change.getString("path"))
                .distinct()
                .limit(MOST_DIFFERENCES)
                .toList();
    }
}
