package io.otelbi.gateway.api;

import io.otelbi.platform.client.CallerRoles;
import io.otelbi.platform.token.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Gives internal tokens the roles that the settings find in the token of the caller. */
@ApplicationScoped
public class TokenCallers implements CallerRoles {

    private final TokenRoles roles;
    private final Set<String> ofNobody;

    @Inject
    public TokenCallers(Config config) {
        AccessRules rules = AccessRules.from(config);
        this.roles = rules.roles();
        this.ofNobody = rules.auth().required() ? Set.of() : Set.of(Roles.ADMINISTRATOR);
    }

    @Override
    public Set<String> of(JsonWebToken token) {
        return roles.of(token::getClaim);
    }

    /** Where nobody needs to sign in, everybody may do everything. */
    @Override
    public Set<String> ofNobody() {
        return ofNobody;
    }
}
