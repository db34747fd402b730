package io.otelbi.gateway.token;

import static io.otelbi.gateway.token.Signing.NOW;
import static io.otelbi.gateway.token.Signing.RSA;
import static io.otelbi.gateway.token.Signing.claims;
import static io.otelbi.gateway.token.Signing.part;
import static io.otelbi.gateway.token.Signing.rs256;

import com.nimbusds.jose.JOSEException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** Parts from which the tokens of the tests are put together. */
final class TokenParts {

    static final String RS = "{\"alg\":\"RS256\",\"kid\":\"rsa-1\"}";
    static final String PS = "{\"alg\":\"PS256\",\"kid\":\"rsa-1\"}";
    static final String ES = "{\"alg\":\"ES256\",\"kid\":\"ec-1\"}";

    private TokenParts() {}

    /** Good claims with one that is given. */
    static String with(String claim, String value) {
        String all = claims() + ",\"nbf\":" + NOW + "}";
        return all.replaceFirst(
                "\"" + claim + "\":(\"[^\"]*\"|\\d+)",
                java.util.regex.Matcher.quoteReplacement("\"" + claim + "\":" + value));
    }

    static String header(String extra) {
        return "{\"alg\":\"RS256\",\"kid\":\"rsa-1\"," + extra + "}";
    }

    static String raw(String header, byte[] payload) {
        return part(header) + "." + part(payload) + "."
                + rs256(RS, claims() + "}").split("\\.", -1)[2];
    }

    /** The same bytes, written with other bits in the last character, which stand for nothing. */
    static String otherBits(String token) {
        char last = token.charAt(token.length() - 1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return token.substring(0, token.length() - 1) + alphabet.charAt(alphabet.indexOf(last) ^ 1);
    }

    static byte[] padded(String signature) {
        byte[] bytes = Base64.getUrlDecoder().decode(signature);
        byte[] longer = new byte[bytes.length + 1];
        System.arraycopy(bytes, 0, longer, 1, bytes.length);
        return longer;
    }

    static byte[] ones() {
        byte[] bytes = new byte[64];
        java.util.Arrays.fill(bytes, (byte) 0xff);
        return bytes;
    }

    static byte[] pem() throws JOSEException {
        return bytes("-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(RSA.toRSAPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static void one(String claim, String value, List<Arguments> cases) {
        cases.add(Arguments.of(claim + " " + value, rs256(RS, with(claim, value))));
    }
}
