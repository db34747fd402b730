package io.otelbi.gateway.sales;

import io.otelbi.platform.contract.analytics.SuspectSegment;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The key figures of a window.
 *
 * @param previousWindow the window before, absent where the data do not reach back
 * @param lastYearWindow the same calendar days a year before, absent where the data do not reach back
 */
public record KpisView(
        @Schema(required = true) String source,
        @Schema(required = true) String currency,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) LocalDate dataThrough,
        @Schema(required = true) Filters filters,
        @Schema(required = true) List<SuspectSegment> completeness,
        @Schema(required = true) WindowView window,
        @Nullable WindowView previousWindow,
        @Nullable WindowView lastYearWindow,
        @Schema(required = true) List<KpiView> kpis,
        @Nullable String traceId) {

    public KpisView {
        completeness = List.copyOf(completeness);
        kpis = List.copyOf(kpis);
    }
}
