package io.otelbi.platform.contract.question;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Narrows sales to one value of a dimension. Several values of one dimension mean any of them; several dimensions mean all.
 *
 * @param dimension {@code category}, {@code territory}, or {@code dataset.field}
 * @param value such as {@code Nord}; {@code Unknown} for sales without one
 */
public record Filter(String dimension, String value) {

    /** Several filters in an order that does not depend on how they were asked for, each once. */
    public static List<Filter> sorted(List<Filter> filters) {
        return filters.stream()
                .distinct()
                .sorted(Comparator.comparing(Filter::dimension).thenComparing(Filter::value))
                .toList();
    }

    /** Several filters as one text, such as {@code store.region=Nord & store.type=Small}; empty for none. */
    public static String text(List<Filter> filters) {
        return filters.stream()
                .map(filter -> filter.dimension() + "=" + filter.value())
                .collect(Collectors.joining(" & "));
    }
}
