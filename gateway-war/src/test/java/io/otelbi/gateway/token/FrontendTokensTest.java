package io.otelbi.gateway.token;

import static io.otelbi.gateway.token.Signing.EC;
import static io.otelbi.gateway.token.Signing.ISSUER;
import static io.otelbi.gateway.token.Signing.NOW;
import static io.otelbi.gateway.token.Signing.P384;
import static io.otelbi.gateway.token.Signing.RSA;
import static io.otelbi.gateway.token.Signing.WEAK_RSA;
import static io.otelbi.gateway.token.Signing.claims;
import static io.otelbi.gateway.token.Signing.keys;
import static io.otelbi.gateway.token.Signing.rs256;
import static io.otelbi.gateway.token.Signing.signed;
import static io.otelbi.gateway.token.TokenParts.ES;
import static io.otelbi.gateway.token.TokenParts.PS;
import static io.otelbi.gateway.token.TokenParts.RS;
import static io.otelbi.gateway.token.TokenParts.header;
import static io.otelbi.gateway.token.TokenParts.one;
import static io.otelbi.gateway.token.TokenParts.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import io.otelbi.platform.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** More than two hundred tokens, one line each: whom we let in, and whom we do not. */
class FrontendTokensTest {

    private static final FrontendTokenConfig CONFIG = FrontendTokenConfig.from(
                    Settings.of(
                            Map.of(
                                    "FRONTEND_JWT_ISSUER_URL",
                                    ISSUER,
                                    "FRONTEND_JWT_JWKS_URL",
                                    "http://localhost:9/jwks")::get),
                    true)
            .orElseThrow();

    static Stream<Arguments> good() {
        var cases = new ArrayList<Arguments>();
        cases.add(Arguments.of("RS256", rs256(RS, claims() + "}")));
        cases.add(Arguments.of("PS256", signed(PS, claims() + "}", RSA)));
        cases.add(Arguments.of("ES256", signed(ES, claims() + "}", EC)));
        cases.add(Arguments.of("RS256 without a key id", rs256("{\"alg\":\"RS256\"}", claims() + "}")));
        cases.add(Arguments.of("ES256 without a key id", signed("{\"alg\":\"ES256\"}", claims() + "}", EC)));
        for (String typ : List.of(
                "JWT",
                "jwt",
                "Jwt",
                "at+jwt",
                "AT+JWT",
                "at+JWT",
                "application/at+jwt",
                "application/jwt",
                "APPLICATION/AT+JWT")) {
            cases.add(Arguments.of("typ " + typ, rs256(header("\"typ\":\"" + typ + "\""), claims() + "}")));
        }
        for (String extra : List.of(
                "\"jku\":\"https://evil.example/keys\"",
                "\"x5u\":\"https://evil.example/cert\"",
                "\"cty\":\"json\"",
                "\"x5t\":\"AAAA\"",
                "\"nonce\":\"x\"")) {
            cases.add(Arguments.of("header with " + extra, rs256(header(extra), claims() + "}")));
        }
        for (String more : List.of(
                "\"groups\":[\"a\"]",
                "\"groups\":\"a\"",
                "\"groups\":[]",
                "\"groups\":null",
                "\"groups\":[1,{}]",
                "\"scope\":\"openid\"",
                "\"scp\":[\"a\"]",
                "\"nbf\":" + NOW,
                "\"nbf\":" + (NOW + 60),
                "\"auth_time\":\"x\"",
                "\"realm_access\":{\"roles\":[\"a\"]}",
                "\"name\":\"Änne 🐘\"",
                "\"email\":\"a\\u0000b\"",
                "\"nonce\":1e999")) {
            cases.add(Arguments.of("claims with " + more, rs256(RS, claims() + "," + more + "}")));
        }
        one("exp", "" + (NOW + 1), cases);
        one("exp", "" + (NOW - 59), cases);
        one("exp", (NOW + 10) + ".5", cases);
        one("exp", "1.80000001e9", cases);
        one("exp", "253402300799", cases);
        one("iat", "" + (NOW + 60), cases);
        one("iat", "0", cases);
        one("iat", NOW + ".123456", cases);
        one("aud", "[\"x\",\"bi-gateway\"]", cases);
        one("aud", "[\"bi-gateway\",\"bi-gateway\"]", cases);
        one("sub", "\"" + "a".repeat(255) + "\"", cases);
        one("sub", "\"auth0|5f7c8ec7c33c6c004bbafe82\"", cases);
        one("sub", "\"Zoë Müller 李\"", cases);
        one("sub", "\"a\\u00e9\"", cases);
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void aGoodTokenStandsForItsSubject(String name, String token) {
        assertInstanceOf(Verdict.Accepted.class, verify(token), name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.otelbi.gateway.token.BadTokens#all")
    void anotherStandsForNobody(String name, String token) {
        assertInstanceOf(Verdict.Refused.class, verify(token), name);
    }

    @Test
    void thereAreTwoHundredOfThem() throws JOSEException {
        assertTrue(good().count() + BadTokens.all().count() >= 200, () -> "only " + good().count());
    }

    @Test
    void nobodyWaitsForKeysWithATokenThatNoKeyCouldMakeGood() {
        List<Runnable> asked = new ArrayList<>();
        KeySource source = new KeySource(() -> keys(RSA), asked::add, pace());
        var tokens = new FrontendTokens(CONFIG, source, clock());

        tokens.verify(rs256(header("\"typ\":\"logout+jwt\""), claims() + "}"));
        tokens.verify(rs256(RS, with("exp", "" + (NOW - 600))));
        tokens.verify(rs256(RS, with("iss", "\"https://evil.example\"")));
        tokens.verify("a".repeat(20_000));

        assertTrue(asked.isEmpty());
    }

    @Test
    void aTokenThatWasGoodIsLookedAtAgainEachTime() {
        AtomicReference<SigningKeys> published = new AtomicReference<>(keys(RSA));
        AtomicLong now = new AtomicLong(NOW);
        KeySource source = new KeySource(() -> Objects.requireNonNull(published.get()), Runnable::run, pace());
        var tokens = new FrontendTokens(CONFIG, source, new Ticking(now));
        String token = rs256(RS, claims() + "}");

        assertInstanceOf(Verdict.Accepted.class, tokens.verify(token));
        assertInstanceOf(Verdict.Accepted.class, tokens.verify(token));
        now.set(NOW + 400);
        assertInstanceOf(Verdict.Refused.class, tokens.verify(token));
        now.set(NOW);
        published.set(keys(EC));
        source.refresh();
        assertInstanceOf(Verdict.Refused.class, tokens.verify(token));
    }

    @Test
    void withoutAnyKeysNothingIsDecided() {
        KeySource source = new KeySource(
                () -> {
                    throw new java.io.IOException("away");
                },
                Runnable::run,
                pace());

        assertEquals(
                new Verdict.Undecided(), new FrontendTokens(CONFIG, source, clock()).verify(rs256(RS, claims() + "}")));
    }

    @Test
    void theClaimsAreReadAsMicroProfileSaysAndTheTokenIsInNoLog() {
        String token = rs256(RS, claims() + ",\"groups\":[\"a\",\"b\"],\"n\":1}");
        FrontendPrincipal person = ((Verdict.Accepted) verify(token)).person();

        assertEquals("anna", person.getName());
        assertEquals("anna", person.getSubject());
        assertEquals(ISSUER, person.getIssuer());
        assertEquals(java.util.Set.of("a", "b"), person.getGroups());
        assertEquals(java.util.Set.of("bi-gateway"), person.getAudience());
        assertEquals(NOW + 300, person.getExpirationTime());
        assertEquals(token, person.getRawToken());
        assertEquals("1", String.valueOf(person.claims().get("n")));
        assertFalse(person.toString().contains(token));
    }

    private static Verdict verify(String token) {
        KeySource source = new KeySource(() -> keys(RSA, EC, WEAK_RSA, P384), Runnable::run, pace());
        source.refresh();
        return new FrontendTokens(CONFIG, source, clock()).verify(token);
    }

    private static KeySource.Pace pace() {
        return new KeySource.Pace(
                Duration.ZERO, Duration.ofSeconds(2), 8, 2, Duration.ofSeconds(5), Duration.ofHours(1));
    }

    private static Clock clock() {
        return Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC);
    }

    /** A clock that is set by hand. */
    private static final class Ticking extends Clock {

        private final AtomicLong seconds;

        private Ticking(AtomicLong seconds) {
            this.seconds = seconds;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochSecond(seconds.get());
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
