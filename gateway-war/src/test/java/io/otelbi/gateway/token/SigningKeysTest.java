package io.otelbi.gateway.token;

import static io.otelbi.gateway.token.Signing.EC;
import static io.otelbi.gateway.token.Signing.OTHER_RSA;
import static io.otelbi.gateway.token.Signing.P384;
import static io.otelbi.gateway.token.Signing.RSA;
import static io.otelbi.gateway.token.Signing.claims;
import static io.otelbi.gateway.token.Signing.keys;
import static io.otelbi.gateway.token.Signing.rs256;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JWSObject;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeysTest {

    private static final String N = RSA.getModulus().toString();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",'use':'sig'",
                ",'alg':'RS256'",
                ",'key_ops':['verify']",
                ",'key_ops':['sign','verify'],'use':'sig'",
                ",'x5c':['nonsense'],'x5t':1",
                ",'something':{'else':1}",
            })
    void aKeyForSignaturesIsTaken(String more) {
        assertEquals(SigningKeys.Outcome.VERIFIED, rsa(more));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",'use':'enc'",
                ",'use':'other'",
                ",'use':1",
                ",'alg':'PS256'",
                ",'alg':'RS512'",
                ",'alg':'RSA-OAEP'",
                ",'alg':'ES256'",
                ",'alg':1",
                ",'key_ops':[]",
                ",'key_ops':['encrypt']",
                ",'key_ops':['wrapKey','decrypt']",
                ",'key_ops':'verify'",
                ",'use':'enc','key_ops':['verify']",
                ",'d':'AQAB'",
                ",'p':'AQAB'",
            })
    void aKeyForAnythingElseIsNot(String more) {
        assertEquals(SigningKeys.Outcome.NO_SUCH_KEY, rsa(more));
    }

    @Test
    void aKeyThatIsUnfitLeavesTheOthersGood() throws ParseException {
        String good = RSA.toPublicJWK().toJSONString();
        SigningKeys set = keys(
                "{\"keys\":[null,1,[],{},{\"kty\":\"oct\",\"k\":\"AAAA\"},{\"kty\":\"RSA\"},{\"kty\":\"EC\",\"crv\":"
                        + "\"P-256\",\"x\":\"AAAA\",\"y\":\"AAAA\"},{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AAAA\"},{\"kty\":\"new\"},"
                        + P384.toPublicJWK().toJSONString() + "," + good + "]}");

        assertEquals(1, set.size());
        assertEquals(SigningKeys.Outcome.VERIFIED, set.judge(token("rsa-1")));
    }

    @Test
    void zerosBeforeAModulusMakeNoKeyLonger() {
        byte[] longer = new byte[256];
        byte[] modulus = Signing.WEAK_RSA.getModulus().decode();
        System.arraycopy(modulus, 0, longer, 256 - modulus.length, modulus.length);

        assertEquals(
                0,
                keys("{\"keys\":[{\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\"" + Signing.part(longer) + "\"}]}")
                        .size());
    }

    @Test
    void neitherAnExponentOfOneNorAnEvenModulusNorAnEndlessOneIsTaken() {
        String huge = Signing.part(
                BigInteger.ONE.shiftLeft(20_000).add(BigInteger.ONE).toByteArray());
        String even = Signing.part(
                RSA.getModulus().decodeToBigInteger().subtract(BigInteger.ONE).toByteArray());

        assertEquals(
                0,
                keys("{\"keys\":[{\"kty\":\"RSA\",\"e\":\"AQ\",\"n\":\"" + N + "\"}]}")
                        .size());
        assertEquals(
                0,
                keys("{\"keys\":[{\"kty\":\"RSA\",\"e\":\"AQAA\",\"n\":\"" + N + "\"}]}")
                        .size());
        assertEquals(
                0,
                keys("{\"keys\":[{\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\"" + huge + "\"}]}")
                        .size());
        assertEquals(
                0,
                keys("{\"keys\":[{\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\"" + even + "\"}]}")
                        .size());
    }

    @Test
    void withoutAKeyIdThereMustBeOneKeyThatFits() throws ParseException {
        assertEquals(SigningKeys.Outcome.VERIFIED, keys(RSA, EC).judge(token(null)));
        assertEquals(SigningKeys.Outcome.NO_SUCH_KEY, keys(RSA, OTHER_RSA).judge(token(null)));
        assertEquals(SigningKeys.Outcome.NO_SUCH_KEY, keys(EC).judge(token(null)));
    }

    @Test
    void twoKeysOfOneIdAreBothTried() throws ParseException {
        assertEquals(SigningKeys.Outcome.VERIFIED, keys(OTHER_RSA, RSA).judge(token("rsa-1")));
        assertEquals(SigningKeys.Outcome.FORGED, keys(OTHER_RSA).judge(token("rsa-1")));
    }

    @Test
    void aSetWithoutKeysIsReadAndHasNone() {
        assertEquals(0, keys("{\"keys\":[]}").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"keys\":{}}",
                "{\"keys\":null}",
                "<html>",
                "{\"keys\":[]",
                "{\"keys\":[]} x",
                "{\"keys\":[],\"keys\":[]}",
                "\"keys\""
            })
    void whatIsNoKeySetIsAnError(String text) {
        assertThrows(IOException.class, () -> SigningKeys.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aSetWithTooManyKeysIsAnError() {
        String set = "{\"keys\":[" + String.join(",", Collections.nCopies(101, "{}")) + "]}";

        assertThrows(IOException.class, () -> SigningKeys.read(set.getBytes(StandardCharsets.UTF_8)));
    }

    private static SigningKeys.Outcome rsa(String more) {
        String key =
                "{\"kty\":\"RSA\",\"kid\":\"rsa-1\",\"e\":\"AQAB\",\"n\":\"" + N + "\"" + more.replace('\'', '"') + "}";
        try {
            return keys("{\"keys\":[" + key + "]}").judge(token("rsa-1"));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSObject token(@org.jspecify.annotations.Nullable String id) throws ParseException {
        String header = id == null ? "{\"alg\":\"RS256\"}" : "{\"alg\":\"RS256\",\"kid\":\"" + id + "\"}";
        return JWSObject.parse(rs256(header, claims() + "}"));
    }
}
