package io.otelbi.gateway.sales;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values that the filters take; a list is empty where the source does not have the dimension.
 *
 * @param dimension another dimension that was asked for, else absent
 * @param values its values, at most 1,000 of them, else absent
 */
public record DimensionsView(
        String source,
        List<String> channel,
        List<String> territory,
        List<String> category,
        @Nullable String dimension,
        @Nullable List<String> values,
        @Nullable String traceId) {

    public DimensionsView {
        channel = List.copyOf(channel);
        territory = List.copyOf(territory);
        category = List.copyOf(category);
        values = values == null ? null : List.copyOf(values);
    }
}
