package io.otelbi.gateway.audit.api;

import io.opentelemetry.api.trace.SpanContext;
import io.otelbi.gateway.outbox.OutboxProblem;
import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;

/** An answer as it leaves: with its trace, its tag, and a problem for an error that has no body yet. */
record FinishedAnswer(HttpServletRequest request, BufferedResponse buffered, SpanContext span) {

    byte[] content() {
        buffered.setHeader("traceresponse", "00-" + span.getTraceId() + "-" + span.getSpanId() + "-01");
        buffered.setHeader("Cache-Control", "private, no-cache");
        byte[] content = buffered.content();
        int status = buffered.getStatus();
        boolean isProblem = String.valueOf(buffered.getContentType()).startsWith(Problem.MEDIA_TYPE);
        if (status >= 400 && (content.length == 0 || !isProblem)) {
            buffered.replace(status, Problem.MEDIA_TYPE, problem(status));
            return buffered.content();
        }
        Optional<String> tag = EntityTags.of(request, status, content);
        tag.ifPresent(value -> buffered.setHeader("ETag", value));
        if (tag.filter(value -> EntityTags.isKnown(request, value)).isPresent()) {
            buffered.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return new byte[0];
        }
        return content;
    }

    /** The answer to a request that cannot be recorded; the reason is for people, such as "12 records wait". */
    byte[] refused(String reason) {
        buffered.setHeader("Retry-After", "5");
        ProblemKind kind = OutboxProblem.NOT_RECORDED;
        String detail = "The audit queue takes no record (" + reason + "), so nothing was answered. Try again later.";
        buffered.replace(kind.status(), Problem.MEDIA_TYPE, problem(kind, detail));
        return buffered.content();
    }

    private String problem(int status) {
        if (request.getAttribute(Refusal.ATTRIBUTE) instanceof Refusal refusal
                && refusal.kind().status() == status) {
            return problem(refusal.kind(), refusal.detail());
        }
        CommonProblem kind = CommonProblem.ofStatus(status);
        return problem(kind, kind.title() + ".");
    }

    private String problem(ProblemKind kind, String detail) {
        return Problem.of(kind, detail, request.getRequestURI(), span.getTraceId(), List.of())
                .toJson()
                .toString();
    }
}
