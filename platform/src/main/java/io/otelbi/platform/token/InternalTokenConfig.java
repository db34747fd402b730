package io.otelbi.platform.token;

import io.otelbi.platform.settings.Settings;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
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
        requireStrong("INTERNAL_SERVICE_SHARED_SECRET", secret);
        previousSecret.ifPresent(s -> requireStrong("INTERNAL_SERVICE_SHARED_SECRET_PREVIOUS", s));
        allowedIssuers = List.copyOf(allowedIssuers);
    }

    /** The same of what the service's settings say. */
    public static InternalTokenConfig from(Config config) {
        return from(Settings.of(config));
    }

    /** Reads the variables. A secret that nobody knows stands in for one that cannot be used, so that no token is good then. */
    public static InternalTokenConfig from(Settings settings) {
        return new InternalTokenConfig(
                settings.neededSecret("INTERNAL_SERVICE_SHARED_SECRET", InternalTokenConfig::unknownSecret),
                settings.secret("INTERNAL_SERVICE_SHARED_SECRET_PREVIOUS"),
                issuers(settings),
                settings.text("otelbi.service", ""));
    }

    private static List<String> issuers(Settings settings) {
        String list = settings.raw("INTERNAL_SERVICE_ALLOWED_ISSUERS").orElse(GATEWAY_ISSUER);
        List<String> issuers =
                Arrays.stream(list.split(",", -1)).map(String::strip).toList();
        if (issuers.contains("")) {
            settings.refuse(
                    "INTERNAL_SERVICE_ALLOWED_ISSUERS must list issuers that are not empty, divided by commas, or not"
                            + " be set at all.");
            return List.of(GATEWAY_ISSUER);
        }
        return issuers;
    }

    private static String unknownSecret() {
        byte[] bytes = new byte[MIN_SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void requireStrong(String name, String secret) {
        Settings.weakness(secret).ifPresent(weakness -> {
            throw new IllegalArgumentException(name + " " + weakness);
        });
    }
}
