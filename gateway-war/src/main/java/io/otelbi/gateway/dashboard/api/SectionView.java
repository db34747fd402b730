package io.otelbi.gateway.dashboard.api;

import io.otelbi.gateway.sales.HistoryView;
import io.otelbi.gateway.sales.KpisView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One section of the dashboard.
 *
 * @param status {@code live}, or {@code failed} with a problem
 * @param millis how long it took
 * @param kpis the key figures, in their section
 * @param history the history, in its section
 * @param problem why it failed
 */
public record SectionView(
        @Schema(enumeration = {"live", "cached", "stale", "failed"})
        String status,

        long millis,
        @Nullable KpisView kpis,
        @Nullable HistoryView history,
        @Nullable ProblemView problem) {}
