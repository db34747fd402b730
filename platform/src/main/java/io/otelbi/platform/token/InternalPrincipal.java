package io.otelbi.platform.token;

import io.otelbi.platform.rows.Rows;
import io.otelbi.platform.rows.RowsBearer;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of an internal call as a MicroProfile JWT principal. */
public record InternalPrincipal(Caller caller) implements JsonWebToken, RowsBearer {

    @Override
    public Rows rows() {
        return caller.rows();
    }

    @Override
    public String getName() {
        return caller.subject();
    }

    @Override
    public String getSubject() {
        return caller.subject();
    }

    @Override
    public Set<String> getGroups() {
        return caller.roles();
    }

    @Override
    public Set<String> getClaimNames() {
        return Set.of("sub", "groups");
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the interface lets the caller choose the type
    public <T> @Nullable T getClaim(String name) {
        return switch (name) {
            case "sub" -> (T) caller.subject();
            case "groups" -> (T) caller.roles();
            default -> null;
        };
    }
}
