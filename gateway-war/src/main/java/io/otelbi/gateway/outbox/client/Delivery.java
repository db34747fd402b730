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
import io.otelbi.platform.log.Log;
import io.otelbi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Sends records of one kind to persistence, in the trace of their requests as long as they are few. A backlog is sent in
 * batches instead, each a trace of its own that links to the requests.
 */
@ApplicationScoped
public class Delivery {

    private static final Log LOG = Log.of(Delivery.class);
    private static final int FEW = 10;
    private static final int UNPROCESSABLE = 422;

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

    /**
     * What became of a batch; what is in neither list is to be sent again, which changes nothing where it had arrived.
     *
     * @param stored what persistence has
     * @param refused what it would refuse every time
     */
    public record Delivered(List<Pending> stored, List<Pending> refused) {

        public Delivered {
            stored = List.copyOf(stored);
            refused = List.copyOf(refused);
        }
    }

    /** What lies in the queue cannot be read; an answer that cannot be read is another matter. */
    private static final class UnreadableRecord extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnreadableRecord(JsonbException cause) {
            super(cause);
        }
    }

    private enum Outcome {
        STORED,
        REFUSED,
        UNREACHED
    }

    /** Sends a batch; where persistence refuses it as a whole, one record after the other. */
    public Delivered deliver(Pending.Kind kind, List<Pending> batch) {
        if (batch.size() > FEW) {
            SpanBuilder span = tracer.spanBuilder(name(kind)).setNoParent();
            batch.forEach(pending -> span.addLink(requestOf(pending)));
            Outcome whole = send(kind, batch, span.startSpan());
            if (whole != Outcome.REFUSED) {
                return new Delivered(whole == Outcome.STORED ? batch : List.of(), List.of());
            }
        }
        List<Pending> stored = new ArrayList<>();
        List<Pending> refused = new ArrayList<>();
        for (Pending pending : batch) {
            Context parent = Context.root().with(Span.wrap(requestOf(pending)));
            Span span = tracer.spanBuilder(name(kind)).setParent(parent).startSpan();
            Outcome one = send(kind, List.of(pending), span);
            if (one == Outcome.UNREACHED) {
                break;
            }
            (one == Outcome.STORED ? stored : refused).add(pending);
        }
        return new Delivered(stored, refused);
    }

    private Outcome send(Pending.Kind kind, List<Pending> batch, Span span) {
        try {
            Context.root().with(span).wrap((Runnable) () -> send(kind, batch)).run();
            tell(false, "Records reach persistence again");
            return Outcome.STORED;
        } catch (ProblemException | ProcessingException e) {
            span.setStatus(StatusCode.ERROR, "persistence did not take the records");
            if (e instanceof ProblemException problem && problem.kind().status() == UNPROCESSABLE) {
                return Outcome.REFUSED;
            }
            tell(true, "Records wait because persistence does not take them: " + e.getMessage());
            return Outcome.UNREACHED;
        } catch (UnreadableRecord e) {
            span.setStatus(StatusCode.ERROR, "the records cannot be read");
            return Outcome.REFUSED;
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
        try {
            return batch.stream()
                    .map(pending -> JsonForm.JSON.fromJson(pending.body(), type))
                    .toList();
        } catch (JsonbException e) {
            throw new UnreadableRecord(e);
        }
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
