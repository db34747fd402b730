package io.otelbi.gateway.api;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * How callers from outside are recognised; issuer, audience and keys stand in server.xml.
 *
 * @param required whether a token is needed at all ({@code REQUIRE_FRONTEND_AUTH}, true)
 * @param scopes every one of which a token must carry ({@code FRONTEND_REQUIRED_SCOPES}, none)
 */
public record FrontendAuthConfig(boolean required, Set<String> scopes) {

    private static final Pattern SKEW = Pattern.compile("(\\d{1,6})(ms|s|m)");
    private static final long LONGEST_SKEW_MS = 600_000;

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

    // Liberty takes five minutes where it cannot read the setting, so it is read here too.
    static void checkSkew(String text) {
        Matcher skew = SKEW.matcher(text);
        long unit = text.endsWith("ms") ? 1 : text.endsWith("s") ? 1_000 : 60_000;
        if (!skew.matches() || Long.parseLong(skew.group(1)) * unit > LONGEST_SKEW_MS) {
            throw new IllegalArgumentException(
                    "FRONTEND_JWT_CLOCK_SKEW must be a time of at most 10m, such as 60s, not '" + text + "'.");
        }
    }
}
