package io.otelbi.gateway.dashboard.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All sections in one answer; one that failed says so and leaves the others whole. */
public record DashboardView(
        @Schema(required = true) String source,
        @Schema(required = true) SectionView kpis,
        @Schema(required = true) SectionView history,
        @Nullable String traceId) {}
