package io.otelbi.gateway.token;

import static io.otelbi.gateway.token.Signing.EC;
import static io.otelbi.gateway.token.Signing.ISSUER;
import static io.otelbi.gateway.token.Signing.NOW;
import static io.otelbi.gateway.token.Signing.OTHER_EC;
import static io.otelbi.gateway.token.Signing.OTHER_RSA;
import static io.otelbi.gateway.token.Signing.P384;
import static io.otelbi.gateway.token.Signing.RSA;
import static io.otelbi.gateway.token.Signing.WEAK_RSA;
import static io.otelbi.gateway.token.Signing.claims;
import static io.otelbi.gateway.token.Signing.keys;
import static io.otelbi.gateway.token.Signing.part;
import static io.otelbi.gateway.token.Signing.rs256;
import static io.otelbi.gateway.token.Signing.signed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
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

    private static final String RS = "{\"alg\":\"RS256\",\"kid\":\"rsa-1\"}";
    private static final String PS = "{\"alg\":\"PS256\",\"kid\":\"rsa-1\"}";
    private static final String ES = "{\"alg\":\"ES256\",\"kid\":\"ec-1\"}";

    private static final FrontendTokenConfig CONFIG = FrontendTokenConfig.from(
            Map.of("FRONTEND_JWT_ISSUER_URL", ISSUER, "FRONTEND_JWT_JWKS_URL", "http://localhost:9/jwks")::get);

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

    static Stream<Arguments> bad() throws JOSEException {
        var cases = new ArrayList<Arguments>();
        badForms(cases);
        badHeaders(cases);
        badSignatures(cases);
        badClaims(cases);
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void aGoodTokenStandsForItsSubject(String name, String token) {
        assertInstanceOf(Verdict.Accepted.class, verify(token), name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void anotherStandsForNobody(String name, String token) {
        assertInstanceOf(Verdict.Refused.class, verify(token), name);
    }

    @Test
    void thereAreTwoHundredOfThem() throws JOSEException {
        assertTrue(good().count() + bad().count() >= 200, () -> "only " + good().count());
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

    private static void badForms(List<Arguments> cases) {
        String good = rs256(RS, claims() + "}");
        String[] parts = good.split("\\.", -1);
        cases.add(Arguments.of("nothing", ""));
        for (String text : List.of(
                ".", "..", "...", "a", "a.b", "a.b.c", "a.b.c.d", "a.b.c.d.e", "null", "undefined", "\0", "🐘.🐘.🐘")) {
            cases.add(Arguments.of("text " + text, text));
        }
        for (int length : List.of(1, 10, parts[0].length(), good.length() / 2, good.length() - 1, good.length() - 2)) {
            cases.add(Arguments.of("cut at " + length, good.substring(0, length)));
        }
        cases.add(Arguments.of("without signature", parts[0] + "." + parts[1] + "."));
        cases.add(Arguments.of("two parts", parts[0] + "." + parts[1]));
        cases.add(Arguments.of("without payload", parts[0] + ".." + parts[2]));
        cases.add(Arguments.of("without header", "." + parts[1] + "." + parts[2]));
        cases.add(Arguments.of("doubled", good + good));
        cases.add(Arguments.of("doubled with a dot", good + "." + good));
        cases.add(Arguments.of("four parts", good + ".AAAA"));
        for (String end : List.of("=", "==", "\n", "\r\n", " ", "\t", "A", "AAAA", ",", ";", "%00", "\u00a0", "\0")) {
            cases.add(Arguments.of("with " + Integer.toHexString(end.charAt(0)) + " behind", good + end));
            cases.add(Arguments.of("with " + Integer.toHexString(end.charAt(0)) + " before", end + good));
        }
        cases.add(Arguments.of("a line break within", good.substring(0, 20) + "\n" + good.substring(20)));
        cases.add(Arguments.of(
                "plain base64",
                parts[0] + "." + parts[1] + "." + parts[2].replace('-', '+').replace('_', '/') + "+/"));
        cases.add(Arguments.of("longer than 16 KB", rs256(RS, claims() + ",\"x\":\"" + "a".repeat(16_384) + "\"}")));
        cases.add(Arguments.of("a megabyte", "a".repeat(1_000_000) + ".b.c"));
        cases.add(Arguments.of(
                "JSON serialization",
                "{\"payload\":\"" + parts[1] + "\",\"protected\":\"" + parts[0] + "\",\"signature\":\"" + parts[2]
                        + "\"}"));
        cases.add(Arguments.of("other bits at the end", otherBits(good)));
        for (String payload : List.of(
                "[]",
                "1",
                "\"x\"",
                "null",
                "true",
                "{",
                "}",
                "{}{}",
                "{} x",
                claims() + "}}",
                claims(),
                claims() + "},",
                "\ufeff" + claims() + "}",
                claims() + ",}",
                "// x\n" + claims() + "}",
                claims() + ",\"x\":01}",
                claims() + ",\"x\":NaN}",
                claims() + ",'x':1}",
                claims() + ",\"x\":\"a\nb\"}")) {
            cases.add(Arguments.of("payload " + payload, rs256(RS, payload)));
        }
        cases.add(Arguments.of("payload that is no UTF-8", raw(RS, bytes(claims() + ",\"x\":\"\u00ff\"}"))));
        cases.add(Arguments.of("payload in UTF-16", raw(RS, (claims() + "}").getBytes(StandardCharsets.UTF_16))));
        cases.add(Arguments.of(
                "deep payload", rs256(RS, claims() + ",\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}")));
        cases.add(Arguments.of("deep open payload", rs256(RS, claims() + ",\"x\":" + "[".repeat(9_000))));
        cases.add(Arguments.of(
                "deep objects",
                rs256(RS, claims() + ",\"x\":" + "{\"a\":".repeat(1_500) + "1" + "}".repeat(1_500) + "}")));
        for (String twice : List.of(
                "\"iss\":\"" + ISSUER + "\"",
                "\"sub\":\"admin\"",
                "\"exp\":" + (NOW + 300),
                "\"aud\":\"bi-gateway\"",
                "\"groups\":[\"a\"],\"groups\":[\"administrator\"]",
                "\"x\":{\"a\":1,\"a\":2}",
                "\"s\\u0075b\":\"admin\"")) {
            cases.add(Arguments.of("twice: " + twice, rs256(RS, claims() + "," + twice + "}")));
        }
    }

    private static void badHeaders(List<Arguments> cases) {
        for (String alg : List.of(
                "none",
                "None",
                "NONE",
                "nOnE",
                "",
                "HS256",
                "HS384",
                "HS512",
                "RS384",
                "RS512",
                "PS384",
                "PS512",
                "ES256K",
                "ES384",
                "ES512",
                "EdDSA",
                "Ed25519",
                "rs256",
                "RS256 ",
                " RS256",
                "RS256\\u0000",
                "dir",
                "RSA-OAEP",
                "A128KW",
                "RSA1_5")) {
            cases.add(Arguments.of("alg " + alg, rs256("{\"alg\":\"" + alg + "\",\"kid\":\"rsa-1\"}", claims() + "}")));
        }
        for (String alg : List.of("null", "1", "[\"RS256\"]", "{}", "true")) {
            cases.add(Arguments.of("alg " + alg, rs256("{\"alg\":" + alg + ",\"kid\":\"rsa-1\"}", claims() + "}")));
        }
        for (String extra : List.of(
                "\"crit\":[\"b64\"],\"b64\":true",
                "\"crit\":[\"b64\"],\"b64\":false",
                "\"crit\":[\"exp\"]",
                "\"crit\":[]",
                "\"crit\":null",
                "\"crit\":\"x\"",
                "\"crit\":[\"http://example.com/x\"]",
                "\"b64\":false",
                "\"typ\":\"logout+jwt\"",
                "\"typ\":\"dpop+jwt\"",
                "\"typ\":\"secevent+jwt\"",
                "\"typ\":\"JOSE\"",
                "\"typ\":\"ID\"",
                "\"typ\":\"Refresh\"",
                "\"typ\":\"\"",
                "\"typ\":null",
                "\"typ\":1",
                "\"typ\":[\"JWT\"]",
                "\"typ\":\"application/\"",
                "\"typ\":\"application/application/jwt\"",
                "\"typ\":\"text/jwt\"",
                "\"typ\":\"JWT \"",
                "\"typ\":\"at+jwt;v=1\"",
                "\"alg\":\"RS256\"",
                "\"kid\":\"rsa-1\"",
                "\"jwk\":1",
                "\"x5c\":\"x\"",
                "\"jku\":1")) {
            cases.add(Arguments.of("header with " + extra, rs256(header(extra), claims() + "}")));
        }
        for (String kid : List.of("null", "1", "[]", "{}", "true")) {
            cases.add(Arguments.of("kid " + kid, rs256("{\"alg\":\"RS256\",\"kid\":" + kid + "}", claims() + "}")));
        }
        for (String kid : List.of(
                "",
                "rsa-2",
                "RSA-1",
                "rsa-1 ",
                "rsa-1\\u0000",
                "../../etc/passwd",
                "' OR 1=1",
                "ec-1",
                "weak",
                "p384",
                "\\u0441")) {
            cases.add(Arguments.of(
                    "kid '" + kid + "'", rs256("{\"alg\":\"RS256\",\"kid\":\"" + kid + "\"}", claims() + "}")));
        }
        for (String header : List.of(
                "{}",
                "[]",
                "null",
                "1",
                "{\"alg\":\"RS256\"",
                "{\"kid\":\"rsa-1\"}",
                "\"RS256\"",
                "x",
                "{\"alg\":\"RS256\",\"kid\":\"rsa-1\"}{}",
                "{\"ALG\":\"RS256\",\"kid\":\"rsa-1\"}")) {
            cases.add(Arguments.of("header " + header, rs256(header, claims() + "}")));
        }
        cases.add(Arguments.of("a deep header", rs256("{\"x\":" + "[".repeat(7_000), claims() + "}")));
    }

    private static void badSignatures(List<Arguments> cases) throws JOSEException {
        String good = rs256(RS, claims() + "}");
        String[] parts = good.split("\\.", -1);
        String other = rs256(RS, claims() + ",\"a\":1}");
        cases.add(Arguments.of(
                "alg none with a signature", part("{\"alg\":\"none\"}") + "." + parts[1] + "." + parts[2]));
        cases.add(Arguments.of("alg none without", part("{\"alg\":\"none\"}") + "." + parts[1] + "."));
        cases.add(Arguments.of("another's signature", parts[0] + "." + parts[1] + "." + other.split("\\.", -1)[2]));
        cases.add(Arguments.of("another's payload", parts[0] + "." + other.split("\\.", -1)[1] + "." + parts[2]));
        cases.add(Arguments.of(
                "a header changed", part("{\"alg\":\"RS256\",\"kid\":\"rsa-1\" }") + "." + parts[1] + "." + parts[2]));
        cases.add(Arguments.of("PS256 signed as RS256", part(PS) + "." + parts[1] + "." + parts[2]));
        cases.add(Arguments.of("an RSA key of the same id", signed(RS, claims() + "}", OTHER_RSA)));
        cases.add(Arguments.of("PS256 by it", signed(PS, claims() + "}", OTHER_RSA)));
        cases.add(Arguments.of("an EC key of the same id", signed(ES, claims() + "}", OTHER_EC)));
        cases.add(Arguments.of("without id by another", signed("{\"alg\":\"RS256\"}", claims() + "}", OTHER_RSA)));
        cases.add(Arguments.of(
                "ES256 by an RSA key", signed("{\"alg\":\"ES256\",\"kid\":\"rsa-1\"}", claims() + "}", RSA)));
        cases.add(
                Arguments.of("RS256 by an EC key", signed("{\"alg\":\"RS256\",\"kid\":\"ec-1\"}", claims() + "}", EC)));
        cases.add(Arguments.of(
                "a weak key of the set", signed("{\"alg\":\"RS256\",\"kid\":\"weak\"}", claims() + "}", WEAK_RSA)));
        cases.add(Arguments.of(
                "another curve of the set", signed("{\"alg\":\"ES256\",\"kid\":\"p384\"}", claims() + "}", P384)));
        cases.add(
                Arguments.of("ES384 of the set", signed("{\"alg\":\"ES384\",\"kid\":\"p384\"}", claims() + "}", P384)));
        cases.add(Arguments.of("ES256 with zeros", part(ES) + "." + parts[1] + "." + part(new byte[64])));
        cases.add(Arguments.of("ES256 with ones", part(ES) + "." + parts[1] + "." + part(ones())));
        cases.add(Arguments.of("ES256 too short", part(ES) + "." + parts[1] + "." + part(new byte[63])));
        cases.add(Arguments.of("ES256 too long", part(ES) + "." + parts[1] + "." + part(new byte[65])));
        cases.add(Arguments.of("RS256 with zeros", part(RS) + "." + parts[1] + "." + part(new byte[256])));
        cases.add(Arguments.of("RS256 with one byte", part(RS) + "." + parts[1] + "." + part(new byte[1])));
        cases.add(
                Arguments.of("a zero before the signature", part(RS) + "." + parts[1] + "." + part(padded(parts[2]))));
        cases.add(Arguments.of(
                "key in the header",
                signed(header("\"jwk\":" + OTHER_RSA.toPublicJWK().toJSONString()), claims() + "}", OTHER_RSA)));
        cases.add(Arguments.of(
                "private key in the header",
                signed(header("\"jwk\":" + OTHER_RSA.toJSONString()), claims() + "}", OTHER_RSA)));
        cases.add(Arguments.of(
                "address of keys in the header",
                signed(header("\"jku\":\"http://localhost:1/evil\""), claims() + "}", OTHER_RSA)));
        cases.add(Arguments.of(
                "certificates in the header", signed(header("\"x5c\":[\"MIIB\"]"), claims() + "}", OTHER_RSA)));
        for (byte[] secret : List.of(
                bytes(RSA.toPublicJWK().toJSONString()), RSA.toRSAPublicKey().getEncoded(), pem(), new byte[32])) {
            String input = part("{\"alg\":\"HS256\",\"kid\":\"rsa-1\"}") + "." + parts[1];
            cases.add(Arguments.of(
                    "HS256 with the public key",
                    input + "." + new MACSigner(secret).sign(new JWSHeader(JWSAlgorithm.HS256), bytes(input))));
        }
    }

    private static void badClaims(List<Arguments> cases) {
        for (String issuer : List.of(
                "null",
                "1",
                "[\"" + ISSUER + "\"]",
                "{}",
                "\"\"",
                "\"" + ISSUER + "/\"",
                "\"" + ISSUER + " \"",
                "\"HTTPS://login.example.com/realms/bi\"",
                "\"http://login.example.com/realms/bi\"",
                "\"" + ISSUER + "\\u0000\"",
                "\"evil\\r\\nINFO forged line\"",
                "\"https://login.example.com\"")) {
            one("iss", issuer, cases);
        }
        for (String audience : List.of(
                "null",
                "1",
                "\"\"",
                "[]",
                "{}",
                "[\"x\"]",
                "\"bi-gateway \"",
                "\"BI-GATEWAY\"",
                "\"bi-gateway-2\"",
                "[\"bi-gateway\",1]",
                "[[\"bi-gateway\"]]",
                "{\"bi-gateway\":1}",
                "true",
                "\"*\"")) {
            one("aud", audience, cases);
        }
        for (String subject : List.of(
                "null",
                "1",
                "\"\"",
                "\" \"",
                "[\"anna\"]",
                "{}",
                "true",
                "\"" + "a".repeat(256) + "\"",
                "\"a\\nb\"",
                "\"a\\u0000b\"",
                "\"a\\u001b[2Jb\"",
                "\"\\ud800\"",
                "\"a\\u2028b\"",
                "\"a\\u202eb\"",
                "\"a\\u0085b\"")) {
            one("sub", subject, cases);
        }
        for (String exp : List.of(
                "null",
                "\"" + (NOW + 300) + "\"",
                "true",
                "[]",
                "{}",
                "" + (NOW - 60),
                "" + (NOW - 61),
                "0",
                "-1",
                "1e400",
                "1e999999999",
                "1e-999999999",
                "253402300800",
                "99999999999999999999",
                "" + (NOW * 1_000L),
                "-1e9",
                "1.8e8")) {
            one("exp", exp, cases);
        }
        for (String time : List.of(
                "" + (NOW + 61),
                "" + (NOW + 300),
                "null",
                "\"" + NOW + "\"",
                "[]",
                "-1",
                "1e400",
                "true",
                NOW + 60 + ".001")) {
            one("nbf", time, cases);
            one("iat", time, cases);
        }
        for (String missing : List.of("iss", "aud", "sub", "exp")) {
            cases.add(Arguments.of(
                    "without " + missing,
                    rs256(RS, (claims() + "}").replace("\"" + missing + "\"", "\"x-" + missing + "\""))));
        }
    }

    private static void one(String claim, String value, List<Arguments> cases) {
        cases.add(Arguments.of(claim + " " + value, rs256(RS, with(claim, value))));
    }

    /** Good claims with one that is given. */
    private static String with(String claim, String value) {
        String all = claims() + ",\"nbf\":" + NOW + "}";
        return all.replaceFirst(
                "\"" + claim + "\":(\"[^\"]*\"|\\d+)",
                java.util.regex.Matcher.quoteReplacement("\"" + claim + "\":" + value));
    }

    private static String header(String extra) {
        return "{\"alg\":\"RS256\",\"kid\":\"rsa-1\"," + extra + "}";
    }

    private static String raw(String header, byte[] payload) {
        return part(header) + "." + part(payload) + "."
                + rs256(RS, claims() + "}").split("\\.", -1)[2];
    }

    /** The same bytes, written with other bits in the last character, which stand for nothing. */
    private static String otherBits(String token) {
        char last = token.charAt(token.length() - 1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return token.substring(0, token.length() - 1) + alphabet.charAt(alphabet.indexOf(last) ^ 1);
    }

    private static byte[] padded(String signature) {
        byte[] bytes = Base64.getUrlDecoder().decode(signature);
        byte[] longer = new byte[bytes.length + 1];
        System.arraycopy(bytes, 0, longer, 1, bytes.length);
        return longer;
    }

    private static byte[] ones() {
        byte[] bytes = new byte[64];
        java.util.Arrays.fill(bytes, (byte) 0xff);
        return bytes;
    }

    private static byte[] pem() throws JOSEException {
        return bytes("-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(RSA.toRSAPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
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
