package io.otelbi.platform.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Optional;

/** The W3C identifiers of the span that is current on this thread. */
public final class TraceIds {

    private TraceIds() {}

    /** 32 hexadecimal digits, or empty when no span is current. */
    public static Optional<String> traceId() {
        return context().map(SpanContext::getTraceId);
    }

    /** 16 hexadecimal digits, or empty when no span is current. */
    public static Optional<String> spanId() {
        return context().map(SpanContext::getSpanId);
    }

    private static Optional<SpanContext> context() {
        SpanContext context = Span.current().getSpanContext();
        return context.isValid() ? Optional.of(context) : Optional.empty();
    }
}
