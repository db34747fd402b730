package io.otelbi.gateway.token;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** What the claims of a good token say (RFC 7519, RFC 9068): issuer, audience, times and subject, each of its own type. */
record ClaimRules(FrontendTokenConfig config, Clock clock) {

    /** OpenID Connect Core 2: a subject has at most 255 characters. */
    private static final int LONGEST_SUBJECT = 255;

    /** The year 9999, in seconds: later ones are no times that Java or a database could tell. */
    private static final BigDecimal LATEST = BigDecimal.valueOf(253_402_300_799L);

    void check(JsonObject claims) throws UnfitToken {
        if (!(claims.get("iss") instanceof JsonString issuer)
                || !issuer.getString().equals(config.issuer())) {
            throw new UnfitToken("another issuer");
        }
        if (audiences(claims).stream().noneMatch(config.audiences()::contains)) {
            throw new UnfitToken("another audience");
        }
        checkSubject(claims);
        checkTimes(claims);
    }

    private void checkTimes(JsonObject claims) throws UnfitToken {
        BigDecimal now = BigDecimal.valueOf(clock.millis()).movePointLeft(3);
        BigDecimal skew = BigDecimal.valueOf(config.skew().toMillis()).movePointLeft(3);
        if (!claims.containsKey("exp")) {
            throw new UnfitToken("no end");
        }
        if (now.compareTo(time(claims, "exp").add(skew)) >= 0) {
            throw new UnfitToken("expired");
        }
        for (String begin : List.of("nbf", "iat")) {
            if (claims.containsKey(begin) && now.add(skew).compareTo(time(claims, begin)) < 0) {
                throw new UnfitToken("not yet valid");
            }
        }
    }

    private static BigDecimal time(JsonObject claims, String name) throws UnfitToken {
        // The sign is asked first and the size by digits, so that no number costs more than its characters.
        if (claims.get(name) instanceof JsonNumber number) {
            BigDecimal value = number.bigDecimalValue();
            if (value.signum() >= 0 && value.compareTo(LATEST) <= 0 && value.scale() <= 18) {
                return value;
            }
        }
        throw new UnfitToken("no time as " + name);
    }

    private static Set<String> audiences(JsonObject claims) throws UnfitToken {
        JsonValue audience = claims.get("aud");
        if (audience instanceof JsonString text) {
            return Set.of(text.getString());
        }
        if (audience instanceof JsonArray array && array.stream().allMatch(JsonString.class::isInstance)) {
            return Set.copyOf(array.getValuesAs(JsonString::getString));
        }
        throw new UnfitToken("no audience");
    }

    private static void checkSubject(JsonObject claims) throws UnfitToken {
        String subject = claims.get("sub") instanceof JsonString text ? text.getString() : "";
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw new UnfitToken("no subject");
        }
        if (!subject.codePoints().allMatch(ClaimRules::canBeWritten)) {
            throw new UnfitToken("subject that no log may hold");
        }
    }

    /** Neither a control character nor half of one that needs two. */
    private static boolean canBeWritten(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
