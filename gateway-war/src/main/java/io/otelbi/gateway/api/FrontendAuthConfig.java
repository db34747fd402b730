package io.otelbi.gateway.api;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * How callers from outside are recognised; issuer, audience and keys stand in server.xml.
 *
 * @param required whether a token is needed at all ({@code REQUIRE_FRONTEND_AUTH}, true)
 * @param scopes every one of which a token must carry ({@code FRONTEND_REQUIRED_SCOPES}, none)
 */
public record FrontendAuthConfig(boolean required, Set<String> scopes) {

    public FrontendAuthConfig {
        scopes = Set.copyOf(scopes);
    }

    /** Reads the variables. */
    public static FrontendAuthConfig from(Config config) {
        boolean required =
                config.getOptionalValue("REQUIRE_FRONTEND_AUTH", Boolean.class).orElse(true);
        String scopes = config.getOptionalValue("FRONTEND_REQUIRED_SCOPES", String.class)
                .orElse("")
                .strip();
        return new FrontendAuthConfig(
                required, scopes.isEmpty() ? Set.of() : Set.copyOf(List.of(scopes.split("\\s+"))));
    }
}
