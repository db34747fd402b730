package io.otelbi.gateway.source;

import io.otelbi.platform.contract.query.SourceInfo;
import io.otelbi.platform.rows.Rows;
import io.otelbi.platform.token.Roles;
import java.util.Set;

/**
 * Who looks at warehouses.
 *
 * @param seesAll whether every warehouse may be seen, whatever its model says
 * @param roles of the API
 * @param rows of the warehouses
 */
public record Viewer(boolean seesAll, Set<String> roles, Rows rows) {

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** Nobody in particular, where nobody has to sign in. */
    public static Viewer anybody() {
        return new Viewer(true, Set.of(), Rows.everything());
    }

    /** Somebody with a token. */
    public static Viewer with(Set<String> roles) {
        return with(roles, Rows.everything());
    }

    /** Somebody with a token that grants some rows. */
    public static Viewer with(Set<String> roles, Rows rows) {
        return new Viewer(roles.contains(Roles.ADMINISTRATOR), roles, rows);
    }

    /** Whether there may be rows of a warehouse for this person. */
    public boolean hasRowsOf(String source) {
        return !rows.within(source).isNothing();
    }

    /** Whether a warehouse may be seen: it names no roles, or one of this person's, who has rows in it. */
    public boolean sees(SourceInfo source) {
        boolean hasRole =
                seesAll || source.roles().isEmpty() || source.roles().stream().anyMatch(roles::contains);
        return hasRole && hasRowsOf(source.name());
    }
}
