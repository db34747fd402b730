package io.otelbi.gateway.rows;

import io.otelbi.platform.rows.Grant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rows as a token names them: {@code dimension:value}, {@code source/dimension:value}, and {@code *} or {@code source/*} for all.
 * The values of one source, and those that name none, are one rule each: any of the values of a dimension, in all dimensions.
 */
public final class RowsClaim {

    private static final String ALL = "*";

    private RowsClaim() {}

    /**
     * What the values of a claim grant together.
     *
     * @throws IllegalArgumentException with a sentence that names the value which is none; leaving it out could grant more
     */
    public static List<Grant> grants(List<String> values) {
        Map<String, Map<String, List<String>>> bySource = new TreeMap<>();
        TreeSet<String> whole = new TreeSet<>();
        for (String value : values) {
            int colon = value.indexOf(':');
            String name = colon < 0 ? value : value.substring(0, colon);
            int slash = name.indexOf('/');
            String source = slash < 0 ? "" : name.substring(0, slash);
            String dimension = name.substring(slash + 1);
            if (slash == 0
                    || (colon < 0 ? !dimension.equals(ALL) : dimension.isBlank() || colon == value.length() - 1)) {
                throw new IllegalArgumentException("The value '" + shown(value)
                        + "' is no dimension:value, no source/dimension:value, no * and no source/*.");
            }
            if (colon < 0) {
                whole.add(source);
            } else {
                bySource.computeIfAbsent(source, any -> new TreeMap<>())
                        .computeIfAbsent(RuleForm.dimension(dimension), any -> new ArrayList<>())
                        .add(value.substring(colon + 1));
            }
        }
        List<Grant> grants = new ArrayList<>(whole.stream().map(Grant::whole).toList());
        bySource.forEach((source, filters) -> grants.add(Grant.of(source, filters)));
        return grants;
    }

    private static String shown(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
