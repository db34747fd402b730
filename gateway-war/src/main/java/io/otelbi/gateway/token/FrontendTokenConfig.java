package io.otelbi.gateway.token;

import io.otelbi.platform.settings.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which tokens from outside are good, from the variables {@code FRONTEND_JWT_*}.
 *
 * @param issuer the {@code iss} that they must have ({@code FRONTEND_JWT_ISSUER_URL})
 * @param keys where the provider publishes its keys ({@code FRONTEND_JWT_JWKS_URL})
 * @param audiences one of which must be in {@code aud} ({@code FRONTEND_JWT_AUDIENCE}, bi-gateway)
 * @param skew by how much the provider's clock may differ from ours ({@code FRONTEND_JWT_CLOCK_SKEW}, 60s)
 * @param keysMaxAge after which time keys are fetched anew ({@code FRONTEND_JWT_KEYS_MAX_AGE}, 30s)
 * @param keysKept how long the last ones are good while the provider is away ({@code FRONTEND_JWT_KEYS_KEPT}, 1h)
 */
public record FrontendTokenConfig(
        String issuer, URI keys, Set<String> audiences, Duration skew, Duration keysMaxAge, Duration keysKept) {

    private static final String ISSUER = "FRONTEND_JWT_ISSUER_URL";
    private static final String KEYS = "FRONTEND_JWT_JWKS_URL";
    private static final String AUDIENCE = "FRONTEND_JWT_AUDIENCE";
    private static final String SKEW = "FRONTEND_JWT_CLOCK_SKEW";
    private static final String MAX_AGE = "FRONTEND_JWT_KEYS_MAX_AGE";
    private static final String KEPT = "FRONTEND_JWT_KEYS_KEPT";

    public FrontendTokenConfig {
        audiences = Set.copyOf(audiences);
    }

    /**
     * Reads the variables; empty where no token can be judged by them.
     *
     * @param needed whether there must be an issuer and keys
     */
    public static Optional<FrontendTokenConfig> from(Settings settings, boolean needed) {
        Optional<String> issuer = needed ? settings.needed(ISSUER, "the issuer of tokens") : settings.text(ISSUER);
        Optional<URI> keys = settings.address(KEYS);
        if (needed && settings.text(KEYS).isEmpty()) {
            settings.refuse(KEYS + " must be the http(s) address of the provider's keys, and is not set.");
        }
        Set<String> audiences = audiences(settings);
        Duration skew = settings.time(SKEW, "60s", "0s", "10m");
        Duration maxAge = settings.time(MAX_AGE, "30s", "1s", "10m");
        Duration kept = settings.time(KEPT, "1h", "0s", "24h");
        return needed && issuer.isPresent() && keys.isPresent() && !audiences.isEmpty()
                ? Optional.of(new FrontendTokenConfig(issuer.get(), keys.get(), audiences, skew, maxAge, kept))
                : Optional.empty();
    }

    private static Set<String> audiences(Settings settings) {
        // An empty value is no missing one: it must not become the default.
        Set<String> audiences = Arrays.stream(
                        settings.raw(AUDIENCE).orElse("bi-gateway").split(",", -1))
                .map(String::strip)
                .collect(Collectors.toSet());
        if (audiences.contains("")) {
            settings.refuse(AUDIENCE + " must not be empty: tokens for any audience would be let in.");
            return Set.of();
        }
        return audiences;
    }
}
