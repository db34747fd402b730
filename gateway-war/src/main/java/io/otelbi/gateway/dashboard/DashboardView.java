package io.otelbi.gateway.dashboard;

import org.jspecify.annotations.Nullable;

/** All sections in one answer; one that failed says so and leaves the others whole. */
public record DashboardView(
        String source,
        SectionView kpis,
        SectionView history,
        SectionView forecast,
        SectionView ranking,
        SectionView recommendations,
        @Nullable String traceId) {}
