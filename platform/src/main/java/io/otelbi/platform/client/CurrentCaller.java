package io.otelbi.platform.client;

import io.otelbi.platform.rows.Rows;
import io.otelbi.platform.rows.RowsBearer;
import io.otelbi.platform.token.Caller;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is behind the request under way. */
public final class CurrentCaller {

    private CurrentCaller() {}

    /** The caller, or empty outside of a request and where nobody is signed in. */
    public static Optional<Caller> get() {
        Optional<Caller> acting = Acting.caller();
        if (acting.isPresent()) {
            return acting;
        }
        Principal principal = CDI.current().select(SecurityContext.class).get().getCallerPrincipal();
        if (principal == null) {
            return Optional.empty();
        }
        Set<String> roles = principal instanceof JsonWebToken token ? roles(token) : Set.of();
        return Optional.of(new Caller(principal.getName(), roles, rows(principal)));
    }

    /** Which rows may be seen now; everything where nobody is signed in, as for what a service does by itself. */
    public static Rows rows() {
        return get().map(Caller::rows).orElse(Rows.everything());
    }

    private static Rows rows(Principal principal) {
        return principal instanceof RowsBearer bearer ? bearer.rows() : Rows.everything();
    }

    /** The caller, or else the service itself, which works on its own behalf or for people who need not sign in. */
    static Caller orService(String name) {
        return get().orElseGet(() ->
                new Caller(name, rules().map(CallerRoles::ofNobody).orElse(Set.of())));
    }

    private static Set<String> roles(JsonWebToken token) {
        return rules().map(rules -> rules.of(token))
                .or(() -> Optional.ofNullable(token.getGroups()))
                .orElse(Set.of());
    }

    private static Optional<CallerRoles> rules() {
        Instance<CallerRoles> rules = CDI.current().select(CallerRoles.class);
        return rules.isResolvable() ? Optional.of(rules.get()) : Optional.empty();
    }
}
