package io.otelbi.gateway.audit.api;

import io.otelbi.gateway.api.Roles;
import io.otelbi.platform.token.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * A request that knows one role more than the container: {@link Roles#SIGNED_IN} for everybody with a valid token,
 * whatever groups an identity provider has. With {@code REQUIRE_FRONTEND_AUTH=false} it is nobody in particular, who may
 * do everything.
 */
final class CallerRequest extends HttpServletRequestWrapper {

    private final boolean tokenRequired;

    CallerRequest(HttpServletRequest request, boolean tokenRequired) {
        super(request);
        this.tokenRequired = tokenRequired;
    }

    @Override
    public @Nullable Principal getUserPrincipal() {
        return tokenRequired ? super.getUserPrincipal() : () -> Caller.ANONYMOUS;
    }

    @Override
    public boolean isUserInRole(String role) {
        if (!tokenRequired) {
            return true;
        }
        return role.equals(Roles.SIGNED_IN) ? super.getUserPrincipal() != null : super.isUserInRole(role);
    }
}
