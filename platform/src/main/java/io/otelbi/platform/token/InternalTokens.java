package io.otelbi.platform.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.otelbi.platform.rows.Rows;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Mints and verifies the token of one call between services: HS256, {@code iss=api-gateway}, {@code aud} = the called
 * service, {@code type=internal}, at most 60 s, {@code sub}, {@code groups} and, where they are restricted, {@code rows} of the caller.
 */
public final class InternalTokens {

    /** The header in which the token travels. */
    public static final String HEADER = "x-internal-service-token";

    private static final String TYPE = "internal";
    private static final String ROWS = "rows";
    private static final JsonReaderFactory STRICT =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    private final InternalTokenConfig config;
    private final Clock clock;

    public InternalTokens(InternalTokenConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** A fresh token that lets {@code caller} call {@code audience} once or a few times within a minute. */
    public String mint(Caller caller, String audience) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(InternalTokenConfig.GATEWAY_ISSUER)
                .audience(audience)
                .subject(caller.subject())
                .claim("type", TYPE)
                .claim("groups", List.copyOf(caller.roles()))
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(InternalTokenConfig.LIFETIME)));
        caller.rows().text().ifPresent(rows -> claims.claim(ROWS, rows));
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims.build());
        try {
            token.sign(new MACSigner(bytes(config.secret())));
        } catch (JOSEException e) {
            throw new IllegalStateException("Could not sign an internal token", e);
        }
        return token.serialize();
    }

    /** The caller that a token stands for, or empty when the token must not be trusted, for whatever reason. */
    public Optional<Caller> verify(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            boolean signed = jwt.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256) && hasKnownSignature(jwt);
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            return signed && holds(claims) ? Optional.of(callerOf(jwt, claims)) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean hasKnownSignature(SignedJWT jwt) throws JOSEException {
        for (String secret : Stream.concat(Stream.of(config.secret()), config.previousSecret().stream())
                .toList()) {
            if (jwt.verify(new MACVerifier(bytes(secret)))) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(JWTClaimsSet claims) throws ParseException {
        return config.allowedIssuers().contains(Objects.requireNonNullElse(claims.getIssuer(), ""))
                && claims.getAudience().contains(config.service())
                && TYPE.equals(claims.getStringClaim("type"))
                && claims.getSubject() != null
                && isCurrent(claims.getIssueTime(), claims.getExpirationTime())
                && hasBegun(claims.getNotBeforeTime());
    }

    private boolean isCurrent(@Nullable Date issued, @Nullable Date expires) {
        if (issued == null || expires == null) {
            return false;
        }
        Instant now = clock.instant();
        Duration lifetime = Duration.between(issued.toInstant(), expires.toInstant());
        return lifetime.compareTo(InternalTokenConfig.LIFETIME) <= 0
                && now.isBefore(expires.toInstant().plus(CLOCK_SKEW))
                && now.isAfter(issued.toInstant().minus(CLOCK_SKEW));
    }

    private boolean hasBegun(@Nullable Date notBefore) {
        return notBefore == null
                || clock.instant().isAfter(notBefore.toInstant().minus(CLOCK_SKEW));
    }

    private static Caller callerOf(SignedJWT jwt, JWTClaimsSet claims) throws ParseException {
        List<String> groups = claims.getStringListClaim("groups");
        Set<String> roles = groups == null
                ? Set.of()
                : groups.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        return new Caller(claims.getSubject(), roles, rowsOf(jwt, claims));
    }

    /** No such claim is everything; one that is there in any other form than ours, or twice, makes the token no token. */
    private static Rows rowsOf(SignedJWT jwt, JWTClaimsSet claims) throws ParseException {
        if (!claims.getClaims().containsKey(ROWS)) {
            return Rows.everything();
        }
        String text = Objects.requireNonNullElse(claims.getStringClaim(ROWS), "");
        try (var reader = STRICT.createReader(new StringReader(jwt.getPayload().toString()))) {
            reader.readObject();
        } catch (JsonException e) {
            throw new ParseException("A claim stands twice", 0);
        }
        return Rows.parse(text);
    }

    private static byte[] bytes(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8);
    }
}
