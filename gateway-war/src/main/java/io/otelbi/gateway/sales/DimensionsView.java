package io.otelbi.gateway.sales;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that the filters take; a list is empty where the source does not have the dimension. */
public record DimensionsView(
        String source,
        List<String> channel,
        List<String> territory,
        List<String> category,
        @Nullable String traceId) {

    public DimensionsView {
        channel = List.copyOf(channel);
        territory = List.copyOf(territory);
        category = List.copyOf(category);
    }
}
