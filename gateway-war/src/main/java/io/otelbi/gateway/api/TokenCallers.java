package io.otelbi.gateway.api;

import io.otelbi.platform.client.CallerRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Gives internal tokens the roles that the settings find in the token of the caller. */
@ApplicationScoped
public class TokenCallers implements CallerRoles {

    private final TokenRoles roles;

    @Inject
    public TokenCallers(Config config) {
        this.roles = AccessRules.from(config).roles();
    }

    @Override
    public Set<String> of(JsonWebToken token) {
        return roles.of(token::getClaim);
    }
}
