package io.otelbi.gateway.decision.client;

import io.otelbi.gateway.decision.DecisionProblem;
import io.otelbi.gateway.decision.DecisionRequest;
import io.otelbi.gateway.decision.DecisionView;
import io.otelbi.gateway.decision.DecisionsView;
import io.otelbi.gateway.run.client.Runs;
import io.otelbi.platform.client.CurrentCaller;
import io.otelbi.platform.client.Reached;
import io.otelbi.platform.contract.persistence.Decision;
import io.otelbi.platform.contract.persistence.DecisionSearch;
import io.otelbi.platform.contract.persistence.DecisionsApi;
import io.otelbi.platform.contract.persistence.RunKind;
import io.otelbi.platform.contract.persistence.RunRecord;
import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Decisions on recommendations that were really given: the stored run must hold what is decided on. */
@ApplicationScoped
public class Decisions {

    private static final int NEWEST = 200;

    private final DecisionsApi store;
    private final Runs runs;

    @Inject
    public Decisions(@RestClient DecisionsApi store, Runs runs) {
        this.store = store;
        this.runs = runs;
    }

    /** Stores what a person decided. */
    public DecisionView decide(DecisionRequest request, String person, Instant now) {
        RunRecord run = runs.find(RunKind.RECOMMENDATION, request.runId());
        if (!holds(run, request)) {
            throw new ProblemException(
                    DecisionProblem.NO_SUCH_RECOMMENDATION,
                    "The run " + run.id() + " recommends nothing of this kind and subject.");
        }
        var decision = new Decision(
                UUID.randomUUID(),
                now.truncatedTo(ChronoUnit.MILLIS),
                run.id(),
                run.source(),
                request.kind(),
                request.subject(),
                request.verdict(),
                request.reason(),
                person);
        Reached.by("persistence", () -> store.decide(decision));
        return DecisionView.of(decision);
    }

    /** The newest decision of each recommendation of a source that was made of the caller's rows. */
    public DecisionsView newest(String source) {
        String rows = CurrentCaller.rows().within(source).text().orElse(null);
        var found = Reached.by("persistence", () -> store.search(new DecisionSearch(source, NEWEST, rows)));
        return new DecisionsView(
                source,
                found.items().stream().map(DecisionView::of).toList(),
                TraceIds.traceId().orElse(null));
    }

    private static boolean holds(RunRecord run, DecisionRequest request) {
        return run.result().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .anyMatch(item -> item.getString("kind").equals(request.kind())
                        && item.getString("subject").equals(request.subject()));
    }
}
