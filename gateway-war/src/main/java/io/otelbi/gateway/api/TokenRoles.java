package io.otelbi.gateway.api;

import io.otelbi.platform.settings.Settings;
import io.otelbi.platform.token.Roles;
import java.util.Arrays;
import java.util.LinkedHashSet;
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
        return new TokenRoles(
                ClaimPath.read(settings, "FRONTEND_ROLES_CLAIM", "realm_access.roles")
                        .orElse("groups"),
                administrators,
                analysts);
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
        for (String value : ClaimPath.texts(ClaimPath.value(claim, claims))) {
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

    /** The values of a token from which roles come, as the provider has them. */
    public Set<String> values(Function<String, @Nullable Object> claims) {
        return ClaimPath.texts(ClaimPath.value(claim, claims)).stream()
                .map(TokenRoles::withoutSlash)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a person without the role of administrators is told, so that whoever set up the provider can find the reason. */
    public String whyNobody(Function<String, @Nullable Object> claims) {
        if (isOverfull(claims)) {
            return "The token names no groups because the person is in too many: it says where to ask for them"
                    + " (hasgroups, _claim_names), and this gateway does not ask. Let the provider put only the groups of this"
                    + " application into the token, or use its roles and set FRONTEND_ROLES_CLAIM=roles.";
        }
        return ClaimPath.value(claim, claims) == null
                ? "The token has no claim '" + claim + "', where FRONTEND_ROLES_CLAIM looks for roles."
                : "No value of the claim '" + claim + "' in the token is one of FRONTEND_ADMINISTRATOR_VALUES.";
    }

    /** Whether the provider left the groups out because there are too many, as Entra does. */
    public boolean isOverfull(Function<String, @Nullable Object> claims) {
        if (!ClaimPath.texts(ClaimPath.value(claim, claims)).isEmpty()) {
            return false;
        }
        String name = claim.substring(claim.lastIndexOf('.') + 1);
        Object elsewhere = claims.apply("_claim_names");
        boolean pointed =
                elsewhere instanceof Map<?, ?> names && (names.containsKey(name) || names.containsKey("groups"));
        return pointed || "true".equalsIgnoreCase(ClaimPath.text(claims.apply("hasgroups")));
    }

    /** Keycloak writes groups as paths. */
    public static String withoutSlash(String value) {
        return value.startsWith("/") ? value.substring(1) : value;
    }
}
