package io.otelbi.gateway.outbox.client;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.otelbi.gateway.outbox.Pending;
import io.otelbi.platform.contract.persistence.AuditBatch;
import io.otelbi.platform.contract.persistence.AuditLogsApi;
import io.otelbi.platform.contract.persistence.AuditRecord;
import io.otelbi.platform.contract.persistence.RunBatch;
import io.otelbi.platform.contract.persistence.RunKind;
import io.otelbi.platform.contract.persistence.RunRecord;
import io.otelbi.platform.contract.persistence.RunsApi;
import io.otelbi.platform.json.JsonForm;
import io.otelbi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Sends records of one kind to persistence, in the trace of their requests as long as they are few. A backlog is sent in
 * batches instead, each a trace of its own that links to the requests.
 */
@ApplicationScoped
public class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class.getName());
    private static final int FEW = 10;

    private final AuditLogsApi auditLogs;
    private final RunsApi runs;
    private final Tracer tracer;
    private volatile boolean failing;

    @Inject
    public Delivery(@RestClient AuditLogsApi auditLogs, @RestClient RunsApi runs, Tracer tracer) {
        this.auditLogs = auditLogs;
        this.runs = runs;
        this.tracer = tracer;
    }

    /** Whether persistence has stored all of the batch; a batch of which only a part arrived is simply sent again. */
    public boolean deliver(Pending.Kind kind, List<Pending> batch) {
        if (batch.size() > FEW) {
            SpanBuilder span = tracer.spanBuilder(name(kind)).setNoParent();
            batch.forEach(pending -> span.addLink(requestOf(pending)));
            return send(kind, batch, span.startSpan());
        }
        for (Pending pending : batch) {
            Context parent = Context.root().with(Span.wrap(requestOf(pending)));
            Span span = tracer.spanBuilder(name(kind)).setParent(parent).startSpan();
            if (!send(kind, List.of(pending), span)) {
                return false;
            }
        }
        return true;
    }

    private boolean send(Pending.Kind kind, List<Pending> batch, Span span) {
        try {
            Context.root().with(span).wrap((Runnable) () -> send(kind, batch)).run();
            tell(false, "Records reach persistence again");
            return true;
        } catch (ProblemException | ProcessingException e) {
            span.setStatus(StatusCode.ERROR, "persistence did not take the records");
            tell(true, "Records wait because persistence does not take them: " + e.getMessage());
            return false;
        } finally {
            span.end();
        }
    }

    private void send(Pending.Kind kind, List<Pending> batch) {
        switch (kind) {
            case AUDIT -> auditLogs.append(new AuditBatch(read(batch, AuditRecord.class)));
            case FORECAST -> runs.append(new RunBatch(RunKind.FORECAST, read(batch, RunRecord.class)));
            case RANKING -> runs.append(new RunBatch(RunKind.RANKING, read(batch, RunRecord.class)));
            case RECOMMENDATION -> runs.append(new RunBatch(RunKind.RECOMMENDATION, read(batch, RunRecord.class)));
        }
    }

    private static <T> List<T> read(List<Pending> batch, Class<T> type) {
        return batch.stream()
                .map(pending -> JsonForm.JSON.fromJson(pending.body(), type))
                .toList();
    }

    private static String name(Pending.Kind kind) {
        return kind == Pending.Kind.AUDIT ? "audit forward" : "run forward";
    }

    // Said once when it begins and once when it is over, however many attempts lie between.
    private void tell(boolean failingNow, String sentence) {
        if (failingNow != failing) {
            failing = failingNow;
            LOG.log(failingNow ? Level.WARNING : Level.INFO, sentence);
        }
    }

    private static SpanContext requestOf(Pending pending) {
        return SpanContext.createFromRemoteParent(
                pending.traceId(), pending.spanId(), TraceFlags.getSampled(), TraceState.getDefault());
    }
}
