package io.otelbi.gateway.rows;

import java.util.Locale;
import java.util.Set;

/** How dimensions are written in rules and claims. */
final class RuleForm {

    private static final Set<String> ROLES = Set.of("category", "territory", "channel");

    private RuleForm() {}

    /**
     * A dimension in small letters.
     *
     * @throws IllegalArgumentException with a sentence where it cannot be one
     */
    static String dimension(String text) {
        String name = text.toLowerCase(Locale.ROOT);
        int dot = name.indexOf('.');
        boolean ofField = dot > 0 && dot < name.length() - 1;
        if (!ROLES.contains(name) && !ofField) {
            throw new IllegalArgumentException(
                    "'" + text
                            + "' is no dimension: it must be category, territory, channel or dataset.field, as /api/sources lists them.");
        }
        return name;
    }
}
