package io.otelbi.gateway.audit.api;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** The server span of a request: the one of JAX-RS, or one made now for a request that JAX-RS never saw. */
@ApplicationScoped
class RequestSpan {

    private static final String INTENT = "audit intent";

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

    private final Tracer tracer;
    private final OpenTelemetry openTelemetry;

    @Inject
    RequestSpan(Tracer tracer, OpenTelemetry openTelemetry) {
        this.tracer = tracer;
        this.openTelemetry = openTelemetry;
    }

    /** What the request says of the trace that it belongs to. */
    Context parentOf(HttpServletRequest request) {
        return openTelemetry.getPropagators().getTextMapPropagator().extract(Context.root(), request, HEADERS);
    }

    /** The same with a trace of its own, begun now, where the request does not say any. */
    Context rooted(Context parent) {
        if (in(parent).isValid()) {
            return parent;
        }
        Span span = tracer.spanBuilder(INTENT).setParent(parent).startSpan();
        span.end();
        return parent.with(span);
    }

    static SpanContext in(Context context) {
        return Span.fromContext(context).getSpanContext();
    }

    SpanContext of(HttpServletRequest request, Context parent, Instant begin, int status) {
        if (request.getAttribute(RequestTrace.ATTRIBUTE) instanceof SpanContext span) {
            return span;
        }
        Span span = tracer.spanBuilder(request.getMethod() + " " + request.getRequestURI())
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
}
