package io.otelbi.gateway.api;

import io.otelbi.platform.settings.Settings;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds a claim by its name, or by the way to it through others, such as {@code realm_access.roles}. */
public final class ClaimPath {

    private ClaimPath() {}

    /** Reads the way to a claim; what cannot be one is a sentence that names the setting. */
    static Optional<String> read(Settings settings, String name, String example) {
        Optional<String> claim = settings.raw(name).map(String::strip);
        if (claim.filter(way -> Arrays.stream(way.split("\\.", -1)).anyMatch(String::isBlank))
                .isPresent()) {
            settings.refuse(
                    name + " must be a claim or a way to it, such as " + example + ", not '" + claim.get() + "'.");
            return Optional.empty();
        }
        return claim;
    }

    /** What stands there; null for nothing. */
    public static @Nullable Object value(String claim, Function<String, @Nullable Object> claims) {
        Object whole = claims.apply(claim);
        if (whole != null) {
            return whole;
        }
        List<String> way = List.of(claim.split("\\.", -1));
        Object at = claims.apply(way.getFirst());
        for (String step : way.subList(1, way.size())) {
            at = at instanceof Map<?, ?> inner ? inner.get(step) : null;
        }
        return at;
    }

    /** A claim as texts. */
    public static List<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case null -> List.of();
            case JsonArray array -> array.stream().map(ClaimPath::text).toList();
            case JsonObject ignored -> List.of();
            case Collection<?> values -> values.stream().map(ClaimPath::text).toList();
            default -> List.of(text(claim));
        };
    }

    static String text(@Nullable Object value) {
        return value instanceof JsonString string ? string.getString() : String.valueOf(value);
    }
}
