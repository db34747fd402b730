package io.otelbi.platform.contract.analytics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ranking.
 *
 * @param previousFrom first day of the window before, absent where the data do not reach back half as far as the window
 * @param previousTo its last day
 * @param comparison how the window is compared with the one before where that is shorter or missing, else absent
 * @param total the measure over everything, ranked or not
 * @param unattributed part of the total that belongs to no known thing, such as sales to unknown customers
 * @param things how many things there are
 * @param orders orders in the window
 * @param method how the uncertainty was told
 * @param tiedBeyond how many things that are not shown have the same value as the last row
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
        @Nullable LocalDate previousFrom,
        @Nullable LocalDate previousTo,
        @Nullable String comparison,
        double total,
        double unattributed,
        int things,
        int orders,
        String method,
        List<RankedRow> rows,
        int tiedBeyond,
        @Nullable String traceId) {

    public RankingAnswer {
        completeness = List.copyOf(completeness);
        rows = List.copyOf(rows);
    }
}
