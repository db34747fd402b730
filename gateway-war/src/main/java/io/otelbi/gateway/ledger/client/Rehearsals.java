package io.otelbi.gateway.ledger.client;

import io.otelbi.gateway.ledger.RehearsalRequest;
import io.otelbi.gateway.ledger.RehearsalView;
import io.otelbi.gateway.run.client.Runs;
import io.otelbi.gateway.sales.client.Warehouses;
import io.otelbi.platform.contract.analytics.ForecastRequest;
import io.otelbi.platform.contract.analytics.ForecastRun;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.persistence.RunKind;
import io.otelbi.platform.contract.persistence.RunRecord;
import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Makes forecasts as they would have been made in the past, one after the other, stores them marked as such, and has them
 * settled. Each sees the ledger as it would have been on its day.
 */
@ApplicationScoped
public class Rehearsals {

    private static final int UNPROCESSABLE = 422;

    private final Warehouses warehouses;
    private final Runs runs;

    @Inject
    public Rehearsals(Warehouses warehouses, Runs runs) {
        this.warehouses = warehouses;
        this.runs = runs;
    }

    /** Makes and settles the forecasts; a day that allows none is told with the reason. */
    public RehearsalView rehearse(RehearsalRequest request) {
        List<String> made = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (LocalDate day : request.issueDates().stream().sorted().toList()) {
            try {
                RunRecord run = forecast(request, day);
                runs.store(RunKind.FORECAST, List.of(run));
                // The next one may learn from what had come by then.
                warehouses.settle(request.source());
                made.add(run.id().toString());
            } catch (ProblemException e) {
                if (e.kind().status() != UNPROCESSABLE) {
                    throw e;
                }
                refused.add(day + ": " + e.detail());
            }
        }
        return new RehearsalView(made, refused, TraceIds.traceId().orElse(null));
    }

    private RunRecord forecast(RehearsalRequest request, LocalDate day) {
        var about = new InsightRequest(
                request.source(),
                day,
                request.channel(),
                request.territory(),
                request.category(),
                List.of(),
                false,
                false);
        ForecastRun run = warehouses.forecast(new ForecastRequest(
                about,
                Objects.requireNonNullElse(request.measure(), "revenue"),
                Objects.requireNonNullElse(request.grain(), "day"),
                request.days(),
                null,
                null,
                null,
                null,
                true));
        return runs.record(run.request(), run.answer(), run.provenance(), RunRecord.REHEARSED);
    }
}
