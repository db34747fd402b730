package io.otelbi.platform.contract.analytics;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The sales of a window by period, without holes; it goes on behind the last complete day, with those days marked.
 *
 * @param measure what {@code value} of a point is
 */
public record HistoryView(
        String source,
        String currency,
        LocalDate asOf,
        LocalDate dataThrough,
        Filters filters,
        List<SuspectSegment> completeness,

        String measure,

        @Schema(enumeration = {"day", "week", "month"}) String grain,

        WindowView window,
        List<HistoryPoint> points,
        @Nullable String traceId) {

    public HistoryView {
        completeness = List.copyOf(completeness);
        points = List.copyOf(points);
    }
}
