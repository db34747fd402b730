package io.otelbi.platform.token;

import io.otelbi.platform.rows.Rows;
import java.util.Set;

/**
 * Who asks.
 *
 * @param subject the OIDC subject, {@code anonymous} when sign-in is off, or a service's name for its own work
 * @param roles the caller's groups; never the internal role
 * @param rows which rows of the warehouses this caller may see
 */
public record Caller(String subject, Set<String> roles, Rows rows) {

    /** The subject that stands in audit records when {@code REQUIRE_FRONTEND_AUTH=false}. */
    public static final String ANONYMOUS = "anonymous";

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** A caller whose rows nobody restricts. */
    public Caller(String subject, Set<String> roles) {
        this(subject, roles, Rows.everything());
    }

    /** The same caller, who sees other rows. */
    public Caller seeing(Rows others) {
        return new Caller(subject, roles, others);
    }
}
