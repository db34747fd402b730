package io.otelbi.platform.rows;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rows that somebody may see: those with one of the values in each of the dimensions.
 *
 * @param source the name of a warehouse; empty for all
 * @param filters values by the names of dimensions, in small letters; empty for all rows
 */
public record Grant(String source, SortedMap<String, List<String>> filters) {

    public Grant {
        filters = canonical(filters);
    }

    /** Some rows of a warehouse. */
    public static Grant of(String source, Map<String, List<String>> filters) {
        return new Grant(source, new TreeMap<>(filters));
    }

    /** All rows of a warehouse, or with an empty name of all. */
    public static Grant whole(String source) {
        return of(source, Map.of());
    }

    /** Whether it is about a warehouse. */
    boolean isAbout(String name) {
        return source.isEmpty() || source.equals(name);
    }

    /** The same rows where it is clear of which warehouse they are. */
    Grant withoutSource() {
        return new Grant("", filters);
    }

    /** Whether all that another one grants is granted by this one too. */
    boolean covers(Grant other) {
        return (source.isEmpty() || source.equals(other.source))
                && filters.entrySet().stream()
                        .allMatch(own -> other.filters.containsKey(own.getKey())
                                && own.getValue().containsAll(other.filters.get(own.getKey())));
    }

    private static SortedMap<String, List<String>> canonical(SortedMap<String, List<String>> filters) {
        SortedMap<String, List<String>> sorted = new TreeMap<>();
        filters.forEach((dimension, values) -> {
            String name = dimension.toLowerCase(Locale.ROOT);
            if (name.isBlank() || values.isEmpty() || values.stream().anyMatch(String::isEmpty)) {
                throw new IllegalArgumentException("A dimension needs a name and values, each of which is not empty.");
            }
            if (sorted.put(name, values.stream().distinct().sorted().toList()) != null) {
                throw new IllegalArgumentException("The dimension '" + name + "' stands twice.");
            }
        });
        return Collections.unmodifiableSortedMap(sorted);
    }
}
