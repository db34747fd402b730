package io.otelbi.gateway.token;

import io.otelbi.platform.rows.Rows;
import io.otelbi.platform.rows.RowsBearer;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who came with a good token, as a MicroProfile JWT principal; its name is the subject.
 *
 * @param rows what may be seen, told once for the whole request
 */
public record FrontendPrincipal(String token, JsonObject claims, Rows rows) implements JsonWebToken, RowsBearer {

    /** Somebody whose rows are not told yet, and who sees none until then. */
    public FrontendPrincipal(String token, JsonObject claims) {
        this(token, claims, Rows.nothing());
    }

    /** The same person with rows. */
    public FrontendPrincipal seeing(Rows granted) {
        return new FrontendPrincipal(token, claims, granted);
    }

    @Override
    public String getName() {
        return claims.getString("sub");
    }

    @Override
    public String getRawToken() {
        return token;
    }

    @Override
    public Set<String> getClaimNames() {
        return claims.keySet();
    }

    @Override
    public Set<String> getGroups() {
        return texts(claims.get("groups"));
    }

    @Override
    public Set<String> getAudience() {
        return texts(claims.get("aud"));
    }

    /** As MicroProfile JWT 2.1 says: the registered claims as Java's types, all others as JSON values. */
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the interface lets the caller choose the type
    public <T> @Nullable T getClaim(String name) {
        JsonValue value = claims.get(name);
        if (name.equals("raw_token")) {
            return (T) token;
        }
        if (value == null) {
            return null;
        }
        return switch (name) {
            case "groups", "aud" -> (T) texts(value);
            case "iss", "sub", "jti", "upn", "azp", "preferred_username", "nonce", "acr", "kid", "email" ->
                (T) (value instanceof JsonString text ? text.getString() : value);
            case "exp", "iat", "nbf", "auth_time" ->
                (T) (value instanceof JsonNumber number ? (Object) number.longValue() : value);
            default -> (T) value;
        };
    }

    /** Not the token: a name in a log must not let anybody in. */
    @Override
    public String toString() {
        return getName();
    }

    private static Set<String> texts(@Nullable JsonValue value) {
        Set<String> texts = new LinkedHashSet<>();
        if (value instanceof JsonString one) {
            texts.add(one.getString());
        } else if (value instanceof JsonArray array) {
            array.stream()
                    .filter(JsonString.class::isInstance)
                    .map(text -> ((JsonString) text).getString())
                    .forEach(texts::add);
        }
        return texts;
    }
}
