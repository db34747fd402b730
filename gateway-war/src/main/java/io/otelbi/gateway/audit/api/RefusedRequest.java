package io.otelbi.gateway.audit.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** A request on its way to the error page, with the address and the query that it came with. */
final class RefusedRequest extends HttpServletRequestWrapper {

    RefusedRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getRequestURI() {
        return String.valueOf(getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }

    @Override
    public @Nullable String getQueryString() {
        return getAttribute(RequestDispatcher.ERROR_QUERY_STRING) instanceof String query ? query : null;
    }

    int status() {
        return getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : HttpServletResponse.SC_BAD_REQUEST;
    }
}
