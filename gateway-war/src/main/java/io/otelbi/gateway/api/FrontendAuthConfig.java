package io.otelbi.gateway.api;

import io.otelbi.gateway.token.FrontendTokenConfig;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * How callers from outside are recognised; {@link FrontendTokenConfig} says which tokens are good.
 *
 * @param required whether a token is needed at all ({@code REQUIRE_FRONTEND_AUTH}, true)
 * @param scopes every one of which a token must carry ({@code FRONTEND_REQUIRED_SCOPES}, none)
 */
public record FrontendAuthConfig(boolean required, Set<String> scopes) {

    public FrontendAuthConfig {
        scopes = Set.copyOf(scopes);
    }

    /** Reads the variables; what is wrong in them is one sentence. */
    public static FrontendAuthConfig from(Config config) {
        String required = config.getOptionalValue("REQUIRE_FRONTEND_AUTH", String.class)
                .orElse("true")
                .strip();
        // A typing error must not open the door.
        if (!required.equalsIgnoreCase("true") && !required.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException("REQUIRE_FRONTEND_AUTH must be true or false, not '" + required + "'.");
        }
        checkSkew(
                config.getOptionalValue("FRONTEND_JWT_CLOCK_SKEW", String.class).orElse("60s"));
        String scopes = config.getOptionalValue("FRONTEND_REQUIRED_SCOPES", String.class)
                .orElse("")
                .strip();
        return new FrontendAuthConfig(
                required.equalsIgnoreCase("true"),
                scopes.isEmpty() ? Set.of() : Set.copyOf(List.of(scopes.split("\\s+"))));
    }

    // Read here too, so that a wrong one is told where no token is needed.
    static void checkSkew(String text) {
        FrontendTokenConfig.skew(text);
    }
}
