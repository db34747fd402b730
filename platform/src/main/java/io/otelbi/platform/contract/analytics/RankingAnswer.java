package io.otelbi.platform.contract.analytics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ranking.
 *
 * @param total the measure over everything, ranked or not
 * @param unattributed part of the total that belongs to no known thing, such as sales to unknown customers
 * @param things how many things there are
 * @param orders orders in the window
 * @param method how the uncertainty was told
 */
public record RankingAnswer(
        String runId,
        String source,
        String currency,
        LocalDate asOf,
        LocalDate dataThrough,
        List<SuspectSegment> completeness,
        String by,
        String measure,
        LocalDate from,
        LocalDate to,
        LocalDate previousFrom,
        LocalDate previousTo,
        double total,
        double unattributed,
        int things,
        int orders,
        String method,
        List<RankedRow> rows,
        @Nullable String traceId) {

    public RankingAnswer {
        completeness = List.copyOf(completeness);
        rows = List.copyOf(rows);
    }
}
