package io.otelbi.gateway.api;

import io.otelbi.gateway.token.FrontendTokenConfig;
import io.otelbi.platform.settings.Settings;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * What the settings say of callers. Where a setting is wrong, the stricter one stands in for it, and the gateway serves nobody
 * ({@link io.otelbi.platform.settings.SettingsFaults}).
 *
 * @param auth how callers are recognised
 * @param roles what they may do
 * @param tokens which tokens are good; empty where none is needed, and where that cannot be told
 * @param proxies who is believed to say for whom they ask
 */
public record AccessRules(
        FrontendAuthConfig auth, TokenRoles roles, Optional<FrontendTokenConfig> tokens, TrustedProxies proxies) {

    /** Reads the variables. */
    public static AccessRules from(Config config) {
        return from(Settings.of(config));
    }

    /** Reads the variables. */
    public static AccessRules from(Settings settings) {
        FrontendAuthConfig auth = FrontendAuthConfig.from(settings);
        RowSettings.from(settings, auth.required());
        return new AccessRules(
                auth,
                TokenRoles.from(settings),
                FrontendTokenConfig.from(settings, auth.required()),
                TrustedProxies.from(settings));
    }
}
