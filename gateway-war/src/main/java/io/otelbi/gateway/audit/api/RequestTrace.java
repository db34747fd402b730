package io.otelbi.gateway.audit.api;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Notes the server span of a request where the servlet filter around it finds it; it has ended by then. */
@Provider
@Priority(1)
public class RequestTrace implements ContainerRequestFilter {

    static final String ATTRIBUTE = "otelbi.span";

    @Override
    public void filter(ContainerRequestContext request) {
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            request.setProperty(ATTRIBUTE, span);
        }
    }
}
