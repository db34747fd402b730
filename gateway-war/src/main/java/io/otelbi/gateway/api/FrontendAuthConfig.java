package io.otelbi.gateway.api;

import io.otelbi.platform.settings.Settings;
import java.util.List;
import java.util.Set;

/**
 * How callers from outside are recognised; {@link io.otelbi.gateway.token.FrontendTokenConfig} says which tokens are good.
 *
 * @param required whether a token is needed at all ({@code REQUIRE_FRONTEND_AUTH}, true)
 * @param scopes every one of which a token must carry ({@code FRONTEND_REQUIRED_SCOPES}, none)
 */
public record FrontendAuthConfig(boolean required, Set<String> scopes) {

    public FrontendAuthConfig {
        scopes = Set.copyOf(scopes);
    }

    /** Reads the variables. */
    public static FrontendAuthConfig from(Settings settings) {
        return new FrontendAuthConfig(
                settings.truth("REQUIRE_FRONTEND_AUTH", true),
                settings.text("FRONTEND_REQUIRED_SCOPES")
                        .map(scopes -> Set.copyOf(List.of(scopes.split("\\s+"))))
                        .orElse(Set.of()));
    }
}
