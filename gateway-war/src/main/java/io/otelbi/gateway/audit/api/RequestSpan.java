package io.otelbi.gateway.audit.api;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** The server span of a request: the one of JAX-RS, or one made now for a request that JAX-RS never saw. */
final class RequestSpan {

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

    RequestSpan(Tracer tracer, OpenTelemetry openTelemetry) {
        this.tracer = tracer;
        this.openTelemetry = openTelemetry;
    }

    SpanContext of(HttpServletRequest request, Instant begin, int status) {
        if (request.getAttribute(RequestTrace.ATTRIBUTE) instanceof SpanContext span) {
            return span;
        }
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
}
