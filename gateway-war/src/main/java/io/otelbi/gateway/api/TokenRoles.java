package io.otelbi.gateway.api;

import io.otelbi.platform.settings.Settings;
import io.otelbi.platform.token.Roles;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a token stand for which role, as the identity provider names them.
 *
 * @param claim the claim with the roles, or the way to it through others, such as {@code realm_access.roles}
 *     ({@code FRONTEND_ROLES_CLAIM}, groups)
 * @param administrators values of administrators ({@code FRONTEND_ADMINISTRATOR_VALUES}, administrator)
 * @param analysts values of analysts ({@code FRONTEND_ANALYST_VALUES}, analyst)
 */
public record TokenRoles(String claim, Set<String> administrators, Set<String> analysts) {

    /** Names of ours, which only the settings give. */
    private static final Set<String> OURS = Set.of(Roles.ADMINISTRATOR, Roles.ANALYST, Roles.SIGNED_IN);

    public TokenRoles {
        administrators = Set.copyOf(administrators);
        analysts = Set.copyOf(analysts);
    }

    /** Reads the variables. */
    public static TokenRoles from(Settings settings) {
        Set<String> administrators = values(settings, "FRONTEND_ADMINISTRATOR_VALUES", Roles.ADMINISTRATOR);
        Set<String> analysts = values(settings, "FRONTEND_ANALYST_VALUES", Roles.ANALYST);
        Set<String> both = new TreeSet<>(administrators);
        both.retainAll(analysts);
        if (!both.isEmpty()) {
            settings.refuse("FRONTEND_ADMINISTRATOR_VALUES and FRONTEND_ANALYST_VALUES both have "
                    + String.join(", ", both) + ".");
        }
        return new TokenRoles(claim(settings), administrators, analysts);
    }

    private static String claim(Settings settings) {
        String claim = settings.raw("FRONTEND_ROLES_CLAIM").orElse("groups").strip();
        if (Arrays.stream(claim.split("\\.", -1)).anyMatch(String::isBlank)) {
            settings.refuse("FRONTEND_ROLES_CLAIM must be a claim or a way to it, such as realm_access.roles, not '"
                    + claim + "'.");
            return "groups";
        }
        return claim;
    }

    private static Set<String> values(Settings settings, String name, String otherwise) {
        Set<String> values = Arrays.stream(settings.raw(name).orElse(otherwise).split(",", -1))
                .map(String::strip)
                .map(TokenRoles::withoutSlash)
                .collect(Collectors.toSet());
        if (values.contains("")) {
            settings.refuse(name + " must list values that are not empty, divided by commas, or not be set at all.");
            return Set.of(otherwise);
        }
        return values;
    }

    /** The roles of a token: ours where its values stand for them, and its other values as they are. */
    public Set<String> of(Function<String, @Nullable Object> claims) {
        Set<String> roles = new LinkedHashSet<>();
        for (String value : texts(value(claims))) {
            String plain = withoutSlash(value);
            if (administrators.contains(plain)) {
                roles.add(Roles.ADMINISTRATOR);
            } else if (analysts.contains(plain)) {
                roles.add(Roles.ANALYST);
            } else if (!OURS.contains(plain) && !plain.isEmpty()) {
                roles.add(plain);
            }
        }
        return roles;
    }

    /** What a person without the role of administrators is told, so that whoever set up the provider can find the reason. */
    public String whyNobody(Function<String, @Nullable Object> claims) {
        if (isOverfull(claims)) {
            return "The token names no groups because the person is in too many: it says where to ask for them"
                    + " (hasgroups, _claim_names), and this gateway does not ask. Let the provider put only the groups of this"
                    + " application into the token, or use its roles and set FRONTEND_ROLES_CLAIM=roles.";
        }
        return value(claims) == null
                ? "The token has no claim '" + claim + "', where FRONTEND_ROLES_CLAIM looks for roles."
                : "No value of the claim '" + claim + "' in the token is one of FRONTEND_ADMINISTRATOR_VALUES.";
    }

    /** Whether the provider left the groups out because there are too many, as Entra does. */
    public boolean isOverfull(Function<String, @Nullable Object> claims) {
        if (!texts(value(claims)).isEmpty()) {
            return false;
        }
        String name = claim.substring(claim.lastIndexOf('.') + 1);
        Object elsewhere = claims.apply("_claim_names");
        boolean pointed =
                elsewhere instanceof Map<?, ?> names && (names.containsKey(name) || names.containsKey("groups"));
        return pointed || "true".equalsIgnoreCase(text(claims.apply("hasgroups")));
    }

    private @Nullable Object value(Function<String, @Nullable Object> claims) {
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

    private static List<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case null -> List.of();
            case JsonArray array -> array.stream().map(TokenRoles::text).toList();
            case JsonObject ignored -> List.of();
            case Collection<?> values -> values.stream().map(TokenRoles::text).toList();
            default -> List.of(text(claim));
        };
    }

    private static String text(@Nullable Object value) {
        return value instanceof JsonString string ? string.getString() : String.valueOf(value);
    }

    /** Keycloak writes groups as paths. */
    private static String withoutSlash(String value) {
        return value.startsWith("/") ? value.substring(1) : value;
    }
}
