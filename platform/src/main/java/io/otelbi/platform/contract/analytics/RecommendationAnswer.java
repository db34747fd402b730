package io.otelbi.platform.contract.analytics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Actions, the most valuable first.
 *
 * @param skipped kinds that were looked for without a finding or could not be, each with the reason
 */
public record RecommendationAnswer(
        String runId,
        String source,
        String currency,
        LocalDate asOf,
        LocalDate dataThrough,
        List<SuspectSegment> completeness,
        List<Recommendation> items,
        List<String> skipped,
        @Nullable String traceId) {

    public RecommendationAnswer {
        completeness = List.copyOf(completeness);
        items = List.copyOf(items);
        skipped = List.copyOf(skipped);
    }
}
