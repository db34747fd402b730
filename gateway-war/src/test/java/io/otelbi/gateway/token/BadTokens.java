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
import static io.otelbi.gateway.token.Signing.part;
import static io.otelbi.gateway.token.Signing.rs256;
import static io.otelbi.gateway.token.Signing.signed;
import static io.otelbi.gateway.token.TokenParts.ES;
import static io.otelbi.gateway.token.TokenParts.PS;
import static io.otelbi.gateway.token.TokenParts.RS;
import static io.otelbi.gateway.token.TokenParts.bytes;
import static io.otelbi.gateway.token.TokenParts.header;
import static io.otelbi.gateway.token.TokenParts.one;
import static io.otelbi.gateway.token.TokenParts.ones;
import static io.otelbi.gateway.token.TokenParts.otherBits;
import static io.otelbi.gateway.token.TokenParts.padded;
import static io.otelbi.gateway.token.TokenParts.pem;
import static io.otelbi.gateway.token.TokenParts.raw;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Tokens that nobody is let in with, one line each. */
final class BadTokens {

    private BadTokens() {}

    static Stream<Arguments> all() throws JOSEException {
        var cases = new ArrayList<Arguments>();
        badForms(cases);
        badHeaders(cases);
        badSignatures(cases);
        badClaims(cases);
        return cases.stream();
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
}
