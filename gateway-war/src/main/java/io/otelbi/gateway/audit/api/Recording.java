package io.otelbi.gateway.audit.api;

import io.opentelemetry.api.trace.SpanContext;
import io.otelbi.gateway.outbox.Pending;
import io.otelbi.gateway.outbox.Records;
import io.otelbi.gateway.shown.Shown;
import io.otelbi.platform.contract.persistence.AuditRecord;
import io.otelbi.platform.contract.persistence.ShownSection;
import io.otelbi.platform.json.JsonForm;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one record of a request on its way to disk. What may change something is there before it begins and is completed when
 * it has ended; a reading is there before its answer leaves.
 */
final class Recording {

    private final Records queue;
    private final RequestFacts facts;
    private final Shown shown;
    private final Clock clock;
    private @Nullable Pending intent;

    Recording(Records queue, RequestFacts facts, Shown shown, Clock clock) {
        this.queue = queue;
        this.facts = facts;
        this.shown = shown;
        this.clock = clock;
    }

    boolean mayChangeSomething() {
        return facts.mayChangeSomething();
    }

    /** Why nothing is to be begun, in words, or empty. */
    Optional<String> refusing() {
        return queue.refusing();
    }

    /** Whether an action may begin: its record is on disk, or the policy is to serve without it. */
    boolean begin(SpanContext span) {
        Pending begun = pending(facts.begun(span.getTraceId()), span);
        if (queue.begin(begun)) {
            intent = begun;
            return true;
        }
        return !queue.isStrict();
    }

    /** Whether the answer may go out. An action that was recorded when it began is answered, whatever its disk does now. */
    boolean end(int status, SpanContext span) {
        List<ShownSection> receipt = facts.isShown(status) ? shown.sections() : List.of();
        RequestFacts told = shown.recordedAs().map(facts::askedAs).orElse(facts);
        Pending ended = pending(told.answered(status, clock.instant(), span.getTraceId(), receipt), span);
        if (intent == null) {
            return queue.put(ended);
        }
        queue.end(intent, ended);
        return true;
    }

    /** Leaves the record of an action as it was when it began, because how it ended cannot be told. */
    void leave() {
        if (intent != null) {
            queue.end(intent, intent);
        }
    }

    private static Pending pending(AuditRecord audit, SpanContext span) {
        return new Pending(
                audit.id(), Pending.Kind.AUDIT, JsonForm.JSON.toJson(audit), span.getTraceId(), span.getSpanId());
    }
}
