package io.otelbi.gateway.audit.api;

import com.github.f4b6a3.uuid.UuidCreator;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.otelbi.gateway.api.FrontendAuthConfig;
import io.otelbi.gateway.audit.AuditProblem;
import io.otelbi.gateway.audit.PendingRecord;
import io.otelbi.gateway.audit.client.AuditQueue;
import io.otelbi.platform.contract.persistence.AuditRecord;
import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.problem.ProblemKind;
import io.otelbi.platform.token.Caller;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Stands in front of the whole API: no answer leaves before its audit record is on disk. Also what JAX-RS never sees,
 * such as unknown paths, is recorded, and every error leaves as a problem.
 */
@WebFilter(urlPatterns = "/api/*", dispatcherTypes = DispatcherType.REQUEST)
public class AuditFilter extends HttpFilter {

    private static final Logger LOG = Logger.getLogger(AuditFilter.class.getName());
    private static final long serialVersionUID = 1L;
    private static final String HEALTH = "/api/health";
    private static final String RELAY = "/api/telemetry/v1/traces";
    private static final TextMapGetter<HttpServletRequest> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(HttpServletRequest request) {
            return Collections.list(request.getHeaderNames());
        }

        @Override
        public @Nullable String get(@Nullable HttpServletRequest request, String name) {
            return request == null ? null : request.getHeader(name);
        }
    };

    private final transient AuditQueue queue;
    private final transient Tracer tracer;
    private final transient OpenTelemetry openTelemetry;
    private final transient FrontendAuthConfig auth;
    private final transient Clock clock = Clock.systemUTC();

    @Inject
    public AuditFilter(AuditQueue queue, Tracer tracer, OpenTelemetry openTelemetry, Config config) {
        this.queue = queue;
        this.tracer = tracer;
        this.openTelemetry = openTelemetry;
        this.auth = FrontendAuthConfig.from(config);
        if (!auth.required()) {
            LOG.log(
                    Level.WARNING,
                    "REQUIRE_FRONTEND_AUTH=false: everybody who reaches this gateway may see everything");
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Instant begin = clock.instant();
        BufferedResponse buffered = new BufferedResponse(response);
        answer(request, buffered, chain);
        SpanContext span = spanOf(request, begin, buffered.getStatus());
        byte[] content = finished(request, buffered, span);
        PendingRecord pending = new PendingRecord(record(request, buffered.getStatus(), begin, span), span.getSpanId());
        if (isRecorded(request) && !queue.put(pending)) {
            LOG.log(Level.SEVERE, "An audit record could not be written, so its request is refused");
            content = refused(request, buffered, span);
        }
        buffered.send(content);
    }

    // The browser's spans are telemetry themselves; a record for each export would drown the others. The address is
    // compared as it came, so that no detour through it leads past the audit.
    private static boolean isRecorded(HttpServletRequest request) {
        return !request.getRequestURI().equals(RELAY);
    }

    private void answer(HttpServletRequest request, BufferedResponse buffered, FilterChain chain) {
        // Denied by default, before anything looks at the path: without a token nobody learns what exists.
        if (auth.required()
                && request.getUserPrincipal() == null
                && !request.getRequestURI().equals(HEALTH)) {
            buffered.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        try {
            chain.doFilter(asked(request), buffered);
        } catch (IOException | ServletException | RuntimeException e) {
            LOG.log(Level.SEVERE, "Request failed unexpectedly", e);
            buffered.replace(500, Problem.MEDIA_TYPE, "");
        }
    }

    private HttpServletRequest asked(HttpServletRequest request) {
        return new CallerRequest(request, auth.required());
    }

    /** The answer as it leaves: with its trace, its tag, and a problem for an error that has no body yet. */
    private static byte[] finished(HttpServletRequest request, BufferedResponse buffered, SpanContext span) {
        buffered.setHeader("traceresponse", "00-" + span.getTraceId() + "-" + span.getSpanId() + "-01");
        buffered.setHeader("Cache-Control", "private, no-cache");
        byte[] content = buffered.content();
        int status = buffered.getStatus();
        boolean isProblem = String.valueOf(buffered.getContentType()).startsWith(Problem.MEDIA_TYPE);
        if (status >= 400 && (content.length == 0 || !isProblem)) {
            CommonProblem kind = CommonProblem.ofStatus(status);
            buffered.replace(status, Problem.MEDIA_TYPE, problem(kind, kind.title() + ".", request, span));
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

    private static byte[] refused(HttpServletRequest request, BufferedResponse buffered, SpanContext span) {
        buffered.setHeader("Retry-After", "5");
        String detail = "The audit queue is full or its disk cannot be written; nothing was answered. Try again later.";
        ProblemKind kind = AuditProblem.AUDIT_NOT_RECORDED;
        buffered.replace(kind.status(), Problem.MEDIA_TYPE, problem(kind, detail, request, span));
        return buffered.content();
    }

    private static String problem(ProblemKind kind, String detail, HttpServletRequest request, SpanContext span) {
        return Problem.of(kind, detail, request.getRequestURI(), span.getTraceId(), List.of())
                .toJson()
                .toString();
    }

    private SpanContext spanOf(HttpServletRequest request, Instant begin, int status) {
        if (request.getAttribute(RequestTrace.ATTRIBUTE) instanceof SpanContext span) {
            return span;
        }
        // JAX-RS never saw this request, so nobody has traced it yet.
        Context parent =
                openTelemetry.getPropagators().getTextMapPropagator().extract(Context.root(), request, HEADERS);
        var span = tracer.spanBuilder(request.getMethod() + " " + request.getRequestURI())
                .setParent(parent)
                .setSpanKind(SpanKind.SERVER)
                .setStartTimestamp(begin)
                .setAttribute("http.request.method", request.getMethod())
                .setAttribute("url.path", request.getRequestURI())
                .setAttribute("http.response.status_code", (long) status)
                .startSpan();
        span.end();
        return span.getSpanContext();
    }

    private AuditRecord record(HttpServletRequest request, int status, Instant begin, SpanContext span) {
        Principal principal = request.getUserPrincipal();
        String subject = principal != null ? principal.getName() : auth.required() ? null : Caller.ANONYMOUS;
        return new AuditRecord(
                UuidCreator.getTimeOrderedEpoch(),
                begin,
                subject,
                request.getMethod(),
                request.getRequestURI(),
                request.getQueryString(),
                status,
                java.time.Duration.between(begin, clock.instant()).toMillis(),
                span.getTraceId(),
                request.getRemoteAddr(),
                request.getParameter("source"));
    }
}
