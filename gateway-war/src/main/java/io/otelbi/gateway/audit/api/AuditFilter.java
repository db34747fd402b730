package io.otelbi.gateway.audit.api;

import com.github.f4b6a3.uuid.UuidCreator;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.Tracer;
import io.otelbi.gateway.api.AccessRules;
import io.otelbi.gateway.api.ApiPaths;
import io.otelbi.gateway.api.Denial;
import io.otelbi.gateway.api.FrontendAuthConfig;
import io.otelbi.gateway.outbox.Pending;
import io.otelbi.gateway.outbox.client.OutboxQueue;
import io.otelbi.platform.contract.persistence.AuditRecord;
import io.otelbi.platform.json.JsonForm;
import io.otelbi.platform.load.Crowd;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.problem.RequestTarget;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Stands in front of the whole API: no answer leaves before its audit record is on disk. Also what JAX-RS never sees,
 * such as unknown paths and addresses that cannot be decoded, is recorded, and every error leaves as a problem.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class AuditFilter extends HttpFilter {

    private static final Logger LOG = Logger.getLogger(AuditFilter.class.getName());
    private static final long serialVersionUID = 1L;
    private static final String SEEN = AuditFilter.class.getName() + ".seen";
    private static final String RELAY = "/api/telemetry/v1/traces";

    private final transient OutboxQueue queue;
    private final transient RequestSpan spans;
    private final transient FrontendAuthConfig auth;
    private final transient AccessRules rules;
    private final transient Crowd crowd = new Crowd();
    private final transient AtomicBoolean overfullTold = new AtomicBoolean();
    private final transient Clock clock = Clock.systemUTC();

    @Inject
    public AuditFilter(OutboxQueue queue, Tracer tracer, OpenTelemetry openTelemetry, Config config) {
        this.queue = queue;
        this.spans = new RequestSpan(tracer, openTelemetry);
        this.rules = AccessRules.from(config);
        this.auth = rules.auth();
        rules.fault()
                .ifPresent(sentence -> LOG.log(Level.SEVERE, "{0} Nobody is let in until it is set right.", sentence));
        if (!auth.required()) {
            LOG.log(
                    Level.WARNING,
                    "REQUIRE_FRONTEND_AUTH=false: everybody who reaches this gateway may see everything");
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            refusedByTheContainer(request, response, chain);
            return;
        }
        Optional<String> fault = RequestTarget.of(request).fault();
        if (fault.isEmpty() && !ApiPaths.contain(request)) {
            chain.doFilter(request, response);
            return;
        }
        fault.ifPresent(sentence -> request.setAttribute(Refusal.ATTRIBUTE, Refusal.ofAddress(sentence)));
        request.setAttribute(SEEN, true);
        answerAndRecord(request, response, buffered -> answer(request, buffered, chain));
    }

    // The container refuses some addresses by itself, such as an encoded slash, and comes here for its error page only.
    private void refusedByTheContainer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RefusedRequest refused = new RefusedRequest(request);
        if (request.getAttribute(SEEN) != null || !refused.getRequestURI().startsWith("/api/")) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(SEEN, true);
        request.setAttribute(
                Refusal.ATTRIBUTE,
                Refusal.ofAddress("The path of the address holds an encoded dot, slash or backslash, or a fragment."));
        answerAndRecord(refused, response, buffered -> buffered.setStatus(refused.status()));
    }

    private void answerAndRecord(
            HttpServletRequest request, HttpServletResponse response, Consumer<BufferedResponse> answering)
            throws IOException {
        Instant begin = clock.instant();
        BufferedResponse buffered = new BufferedResponse(response);
        Optional<String> full = isRecorded(request) ? queue.refusing() : Optional.empty();
        if (full.isEmpty()) {
            answering.accept(buffered);
        }
        SpanContext span = spans.of(request, begin, buffered.getStatus());
        FinishedAnswer answer = new FinishedAnswer(request, buffered, span);
        byte[] content = full.isEmpty() ? answer.content() : answer.refused(full.get());
        if (full.isEmpty() && isRecorded(request) && !queue.put(pending(request, buffered, begin, span))) {
            content = answer.refused("its disk cannot be written");
        }
        buffered.send(content);
    }

    // The browser's spans are telemetry themselves; a record for each export would drown the others. The address is
    // compared as it came, so that no detour through it leads past the audit.
    private static boolean isRecorded(HttpServletRequest request) {
        return !request.getRequestURI().equals(RELAY);
    }

    private void answer(HttpServletRequest request, BufferedResponse buffered, FilterChain chain) {
        if (rules.fault().isPresent() && !request.getRequestURI().equals(ApiPaths.HEALTH)) {
            request.setAttribute(Refusal.ATTRIBUTE, Refusal.ofSettings());
            buffered.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        // Denied by default, before anything looks at the path: without a token nobody learns what exists.
        if (auth.required() && request.getUserPrincipal() == null && ApiPaths.asksWhoComes(request)) {
            Denial denial = Denial.of(request);
            Refusal.of(denial).ifPresent(refusal -> request.setAttribute(Refusal.ATTRIBUTE, refusal));
            denial.tell(buffered);
            return;
        }
        if (request.getAttribute(Refusal.ATTRIBUTE) != null) {
            buffered.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        tellOfOverfullToken(request);
        if (!crowd.enter()) {
            request.setAttribute(Refusal.ATTRIBUTE, Refusal.ofCrowd());
            buffered.setHeader("Retry-After", "1");
            buffered.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(new CallerRequest(request, auth.required(), rules.roles()), buffered);
        } catch (IOException | ServletException | RuntimeException e) {
            LOG.log(Level.SEVERE, "Request failed unexpectedly", e);
            buffered.replace(500, Problem.MEDIA_TYPE, "");
        } finally {
            crowd.leave();
        }
    }

    private void tellOfOverfullToken(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof JsonWebToken token
                && rules.roles().isOverfull(token::getClaim)
                && overfullTold.compareAndSet(false, true)) {
            LOG.warning(rules.roles().whyNobody(token::getClaim));
        }
    }

    private Pending pending(HttpServletRequest request, BufferedResponse buffered, Instant begin, SpanContext span) {
        AuditRecord audit = record(request, buffered.getStatus(), begin, span.getTraceId());
        return new Pending(
                audit.id(), Pending.Kind.AUDIT, JsonForm.JSON.toJson(audit), span.getTraceId(), span.getSpanId());
    }

    private AuditRecord record(HttpServletRequest request, int status, Instant begin, String traceId) {
        Principal principal = request.getUserPrincipal();
        String subject = principal != null ? principal.getName() : auth.required() ? null : Caller.ANONYMOUS;
        RequestTarget target = RequestTarget.of(request);
        return new AuditRecord(
                UuidCreator.getTimeOrderedEpoch(),
                begin,
                subject,
                request.getMethod(),
                request.getRequestURI(),
                request.getQueryString(),
                status,
                Duration.between(begin, clock.instant()).toMillis(),
                traceId,
                request.getRemoteAddr(),
                target.fault().isEmpty() ? target.parameter("source") : null,
                null,
                null);
    }
}
