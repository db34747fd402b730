package io.otelbi.gateway.token;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

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

    private static final Pattern TIME = Pattern.compile("(\\d{1,6})(ms|s|m|h)");

    public FrontendTokenConfig {
        audiences = Set.copyOf(audiences);
        require(!issuer.isBlank(), ISSUER + " must be the issuer of tokens, and is not set.");
        require(
                !audiences.isEmpty() && audiences.stream().noneMatch(String::isBlank),
                AUDIENCE + " must not be empty: tokens for any audience would be let in.");
        require(
                Set.of("http", "https").contains(String.valueOf(keys.getScheme())) && keys.getHost() != null,
                KEYS + " must be the http(s) address of the provider's keys, not '" + keys + "'.");
        require(keysMaxAge.toSeconds() >= 1, MAX_AGE + " must be at least 1s.");
    }

    /** Reads the variables; what is wrong in them is one sentence. */
    public static FrontendTokenConfig from(Config config) {
        // An empty value is no missing one: it must not become the default.
        return from(name -> config.getConfigValue(name).getRawValue());
    }

    static FrontendTokenConfig from(Function<String, @Nullable String> settings) {
        return new FrontendTokenConfig(
                or(settings.apply(ISSUER), "").strip(),
                address(or(settings.apply(KEYS), "").strip()),
                Arrays.stream(or(settings.apply(AUDIENCE), "bi-gateway").split(",", -1))
                        .map(String::strip)
                        .collect(Collectors.toSet()),
                skew(or(settings.apply(SKEW), "60s")),
                time(MAX_AGE, or(settings.apply(MAX_AGE), "30s"), "10m"),
                time(KEPT, or(settings.apply(KEPT), "1h"), "24h"));
    }

    /** The setting of the clock's skew. */
    public static Duration skew(String text) {
        return time(SKEW, text, "10m");
    }

    private static Duration time(String name, String text, String longest) {
        Matcher matcher = TIME.matcher(text);
        String fault = name + " must be a time of at most " + longest + ", such as 60s, not '" + text + "'.";
        require(matcher.matches(), fault);
        Duration time = duration(matcher);
        require(text.equals(longest) || time.compareTo(time(name, longest, longest)) <= 0, fault);
        return time;
    }

    private static Duration duration(Matcher matcher) {
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    KEYS + " must be the http(s) address of the provider's keys, not '" + text + "'.", e);
        }
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
