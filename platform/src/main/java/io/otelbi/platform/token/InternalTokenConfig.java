package io.otelbi.platform.token;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * How internal tokens are made and checked, from the variables {@code INTERNAL_SERVICE_*}.
 *
 * @param secret signs and verifies, at least 32 bytes of UTF-8
 * @param previousSecret still verifies while a secret is being rotated
 * @param allowedIssuers whose tokens are accepted
 * @param service this service's name, the audience that it accepts
 */
public record InternalTokenConfig(
        String secret, Optional<String> previousSecret, List<String> allowedIssuers, String service) {

    /** The gateway's name as issuer. */
    public static final String GATEWAY_ISSUER = "api-gateway";

    /** How long a token lives; long enough for one call, too short to be worth stealing. */
    public static final Duration LIFETIME = Duration.ofSeconds(60);

    private static final int MIN_SECRET_BYTES = 32;

    public InternalTokenConfig {
        requireLong("INTERNAL_SERVICE_SHARED_SECRET", secret);
        previousSecret.ifPresent(s -> requireLong("INTERNAL_SERVICE_SHARED_SECRET_PREVIOUS", s));
        allowedIssuers = List.copyOf(allowedIssuers);
    }

    /** Reads the variables; a secret that is missing or short is an error that says so. */
    public static InternalTokenConfig from(Config config) {
        return new InternalTokenConfig(
                config.getOptionalValue("INTERNAL_SERVICE_SHARED_SECRET", String.class)
                        .orElse(""),
                config.getOptionalValue("INTERNAL_SERVICE_SHARED_SECRET_PREVIOUS", String.class),
                config.getOptionalValues("INTERNAL_SERVICE_ALLOWED_ISSUERS", String.class)
                        .orElse(List.of(GATEWAY_ISSUER)),
                config.getValue("otelbi.service", String.class));
    }

    private static void requireLong(String name, String secret) {
        int bytes = secret.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < MIN_SECRET_BYTES) {
            throw new IllegalArgumentException(name + " must have at least " + MIN_SECRET_BYTES + " bytes, has " + bytes
                    + "; set it to a random" + " value, the same for all services.");
        }
    }
}
