package io.otelbi.platform.contract.analytics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A KPI's change taken apart, as a whole, by category and by product (the largest changes first). */
public record ExplanationAnswer(
        String source,
        String currency,
        LocalDate asOf,
        LocalDate dataThrough,
        List<SuspectSegment> completeness,
        String kpi,
        LocalDate from,
        LocalDate to,
        LocalDate beforeFrom,
        LocalDate beforeTo,
        double before,
        double now,
        ChangeParts parts,
        String sentence,
        List<ExplainedRow> categories,
        List<ExplainedRow> products,
        @Nullable String traceId) {

    public ExplanationAnswer {
        completeness = List.copyOf(completeness);
        categories = List.copyOf(categories);
        products = List.copyOf(products);
    }
}
