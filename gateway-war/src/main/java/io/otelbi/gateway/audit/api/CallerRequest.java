package io.otelbi.gateway.audit.api;

import io.otelbi.gateway.api.TokenRoles;
import io.otelbi.platform.problem.RequestTarget;
import io.otelbi.platform.token.Caller;
import io.otelbi.platform.token.Roles;
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
    private final @Nullable String query;

    CallerRequest(HttpServletRequest request, boolean tokenRequired, TokenRoles rules) {
        super(request);
        this.tokenRequired = tokenRequired;
        this.query = RequestTarget.of(request).strictQuery();
        this.roles = request.getUserPrincipal() instanceof JsonWebToken token ? rules.of(token::getClaim) : Set.of();
    }

    // JAX-RS throws where it meets what RFC 3986 wants encoded, even while it says that there is nothing at an address.
    @Override
    public @Nullable String getQueryString() {
        return query;
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
