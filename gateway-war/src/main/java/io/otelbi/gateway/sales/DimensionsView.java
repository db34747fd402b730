package io.otelbi.gateway.sales;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The values that the filters take; a list is empty where the source does not have the dimension. */
public record DimensionsView(
        @Schema(required = true) String source,
        @Schema(required = true) List<String> channel,
        @Schema(required = true) List<String> territory,
        @Schema(required = true) List<String> category,
        @Nullable String traceId) {

    public DimensionsView {
        channel = List.copyOf(channel);
        territory = List.copyOf(territory);
        category = List.copyOf(category);
    }
}
