package io.otelbi.gateway.api;

import io.otelbi.gateway.token.FrontendTokenConfig;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * What the settings say of callers. Settings that are wrong let nobody in: they are told once in the log, and every request
 * but the one for health is refused.
 *
 * @param auth how callers are recognised
 * @param roles what they may do
 * @param tokens which tokens are good; empty where none is needed
 * @param proxies who is believed to say for whom they ask
 * @param fault why the settings cannot be used
 */
public record AccessRules(
        FrontendAuthConfig auth,
        TokenRoles roles,
        Optional<FrontendTokenConfig> tokens,
        TrustedProxies proxies,
        Optional<String> fault) {

    /** Reads the variables. */
    public static AccessRules from(Config config) {
        try {
            FrontendAuthConfig auth = FrontendAuthConfig.from(config);
            TokenRoles roles = TokenRoles.from(config);
            RowSettings.from(config).check(auth.required());
            Optional<FrontendTokenConfig> tokens =
                    auth.required() ? Optional.of(FrontendTokenConfig.from(config)) : Optional.empty();
            return new AccessRules(auth, roles, tokens, TrustedProxies.from(config), Optional.empty());
        } catch (IllegalArgumentException e) {
            return new AccessRules(
                    new FrontendAuthConfig(true, Set.of()),
                    TokenRoles.from(name -> null),
                    Optional.empty(),
                    TrustedProxies.of(""),
                    Optional.of(String.valueOf(e.getMessage())));
        }
    }
}
