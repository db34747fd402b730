package io.otelbi.gateway.api;

import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * What the settings say of callers. Settings that are wrong let nobody in: they are told once in the log, and every request
 * but the one for health is refused.
 *
 * @param auth how callers are recognised
 * @param roles what they may do
 * @param fault why the settings cannot be used
 */
public record AccessRules(FrontendAuthConfig auth, TokenRoles roles, Optional<String> fault) {

    /** Reads the variables. */
    public static AccessRules from(Config config) {
        try {
            return new AccessRules(FrontendAuthConfig.from(config), TokenRoles.from(config), Optional.empty());
        } catch (IllegalArgumentException e) {
            return new AccessRules(
                    new FrontendAuthConfig(true, Set.of()),
                    TokenRoles.from(name -> null),
                    Optional.of(String.valueOf(e.getMessage())));
        }
    }
}
