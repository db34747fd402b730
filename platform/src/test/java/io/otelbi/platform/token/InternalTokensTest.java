package io.otelbi.platform.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.otelbi.platform.rows.Grant;
import io.otelbi.platform.rows.Rows;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InternalTokensTest {

    private static final String SECRET = "a-secret-of-at-least-thirty-two-bytes!";
    private static final String OTHER_SECRET = "another-secret-of-thirty-two-bytes-ok!";
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final Caller ANNA = new Caller("anna", Set.of("viewer"));

    @Test
    void aTokenForThisServiceYieldsItsCaller() {
        String token = tokens(SECRET, "gateway", NOON).mint(ANNA, "bi-query");

        Optional<Caller> caller = tokens(SECRET, "bi-query", NOON).verify(token);

        assertEquals(Optional.of(ANNA), caller);
    }

    @Test
    void aTokenForAnotherServiceIsRefused() {
        String token = tokens(SECRET, "gateway", NOON).mint(ANNA, "persistence");

        assertEquals(Optional.empty(), tokens(SECRET, "bi-query", NOON).verify(token));
    }

    @Test
    void aTokenSignedWithAnotherSecretIsRefused() {
        String token = tokens(OTHER_SECRET, "gateway", NOON).mint(ANNA, "bi-query");

        assertEquals(Optional.empty(), tokens(SECRET, "bi-query", NOON).verify(token));
    }

    @Test
    void aTokenIsRefusedAfterAMinuteAndTheSkew() {
        String token = tokens(SECRET, "gateway", NOON).mint(ANNA, "bi-query");

        Instant later = NOON.plus(Duration.ofSeconds(66));

        assertEquals(Optional.empty(), tokens(SECRET, "bi-query", later).verify(token));
    }

    @Test
    void thePreviousSecretStillVerifiesWhileOneIsRotated() {
        String token = tokens(OTHER_SECRET, "gateway", NOON).mint(ANNA, "bi-query");
        var rotating = new InternalTokenConfig(
                SECRET, Optional.of(OTHER_SECRET), List.of(InternalTokenConfig.GATEWAY_ISSUER), "bi-query");

        Optional<Caller> caller = new InternalTokens(rotating, at(NOON)).verify(token);

        assertEquals(Optional.of(ANNA), caller);
    }

    @Test
    void anIssuerThatIsNotListedIsRefused() {
        String token = tokens(SECRET, "gateway", NOON).mint(ANNA, "bi-query");
        var strict = new InternalTokenConfig(SECRET, Optional.empty(), List.of("somebody-else"), "bi-query");

        assertEquals(Optional.empty(), new InternalTokens(strict, at(NOON)).verify(token));
    }

    @Test
    void aTokenSaysFromWhenItCountsAndIsLikeNoOther() throws Exception {
        JWTClaimsSet one = SignedJWT.parse(tokens(SECRET, "gateway", NOON).mint(ANNA, "bi-query"))
                .getJWTClaimsSet();
        JWTClaimsSet other = SignedJWT.parse(tokens(SECRET, "gateway", NOON).mint(ANNA, "bi-query"))
                .getJWTClaimsSet();

        assertEquals(NOON, one.getNotBeforeTime().toInstant());
        assertNotEquals(one.getJWTID(), other.getJWTID());
    }

    @Test
    void aTokenThatDoesNotCountYetIsRefused() throws Exception {
        JWTClaimsSet claims = SignedJWT.parse(tokens(SECRET, "gateway", NOON).mint(ANNA, "bi-query"))
                .getJWTClaimsSet();
        var early = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                new JWTClaimsSet.Builder(claims)
                        .notBeforeTime(Date.from(NOON.plusSeconds(30)))
                        .build());
        early.sign(new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)));

        assertEquals(Optional.empty(), tokens(SECRET, "bi-query", NOON).verify(early.serialize()));
        assertEquals(
                Optional.of(ANNA),
                tokens(SECRET, "bi-query", NOON.plusSeconds(40)).verify(early.serialize()));
    }

    @Test
    void rowsTravelInTheToken() {
        Caller restricted = ANNA.seeing(Rows.of(List.of(Grant.of("shop", Map.of("territory", List.of("North"))))));
        Caller without = ANNA.seeing(Rows.nothing());

        assertEquals(Optional.of(restricted), verified(restricted));
        assertEquals(Optional.of(without), verified(without));
    }

    private static Optional<Caller> verified(Caller caller) {
        return tokens(SECRET, "bi-query", NOON)
                .verify(tokens(SECRET, "gateway", NOON).mint(caller, "bi-query"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"rows\":null",
                "\"rows\":[]",
                "\"rows\":{}",
                "\"rows\":true",
                "\"rows\":7",
                "\"rows\":\"\"",
                "\"rows\":\"everything\"",
                "\"rows\":\"[{}]\"",
                "\"rows\":\"[{\\\"filters\\\":{}}]\"",
                "\"rows\":\"[]\",\"rows\":\"[]\"",
                "\"rows\":\"[]\",\"groups\":[]"
            })
    void rowsInAnyOtherFormMakeItNoToken(String rows) throws Exception {
        String claims = new String(
                SignedJWT.parse(tokens(SECRET, "gateway", NOON).mint(ANNA, "bi-query"))
                        .getPayload()
                        .toBytes(),
                StandardCharsets.UTF_8);
        var forged = new JWSObject(
                new JWSHeader(JWSAlgorithm.HS256),
                new Payload(claims.replaceFirst("\\{", "{" + java.util.regex.Matcher.quoteReplacement(rows) + ",")));
        forged.sign(new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)));

        assertEquals(Optional.empty(), tokens(SECRET, "bi-query", NOON).verify(forged.serialize()));
    }

    @Test
    void rubbishIsRefused() {
        assertEquals(Optional.empty(), tokens(SECRET, "bi-query", NOON).verify("not.a.token"));
    }

    @Test
    void aShortSecretIsAnErrorThatSaysTheLength() {
        var error = assertThrows(IllegalArgumentException.class, () -> tokens("short", "bi-query", NOON));

        assertEquals(true, String.valueOf(error.getMessage()).contains("at least 32 bytes, has 5"));
    }

    private static InternalTokens tokens(String secret, String service, Instant now) {
        var config =
                new InternalTokenConfig(secret, Optional.empty(), List.of(InternalTokenConfig.GATEWAY_ISSUER), service);
        return new InternalTokens(config, at(now));
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }
}
