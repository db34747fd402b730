package io.otelbi.gateway.audit.api;

import io.otelbi.platform.token.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;

/** A request of nobody in particular who may do everything, for {@code REQUIRE_FRONTEND_AUTH=false}. */
final class AnonymousRequest extends HttpServletRequestWrapper {

    AnonymousRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public Principal getUserPrincipal() {
        return () -> Caller.ANONYMOUS;
    }

    @Override
    public boolean isUserInRole(String role) {
        return true;
    }
}
