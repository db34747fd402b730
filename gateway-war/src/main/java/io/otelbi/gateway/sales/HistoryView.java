package io.otelbi.gateway.sales;

import io.otelbi.platform.contract.analytics.SuspectSegment;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The sales of a window by period, without holes; it goes on behind the last complete day, with those days marked. */
public record HistoryView(
        @Schema(required = true) String source,
        @Schema(required = true) String currency,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) LocalDate dataThrough,
        @Schema(required = true) Filters filters,
        @Schema(required = true) List<SuspectSegment> completeness,

        @Schema(
                required = true,
                enumeration = {"day", "week", "month"})
        String grain,

        @Schema(required = true) WindowView window,
        @Schema(required = true) List<HistoryPoint> points,
        @Nullable String traceId) {

    public HistoryView {
        completeness = List.copyOf(completeness);
        points = List.copyOf(points);
    }
}
