package io.otelbi.gateway.audit.client;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.otelbi.gateway.audit.PendingRecord;
import io.otelbi.platform.contract.persistence.AuditBatch;
import io.otelbi.platform.contract.persistence.AuditLogsApi;
import io.otelbi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Hands records to persistence. While few wait, each goes within the trace of its own request; a backlog goes in
 * batches whose span links to those traces.
 */
@ApplicationScoped
public class AuditDelivery {

    private static final Logger LOG = Logger.getLogger(AuditDelivery.class.getName());
    private static final String SPAN = "audit forward";
    private static final int FEW = 10;

    private final AuditLogsApi auditLogs;
    private final Tracer tracer;
    private volatile boolean failing;

    @Inject
    public AuditDelivery(@RestClient AuditLogsApi auditLogs, Tracer tracer) {
        this.auditLogs = auditLogs;
        this.tracer = tracer;
    }

    /** Whether persistence has stored all of the batch; a batch of which only a part arrived is simply sent again. */
    public boolean deliver(List<PendingRecord> batch) {
        if (batch.size() > FEW) {
            SpanBuilder span = tracer.spanBuilder(SPAN).setNoParent();
            batch.forEach(pending -> span.addLink(requestOf(pending)));
            return send(batch, span.startSpan());
        }
        for (PendingRecord pending : batch) {
            Context parent = Context.root().with(Span.wrap(requestOf(pending)));
            if (!send(
                    List.of(pending), tracer.spanBuilder(SPAN).setParent(parent).startSpan())) {
                return false;
            }
        }
        return true;
    }

    private boolean send(List<PendingRecord> batch, Span span) {
        AuditBatch records =
                new AuditBatch(batch.stream().map(PendingRecord::audit).toList());
        try {
            Context.root()
                    .with(span)
                    .wrap((Runnable) () -> auditLogs.append(records))
                    .run();
            tell(false, "Audit records reach persistence again");
            return true;
        } catch (ProblemException | ProcessingException e) {
            span.setStatus(StatusCode.ERROR, "persistence did not take the records");
            tell(true, "Audit records wait because persistence does not take them: " + e.getMessage());
            return false;
        } finally {
            span.end();
        }
    }

    // Said once when it begins and once when it is over, however many attempts lie between.
    private void tell(boolean failingNow, String sentence) {
        if (failingNow != failing) {
            failing = failingNow;
            LOG.log(failingNow ? Level.WARNING : Level.INFO, sentence);
        }
    }

    private static SpanContext requestOf(PendingRecord pending) {
        return SpanContext.createFromRemoteParent(
                pending.audit().traceId(), pending.spanId(), TraceFlags.getSampled(), TraceState.getDefault());
    }
}
