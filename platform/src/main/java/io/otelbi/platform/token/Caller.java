package io.otelbi.platform.token;

import java.util.Set;

/**
 * Who asks.
 *
 * @param subject the OIDC subject, {@code anonymous} when sign-in is off, or a service's name for its own work
 * @param roles the caller's groups; never the internal role
 */
public record Caller(String subject, Set<String> roles) {

    /** The subject that stands in audit records when {@code REQUIRE_FRONTEND_AUTH=false}. */
    public static final String ANONYMOUS = "anonymous";

    public Caller {
        roles = Set.copyOf(roles);
    }
}
