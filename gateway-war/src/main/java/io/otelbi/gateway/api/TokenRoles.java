package io.otelbi.gateway.api;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
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
        ClaimPath.check("FRONTEND_ROLES_CLAIM", claim, "realm_access.roles");
        administrators = named("FRONTEND_ADMINISTRATOR_VALUES", administrators);
        analysts = named("FRONTEND_ANALYST_VALUES", analysts);
        Set<String> both = new TreeSet<>(administrators);
        both.retainAll(analysts);
        if (!both.isEmpty()) {
            throw new IllegalArgumentException("FRONTEND_ADMINISTRATOR_VALUES and FRONTEND_ANALYST_VALUES both have "
                    + String.join(", ", both) + ".");
        }
    }

    /** Reads the variables; what is wrong in them is one sentence. */
    public static TokenRoles from(Config config) {
        return from(name -> config.getOptionalValue(name, String.class).orElse(null));
    }

    static TokenRoles from(Function<String, @Nullable String> settings) {
        String claim = settings.apply("FRONTEND_ROLES_CLAIM");
        return new TokenRoles(
                claim == null ? "groups" : claim.strip(),
                values(settings.apply("FRONTEND_ADMINISTRATOR_VALUES"), Roles.ADMINISTRATOR),
                values(settings.apply("FRONTEND_ANALYST_VALUES"), Roles.ANALYST));
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

    private static Set<String> values(@Nullable String list, String otherwise) {
        return list == null
                ? Set.of(otherwise)
                : Arrays.stream(list.split(",", -1)).map(String::strip).collect(Collectors.toSet());
    }

    private static Set<String> named(String name, Set<String> values) {
        Set<String> plain = values.stream().map(TokenRoles::withoutSlash).collect(Collectors.toSet());
        if (plain.isEmpty() || plain.contains("")) {
            throw new IllegalArgumentException(
                    name + " must list values that are not empty, divided by commas, or not be set at all.");
        }
        return Set.copyOf(plain);
    }

    /** Keycloak writes groups as paths. */
    public static String withoutSlash(String value) {
        return value.startsWith("/") ? value.substring(1) : value;
    }
}
