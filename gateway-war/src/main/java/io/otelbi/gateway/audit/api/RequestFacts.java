package io.otelbi.gateway.audit.api;

import com.github.f4b6a3.uuid.UuidCreator;
import io.otelbi.platform.contract.persistence.AuditRecord;
import io.otelbi.platform.contract.persistence.ShownSection;
import io.otelbi.platform.problem.RequestTarget;
import io.otelbi.platform.token.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the record of a request says of it. All of it is read before anything is done, so that nothing is left to read, and
 * to fail, once something has been done.
 */
record RequestFacts(
        UUID id,
        Instant begin,
        @Nullable String subject,
        String method,
        String path,
        @Nullable String query,
        @Nullable String client,
        @Nullable String source) {

    /** The methods that are safe by RFC 9110; whatever is none of them may change something. */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    static RequestFacts of(HttpServletRequest request, Instant begin, boolean tokenRequired, String client) {
        Principal principal = request.getUserPrincipal();
        String anybody = tokenRequired ? null : Caller.ANONYMOUS;
        RequestTarget target = RequestTarget.of(request);
        return new RequestFacts(
                UuidCreator.getTimeOrderedEpoch(),
                begin,
                principal == null ? anybody : principal.getName(),
                request.getMethod(),
                target.path(),
                target.query(),
                client,
                target.fault().isEmpty() ? target.parameter("source") : null);
    }

    boolean mayChangeSomething() {
        return !SAFE.contains(method);
    }

    /** The same with something else in the place of the query. */
    RequestFacts askedAs(String question) {
        return new RequestFacts(id, begin, subject, method, path, question, client, source);
    }

    /** The record of what has not begun yet; it stays where nobody comes to say how it ended. */
    AuditRecord begun(String traceId) {
        return record(AuditRecord.OUTCOME_UNKNOWN, Duration.ZERO, traceId, List.of());
    }

    /** Whether the caller sees what the answer shows; one that is not modified is seen again where it was kept. */
    boolean isShown(int status) {
        boolean isSeen = status == HttpServletResponse.SC_OK || status == HttpServletResponse.SC_NOT_MODIFIED;
        return isSeen && !method.equals("HEAD");
    }

    AuditRecord answered(int status, Instant end, String traceId, List<ShownSection> shown) {
        return record(status, Duration.between(begin, end), traceId, shown);
    }

    private AuditRecord record(int status, Duration took, String traceId, List<ShownSection> shown) {
        return new AuditRecord(
                id,
                begin,
                subject,
                method,
                path,
                query,
                status,
                Math.max(0, took.toMillis()),
                traceId,
                client,
                source,
                null,
                null,
                shown);
    }
}
