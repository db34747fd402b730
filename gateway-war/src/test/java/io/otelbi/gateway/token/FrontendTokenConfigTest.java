package io.otelbi.gateway.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.settings.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontendTokenConfigTest {

    @Test
    void defaults() {
        FrontendTokenConfig config = with("FRONTEND_JWT_AUDIENCE", null);

        assertEquals("https://login.example.com", config.issuer());
        assertEquals(URI.create("https://login.example.com/keys"), config.keys());
        assertEquals(Set.of("bi-gateway"), config.audiences());
        assertEquals(Duration.ofSeconds(60), config.skew());
        assertEquals(Duration.ofSeconds(30), config.keysMaxAge());
        assertEquals(Duration.ofHours(1), config.keysKept());
    }

    @Test
    void everyKey() {
        assertEquals("urn:x", with("FRONTEND_JWT_ISSUER_URL", " urn:x ").issuer());
        assertEquals(
                URI.create("http://a:1/b"),
                with("FRONTEND_JWT_JWKS_URL", "http://a:1/b").keys());
        assertEquals(Set.of("a", "b"), with("FRONTEND_JWT_AUDIENCE", "a, b").audiences());
        assertEquals(
                Duration.ofMillis(500), with("FRONTEND_JWT_CLOCK_SKEW", "500ms").skew());
        assertEquals(
                Duration.ofMinutes(10), with("FRONTEND_JWT_KEYS_MAX_AGE", "10m").keysMaxAge());
        assertEquals(Duration.ofHours(24), with("FRONTEND_JWT_KEYS_KEPT", "24h").keysKept());
    }

    @ParameterizedTest
    @CsvSource({
        "FRONTEND_JWT_ISSUER_URL,''",
        "FRONTEND_JWT_ISSUER_URL,",
        "FRONTEND_JWT_ISSUER_URL,' '",
        "FRONTEND_JWT_JWKS_URL,''",
        "FRONTEND_JWT_JWKS_URL,",
        "FRONTEND_JWT_JWKS_URL,keys",
        "FRONTEND_JWT_JWKS_URL,file:///etc/passwd",
        "FRONTEND_JWT_JWKS_URL,http:///keys",
        "FRONTEND_JWT_JWKS_URL,https://a b/keys",
        "FRONTEND_JWT_AUDIENCE,''",
        "FRONTEND_JWT_AUDIENCE,' '",
        "FRONTEND_JWT_AUDIENCE,','",
        "FRONTEND_JWT_AUDIENCE,'a,'",
        "FRONTEND_JWT_CLOCK_SKEW,-5s",
        "FRONTEND_JWT_CLOCK_SKEW,1h",
        "FRONTEND_JWT_KEYS_MAX_AGE,0s",
        "FRONTEND_JWT_KEYS_MAX_AGE,500ms",
        "FRONTEND_JWT_KEYS_MAX_AGE,11m",
        "FRONTEND_JWT_KEYS_KEPT,25h",
        "FRONTEND_JWT_KEYS_KEPT,for ever",
    })
    void aSettingThatIsWrongIsOneSentence(String name, String value) {
        Settings settings = settings(name, value);

        FrontendTokenConfig.from(settings, true);

        assertEquals(1, settings.faults().size(), settings.faults()::toString);
        String sentence = settings.faults().getFirst();
        assertTrue(sentence.startsWith(name) && sentence.endsWith("."), sentence);
    }

    @ParameterizedTest
    @CsvSource({"FRONTEND_JWT_ISSUER_URL,", "FRONTEND_JWT_JWKS_URL,keys", "FRONTEND_JWT_AUDIENCE,''"})
    void withoutIssuerKeysOrAudienceNoTokenIsJudged(String name, String value) {
        assertEquals(Optional.empty(), FrontendTokenConfig.from(settings(name, value), true));
    }

    private static FrontendTokenConfig with(String name, @Nullable String value) {
        return FrontendTokenConfig.from(settings(name, value), true).orElseThrow();
    }

    private static Settings settings(String name, @Nullable String value) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "FRONTEND_JWT_ISSUER_URL", "https://login.example.com",
                "FRONTEND_JWT_JWKS_URL", "https://login.example.com/keys"));
        if (value == null) {
            settings.remove(name);
        } else {
            settings.put(name, value);
        }
        return Settings.of(settings::get);
    }
}
