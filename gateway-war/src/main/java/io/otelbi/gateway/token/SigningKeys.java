package io.otelbi.gateway.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Those keys of a provider's set (RFC 7517) with which we verify: RSA of 2,048 to 8,192 bits and P-256, public, meant for
 * signatures. All others are passed over one by one, so that one that is unfit does not take the good ones along.
 */
public final class SigningKeys {

    /** What the keys say of a signature. */
    enum Outcome {
        VERIFIED,
        FORGED,
        NO_SUCH_KEY
    }

    private static final int MOST = 100;
    private static final int SHORTEST_RSA = 2_048;
    private static final int LONGEST_RSA = 8_192;
    private static final int LONGEST_EXPONENT = 32;
    private static final Set<JWSAlgorithm> OF_RSA = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256);
    private static final Set<JWSAlgorithm> OF_EC = Set.of(JWSAlgorithm.ES256);

    /** What is read of a key; certificates beside it say nothing that we ask for. */
    private static final List<String> MEMBERS =
            List.of("kty", "kid", "use", "key_ops", "alg", "n", "e", "crv", "x", "y");

    private static final List<String> SECRETS = List.of("d", "p", "q", "dp", "dq", "qi", "k");

    private record Key(@Nullable String id, Set<JWSAlgorithm> algorithms, JWSVerifier verifier) {}

    private static final int MOST_VERIFIED = 500;

    private final List<Key> keys;

    /** What was verified by this very set; its successor begins anew. */
    private final Map<String, FrontendToken> verified = new ConcurrentHashMap<>();

    private SigningKeys(List<Key> keys) {
        this.keys = keys;
    }

    /** Reads a JSON Web Key Set; what is none is an error, one without a usable key is not. */
    public static SigningKeys read(byte[] json) throws IOException {
        if (!(StrictJson.object(json).get("keys") instanceof JsonArray set)) {
            throw new IOException("no key set");
        }
        if (set.size() > MOST) {
            throw new IOException("more than " + MOST + " keys");
        }
        return new SigningKeys(set.stream().flatMap(SigningKeys::usable).toList());
    }

    /** How many keys can verify. */
    public int size() {
        return keys.size();
    }

    /** A token that these keys have verified before, since a person sends the same one again and again. */
    Optional<FrontendToken> verified(String text) {
        return Optional.ofNullable(verified.get(text));
    }

    /** Whether one of the keys made the signature of a token, which is remembered then. */
    Outcome judge(FrontendToken token) {
        Outcome outcome = judge(token.jws());
        if (outcome == Outcome.VERIFIED) {
            if (verified.size() >= MOST_VERIFIED) {
                verified.clear();
            }
            verified.put(token.text(), token);
        }
        return outcome;
    }

    /** The same of a signature alone; without a key id only where there is one key that could have made it. */
    Outcome judge(JWSObject token) {
        JWSAlgorithm algorithm = token.getHeader().getAlgorithm();
        String id = token.getHeader().getKeyID();
        List<Key> candidates = keys.stream()
                .filter(key -> key.algorithms().contains(algorithm))
                .filter(key -> id == null || id.equals(key.id()))
                .toList();
        if (candidates.isEmpty() || (id == null && candidates.size() > 1)) {
            return Outcome.NO_SUCH_KEY;
        }
        return candidates.stream().anyMatch(key -> verifies(key, token)) ? Outcome.VERIFIED : Outcome.FORGED;
    }

    private static boolean verifies(Key key, JWSObject token) {
        try {
            return token.verify(key.verifier());
        } catch (JOSEException | IllegalStateException e) {
            return false;
        }
    }

    private static Stream<Key> usable(JsonValue value) {
        try {
            if (value instanceof JsonObject object && SECRETS.stream().noneMatch(object::containsKey)) {
                return key(JWK.parse(publicPart(object).toString())).stream();
            }
        } catch (ParseException | JOSEException | RuntimeException e) {
            // A library that meets nonsense throws in many ways; such a key is no key.
        }
        return Stream.empty();
    }

    private static JsonObject publicPart(JsonObject object) {
        JsonObjectBuilder members = Json.createObjectBuilder();
        MEMBERS.stream().filter(object::containsKey).forEach(name -> members.add(name, object.get(name)));
        return members.build();
    }

    private static Optional<Key> key(JWK jwk) throws JOSEException {
        if (!isForSignatures(jwk)) {
            return Optional.empty();
        }
        if (jwk instanceof RSAKey rsa && isStrong(rsa.toRSAPublicKey())) {
            return key(jwk, OF_RSA, new RSASSAVerifier(rsa));
        }
        if (jwk instanceof ECKey ec && Curve.P_256.equals(ec.getCurve())) {
            return key(jwk, OF_EC, new ECDSAVerifier(ec));
        }
        return Optional.empty();
    }

    private static Optional<Key> key(JWK jwk, Set<JWSAlgorithm> possible, JWSVerifier verifier) {
        if (jwk.getAlgorithm() == null) {
            return Optional.of(new Key(jwk.getKeyID(), possible, verifier));
        }
        return possible.stream()
                .filter(algorithm ->
                        algorithm.getName().equals(jwk.getAlgorithm().getName()))
                .findFirst()
                .map(only -> new Key(jwk.getKeyID(), Set.of(only), verifier));
    }

    private static boolean isForSignatures(JWK jwk) {
        boolean use = jwk.getKeyUse() == null || jwk.getKeyUse().equals(KeyUse.SIGNATURE);
        Set<KeyOperation> operations = Objects.requireNonNullElse(jwk.getKeyOperations(), Set.of());
        return use && (jwk.getKeyOperations() == null || operations.contains(KeyOperation.VERIFY));
    }

    /** By the number itself: zeros before it make no key longer. */
    private static boolean isStrong(RSAPublicKey key) {
        BigInteger modulus = key.getModulus();
        BigInteger exponent = key.getPublicExponent();
        return modulus.bitLength() >= SHORTEST_RSA
                && modulus.bitLength() <= LONGEST_RSA
                && modulus.testBit(0)
                && exponent.testBit(0)
                && exponent.compareTo(BigInteger.TWO) > 0
                && exponent.bitLength() <= LONGEST_EXPONENT;
    }
}
