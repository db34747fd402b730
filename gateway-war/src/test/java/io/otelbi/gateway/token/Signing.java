package io.otelbi.gateway.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/** Makes tokens byte by byte, right and wrong ones. */
final class Signing {

    static final long NOW = 1_800_000_000L;
    static final String ISSUER = "https://login.example.com/realms/bi";
    static final RSAKey RSA = rsa(2048, "rsa-1");
    static final RSAKey OTHER_RSA = rsa(2048, "rsa-1");
    static final RSAKey WEAK_RSA = rsa(1024, "weak");
    static final ECKey EC = ec(Curve.P_256, "ec-1");
    static final ECKey OTHER_EC = ec(Curve.P_256, "ec-1");
    static final ECKey P384 = ec(Curve.P_384, "p384");

    private Signing() {}

    static RSAKey rsa(int bits, String id) {
        try {
            return new RSAKeyGenerator(bits, true).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static ECKey ec(Curve curve, String id) {
        try {
            return new ECKeyGenerator(curve).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Good claims, as JSON without its closing brace. */
    static String claims() {
        return "{\"iss\":\"" + ISSUER + "\",\"aud\":\"bi-gateway\",\"sub\":\"anna\",\"iat\":" + NOW + ",\"exp\":"
                + (NOW + 300);
    }

    static String rs256(String header, String claims) {
        return signed(header, claims, RSA);
    }

    /** A token with exactly this header and these claims, signed by a key as RS256, PS256 or ES256 according to the header. */
    static String signed(String header, String claims, JWK key) {
        String input = part(header) + "." + part(claims);
        JWSAlgorithm algorithm = key instanceof ECKey
                ? (key.toECKey().getCurve().equals(Curve.P_384) ? JWSAlgorithm.ES384 : JWSAlgorithm.ES256)
                : header.contains("PS256") ? JWSAlgorithm.PS256 : JWSAlgorithm.RS256;
        try {
            Base64URL signature = signer(key).sign(new JWSHeader(algorithm), input.getBytes(StandardCharsets.US_ASCII));
            return input + "." + signature;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String part(String text) {
        return part(text.getBytes(StandardCharsets.UTF_8));
    }

    static String part(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static SigningKeys keys(JWK... keys) {
        StringBuilder set = new StringBuilder("{\"keys\":[");
        for (JWK key : keys) {
            set.append(set.charAt(set.length() - 1) == '[' ? "" : ",")
                    .append(key.toPublicJWK().toJSONString());
        }
        return keys(set.append("]}").toString());
    }

    static SigningKeys keys(String json) {
        try {
            return SigningKeys.read(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSSigner signer(JWK key) throws JOSEException {
        return key instanceof ECKey ec
                ? new ECDSASigner(ec)
                : new RSASSASigner(key.toRSAKey(), Set.of(AllowWeakRSAKey.getInstance()));
    }
}
