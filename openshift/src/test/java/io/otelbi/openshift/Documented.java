package io.otelbi.openshift;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables of docs/configuration.md with the default that stands there, by section. */
final class Documented {

    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Z0-9_]*)`");

    private Documented() {}

    /** Those of one service and those of all. */
    static Map<String, String> of(String service) {
        Map<String, String> variables = section("All services");
        variables.putAll(section(service));
        return variables;
    }

    private static Map<String, String> section(String title) {
        Map<String, String> variables = new LinkedHashMap<>();
        boolean within = false;
        for (String line : Project.text("docs/configuration.md").lines().toList()) {
            if (line.startsWith("## ")) {
                within = line.equals("## " + title);
            } else if (within && line.startsWith("| `")) {
                String[] cells = line.split(" \\| ", 3);
                Matcher names = NAME.matcher(cells[0]);
                while (names.find()) {
                    variables.put(names.group(1), cells[1]);
                }
            }
        }
        if (variables.isEmpty()) {
            throw new AssertionError("docs/configuration.md has no variables under '" + title + "'.");
        }
        return variables;
    }
}
