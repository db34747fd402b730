package io.otelbi.gateway.audit.api;

import io.otelbi.gateway.api.Roles;
import io.otelbi.gateway.api.TokenRoles;
import io.otelbi.platform.token.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * A request that knows the roles which the settings find in its token, and {@link Roles#SIGNED_IN} for everybody with a
 * valid one, whatever groups an identity provider has. With {@code REQUIRE_FRONTEND_AUTH=false} it is nobody in particular, who may
 * do everything.
 */
final class CallerRequest extends HttpServletRequestWrapper {

    private final boolean tokenRequired;
    private final Set<String> roles;

    CallerRequest(HttpServletRequest request, boolean tokenRequired, TokenRoles rules) {
        super(request);
        this.tokenRequired = tokenRequired;
        this.roles = request.getUserPrincipal() instanceof JsonWebToken token ? rules.of(token::getClaim) : Set.of();
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
        return role.equals(Roles.SIGNED_IN) ? super.getUserPrincipal() != null : roles.contains(role);
    }
}
