package io.otelbi.gateway.run.client;

import io.otelbi.gateway.api.AccessRules;
import io.otelbi.gateway.outbox.OutboxProblem;
import io.otelbi.gateway.outbox.Pending;
import io.otelbi.gateway.outbox.client.OutboxQueue;
import io.otelbi.gateway.run.RunProblem;
import io.otelbi.gateway.source.client.Sources;
import io.otelbi.platform.client.CurrentCaller;
import io.otelbi.platform.client.Reached;
import io.otelbi.platform.contract.analytics.Provenance;
import io.otelbi.platform.contract.persistence.RunBatch;
import io.otelbi.platform.contract.persistence.RunKind;
import io.otelbi.platform.contract.persistence.RunPage;
import io.otelbi.platform.contract.persistence.RunRecord;
import io.otelbi.platform.contract.persistence.RunSearch;
import io.otelbi.platform.contract.persistence.RunsApi;
import io.otelbi.platform.json.CanonicalJson;
import io.otelbi.platform.json.JsonForm;
import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.rows.Rows;
import io.otelbi.platform.telemetry.TraceIds;
import io.otelbi.platform.token.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was computed: a served run is on disk, in the same queue as the audit records, before its answer goes out.
 * What differs between two runs of the same computation is neither kept nor hashed: run id, trace id and the ledger's
 * sentence.
 */
@ApplicationScoped
public class Runs {

    private static final String RESTRICTED_TO = "restricted_to";
    private static final Set<String> VARYING = Set.of("run_id", "trace_id", "ledger");

    private final RunsApi runs;
    private final Sources sources;
    private final OutboxQueue queue;
    private final boolean signInRequired;

    @Inject
    public Runs(@RestClient RunsApi runs, Sources sources, OutboxQueue queue, Config config) {
        this.runs = runs;
        this.sources = sources;
        this.queue = queue;
        this.signInRequired = AccessRules.from(config).auth().required();
    }

    /** Keeps a run that is about to be served; a 503 when it cannot be kept. */
    public void keep(RunKind kind, RunRecord run) {
        Pending pending = new Pending(
                run.id(),
                Pending.Kind.valueOf(kind.name()),
                JsonForm.JSON.toJson(run),
                TraceIds.traceId().orElse("0".repeat(32)),
                TraceIds.spanId().orElse("0".repeat(16)));
        if (!queue.put(pending)) {
            throw new ProblemException(
                    OutboxProblem.NOT_RECORDED, "The run could not be recorded, so it is not served. Try again later.");
        }
    }

    /** Stores runs at once. */
    public void store(RunKind kind, List<RunRecord> batch) {
        Reached.by("persistence", () -> runs.append(new RunBatch(kind, batch)));
    }

    /** One page of stored runs, without those that the caller may not see: it may be short of its limit. */
    public RunPage search(RunSearch search) {
        RunSearch seen = search.ofRows(wanted());
        RunPage page = Reached.by("persistence", () -> runs.search(seen));
        return new RunPage(
                page.items().stream()
                        .filter(run -> sources.isVisible(run.source(), run.restrictedTo()))
                        .toList(),
                page.nextCursor());
    }

    /** A stored run; one of a warehouse or of rows that the caller may not see is as if it were not there. */
    public RunRecord find(RunKind kind, UUID id) {
        RunRecord run = Reached.by("persistence", () -> runs.run(kind.plural(), id));
        if (!sources.isVisible(run.source(), run.restrictedTo())) {
            throw new ProblemException(
                    RunProblem.NO_SUCH_RUN, "There is no run " + id + " among the " + kind.plural() + ".");
        }
        return run;
    }

    /** The record of an answer. */
    public RunRecord record(Object request, Object answer, Provenance provenance, String origin) {
        JsonObject whole = json(answer);
        var kept = Json.createObjectBuilder(whole);
        VARYING.forEach(kept::remove);
        String source = whole.getString("source");
        Optional<String> rows = CurrentCaller.rows().within(source).text();
        // What is the same of other rows is another result: the ledger must not settle one with the other.
        rows.ifPresent(text -> kept.add(RESTRICTED_TO, text));
        JsonObject result = kept.build();
        UUID id = UUID.fromString(whole.getString("run_id"));
        return new RunRecord(
                id,
                Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16),
                subject(),
                source,
                provenance.asOf(),
                json(request),
                provenance.codeVersion(),
                provenance.seed(),
                provenance.input(),
                result,
                CanonicalJson.hash(result, VARYING),
                provenance.durationMs(),
                TraceIds.traceId().orElse(null),
                origin,
                rows.orElse(null));
    }

    /** Texts of rows to look for; null for all, where some warehouse is seen as a whole. */
    private @Nullable List<String> wanted() {
        Rows rows = CurrentCaller.rows();
        if (rows.isEverything()) {
            return null;
        }
        Set<String> texts = sources.offered().names().stream()
                .map(source -> rows.within(source).text().orElse(""))
                .collect(Collectors.toSet());
        return texts.contains("") ? null : List.copyOf(texts);
    }

    private @Nullable String subject() {
        return CurrentCaller.get().map(Caller::subject).orElse(signInRequired ? null : Caller.ANONYMOUS);
    }

    private static JsonObject json(Object value) {
        try (JsonReader reader = Json.createReader(new StringReader(JsonForm.JSON.toJson(value)))) {
            return reader.readObject();
        }
    }
}
