package io.otelbi.gateway.audit.api;

import io.otelbi.gateway.api.AccessRules;
import io.otelbi.gateway.api.ApiPaths;
import io.otelbi.gateway.api.FrontendAuthConfig;
import io.otelbi.gateway.outbox.client.OutboxQueue;
import io.otelbi.gateway.shown.Shown;
import io.otelbi.platform.load.Crowd;
import io.otelbi.platform.log.Log;
import io.otelbi.platform.problem.RequestTarget;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.logging.Level;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Stands in front of the whole API: no answer leaves before its audit record is on disk. Also what JAX-RS never sees,
 * such as unknown paths and addresses that cannot be decoded, is recorded, and every error leaves as a problem.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class AuditFilter extends HttpFilter {

    private static final Log LOG = Log.of(AuditFilter.class);
    private static final long serialVersionUID = 1L;
    private static final String SEEN = AuditFilter.class.getName() + ".seen";
    private static final String RELAY = "/api/telemetry/v1/traces";

    private final transient OutboxQueue queue;
    private final transient RequestSpan spans;
    private final transient Shown shown;
    private final transient FrontendAuthConfig auth;
    private final transient AccessRules rules;
    private final transient Admission admission;
    private final transient Crowd crowd = new Crowd();
    private final transient Bodies bodies = new Bodies();
    private final transient AtomicBoolean overfullTold = new AtomicBoolean();
    private final transient Clock clock = Clock.systemUTC();

    @Inject
    public AuditFilter(OutboxQueue queue, RequestSpan spans, Shown shown, Admission admission) {
        this.queue = queue;
        this.shown = shown;
        this.spans = spans;
        this.admission = admission;
        this.rules = admission.rules();
        this.auth = rules.auth();
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
        answered(
                request,
                response,
                exchange -> exchange.answer(
                        admission.refusal(request, exchange.buffered()), answer -> answer(request, answer, chain)));
    }

    // The container refuses some addresses by itself, such as an encoded slash, and comes here for its error page only.
    private void refusedByTheContainer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RefusedRequest refused = new RefusedRequest(request);
        if (request.getAttribute(SEEN) != null || !ApiPaths.contain(RequestTarget.of(refused))) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(SEEN, true);
        request.setAttribute(
                Refusal.ATTRIBUTE,
                Refusal.ofAddress("The path of the address holds an encoded dot, slash or backslash, or a fragment."));
        Exchange.Answering refusal = answer -> answer.setStatus(refused.status());
        answered(refused, response, exchange -> exchange.answer(Optional.of(refusal), refusal));
    }

    private void answered(
            HttpServletRequest request, HttpServletResponse response, Function<Exchange, byte[]> answering)
            throws IOException {
        try {
            BufferedResponse buffered = new BufferedResponse(response);
            buffered.send(answering.apply(exchange(request, buffered)));
        } catch (RuntimeException | Error e) {
            // The container would show its own page, with a stack trace.
            LastAnswer.send(response);
            LOG.log(Level.SEVERE, "Request failed unexpectedly, and so did its answer", e);
        }
    }

    private Exchange exchange(HttpServletRequest request, BufferedResponse buffered) {
        Instant begin = clock.instant();
        Optional<Recording> recording = isRecorded(request)
                ? Optional.of(new Recording(
                        queue,
                        RequestFacts.of(
                                request, begin, auth.required(), rules.proxies().client(request)),
                        shown,
                        clock))
                : Optional.empty();
        return new Exchange(request, buffered, spans, begin, recording);
    }

    // The browser's spans are telemetry themselves; a record for each export would drown the others. The address is
    // compared as it came, so that no detour through it leads past the audit.
    private static boolean isRecorded(HttpServletRequest request) {
        return !request.getRequestURI().equals(RELAY);
    }

    private void answer(HttpServletRequest request, BufferedResponse buffered, FilterChain chain)
            throws IOException, ServletException {
        tellOfOverfullToken(request);
        if (!Bodies.has(request)) {
            answerInTheCrowd(request, buffered, chain);
            return;
        }
        switch (bodies.read(request, who(request))) {
            case Bodies.Reading.Whole body ->
                answerInTheCrowd(new ReadRequest(request, body.content()), buffered, chain);
            case Bodies.Reading.GivenUp given -> {
                // What still comes is no next request.
                buffered.setHeader("Connection", "close");
                refuse(request, buffered, given.refusal());
            }
        }
    }

    private void answerInTheCrowd(HttpServletRequest request, BufferedResponse buffered, FilterChain chain)
            throws IOException, ServletException {
        String who = who(request);
        if (!crowd.enter(who)) {
            buffered.setHeader("Retry-After", "1");
            refuse(request, buffered, Refusal.ofCrowd());
            return;
        }
        try {
            chain.doFilter(new CallerRequest(request, auth.required(), rules.roles()), buffered);
        } finally {
            crowd.leave(who);
        }
    }

    /** Whoever it is, or else from where. */
    private String who(HttpServletRequest request) {
        String user = request.getRemoteUser();
        return user == null ? rules.proxies().client(request) : user;
    }

    private static void refuse(HttpServletRequest request, BufferedResponse buffered, Refusal refusal) {
        request.setAttribute(Refusal.ATTRIBUTE, refusal);
        buffered.setStatus(refusal.kind().status());
    }

    private void tellOfOverfullToken(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof JsonWebToken token
                && rules.roles().isOverfull(token::getClaim)
                && overfullTold.compareAndSet(false, true)) {
            LOG.log(Level.WARNING, rules.roles().whyNobody(token::getClaim));
        }
    }
}
