package io.otelbi.gateway.source;

import io.otelbi.platform.contract.query.SourceInfo;
import io.otelbi.platform.token.Roles;
import java.util.Set;

/**
 * Who looks at warehouses.
 *
 * @param seesAll whether every warehouse may be seen, whatever its model says
 * @param roles of the API
 */
public record Viewer(boolean seesAll, Set<String> roles) {

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** Nobody in particular, where nobody has to sign in. */
    public static Viewer anybody() {
        return new Viewer(true, Set.of());
    }

    /** Somebody with a token. */
    public static Viewer with(Set<String> roles) {
        return new Viewer(roles.contains(Roles.ADMINISTRATOR), roles);
    }

    /** Whether a warehouse may be seen: it names no roles, or one of this person's. */
    public boolean sees(SourceInfo source) {
        return seesAll || source.roles().isEmpty() || source.roles().stream().anyMatch(roles::contains);
    }
}
