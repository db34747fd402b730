package io.otelbi.gateway.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.text.ParseException;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A token whose form is in order: RFC 7515 in compact serialization, signed by an algorithm that we take, of a type
 * that is meant for an API (RFC 9068, RFC 8725 3.11). Nothing is said of its signature and its claims.
 */
record FrontendToken(String text, JWSObject jws, JsonObject claims) {

    private static final int LONGEST = 16 * 1024;
    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    private static final Set<String> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256.getName(), JWSAlgorithm.PS256.getName(), JWSAlgorithm.ES256.getName());
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt");

    static FrontendToken read(String text) throws UnfitToken {
        if (text.length() > LONGEST) {
            throw new UnfitToken("longer than " + LONGEST + " characters");
        }
        if (!COMPACT.matcher(text).matches()) {
            throw new UnfitToken("not three parts of base64url");
        }
        String[] parts = text.split("\\.", -1);
        decoded(parts[2]);
        checkHeader(object("header", parts[0]));
        JsonObject claims = object("payload", parts[1]);
        try {
            return new FrontendToken(text, JWSObject.parse(text), claims);
        } catch (ParseException | IllegalArgumentException e) {
            throw new UnfitToken("header that cannot be read");
        }
    }

    private static void checkHeader(JsonObject header) throws UnfitToken {
        if (!ALGORITHMS.contains(text(header, "alg"))) {
            throw new UnfitToken("algorithm that is not taken");
        }
        // RFC 7515 4.1.11: whoever does not understand what is critical must refuse; we understand none of it.
        if (header.containsKey("crit") || header.containsKey("b64")) {
            throw new UnfitToken("critical extension");
        }
        if (header.containsKey("typ") && !TYPES.contains(type(text(header, "typ")))) {
            throw new UnfitToken("type that is not for an API");
        }
        if (header.containsKey("kid")) {
            text(header, "kid");
        }
    }

    private static String type(String typ) {
        String lower = typ.toLowerCase(Locale.ROOT);
        return lower.startsWith("application/") ? lower.substring("application/".length()) : lower;
    }

    private static String text(JsonObject header, String name) throws UnfitToken {
        if (header.get(name) instanceof JsonString string) {
            return string.getString();
        }
        throw new UnfitToken("no text as " + name);
    }

    private static JsonObject object(String part, String encoded) throws UnfitToken {
        try {
            return StrictJson.object(decoded(encoded));
        } catch (IOException e) {
            throw new UnfitToken(part + ": " + e.getMessage());
        }
    }

    /** What a part stands for, if it is written in the one way that RFC 7515 knows. */
    private static byte[] decoded(String part) throws UnfitToken {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Told below, with the other way to be wrong.
        }
        throw new UnfitToken("not base64url in its one form");
    }
}
