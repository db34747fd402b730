package io.otelbi.gateway.audit.api;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.otelbi.platform.log.Log;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;

/**
 * A request, its answer, and the record between them: nothing is done and nothing leaves without it, whatever throws where.
 *
 * @param recording empty for what is not recorded
 */
record Exchange(
        HttpServletRequest request,
        BufferedResponse buffered,
        RequestSpan spans,
        Instant begin,
        Optional<Recording> recording) {

    private static final Log LOG = Log.of(Exchange.class);

    /** What answers a request, or is told by a status that it is refused. */
    interface Answering {
        void answer(BufferedResponse buffered) throws Exception;
    }

    /** The answer to send, recorded; {@code refusal} is empty where something is to be done for the request. */
    byte[] answer(Optional<Answering> refusal, Answering action) {
        Optional<String> full = recording.flatMap(Recording::refusing);
        Context context = spans.parentOf(request);
        if (full.isPresent()) {
            return refused(context, full.get());
        }
        if (refusal.isPresent()) {
            attempt(refusal.get(), context);
            return recorded(context);
        }
        if (recording.filter(Recording::mayChangeSomething).isPresent()) {
            context = spans.rooted(context);
            if (!recording.get().begin(RequestSpan.in(context))) {
                return refused(context, "its disk cannot be written");
            }
        }
        attempt(action, context);
        return recorded(context);
    }

    @SuppressWarnings("try") // the scope is closed, not used
    private void attempt(Answering action, Context context) {
        try (Scope scope = context.makeCurrent()) {
            action.answer(buffered);
        } catch (Throwable e) {
            failed(e);
        }
    }

    private byte[] recorded(Context context) {
        try {
            FinishedAnswer answer = finished(context);
            byte[] content = answer.content();
            return isRecorded(answer) ? content : answer.refused("its disk cannot be written");
        } catch (Throwable e) {
            // Something of the answer or of its record could not be made: once more, with the least there is to say.
            failed(e);
            return recordedAsFailed(context);
        }
    }

    private byte[] recordedAsFailed(Context context) {
        try {
            FinishedAnswer answer = finished(context);
            byte[] content = answer.content();
            return isRecorded(answer) ? content : answer.refused("its disk cannot be written");
        } catch (Throwable e) {
            recording.ifPresent(Recording::leave);
            throw e;
        }
    }

    private boolean isRecorded(FinishedAnswer answer) {
        return recording.isEmpty() || recording.get().end(buffered.getStatus(), answer.span());
    }

    private byte[] refused(Context context, String reason) {
        return finished(context).refused(reason);
    }

    private FinishedAnswer finished(Context context) {
        return new FinishedAnswer(request, buffered, spans.of(request, context, begin, buffered.getStatus()));
    }

    private void failed(Throwable failure) {
        buffered.fail();
        try {
            LOG.log(Level.SEVERE, "Request failed unexpectedly", failure);
        } catch (RuntimeException | Error e) {
            // Without memory there may be no line either; the record matters more.
            buffered.fail();
        }
    }
}
