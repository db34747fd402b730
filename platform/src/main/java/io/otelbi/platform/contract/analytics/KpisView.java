package io.otelbi.platform.contract.analytics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key figures of a window.
 *
 * @param lines order lines of the window, from which its figures were computed
 * @param previousWindow the window before, absent where the data do not reach back
 * @param lastYearWindow the same calendar days a year before, absent where the data do not reach back; one day shorter or
 *     longer around a leap day
 * @param comparison what a reader of the changes must know, such as windows of different length; absent where there is nothing
 */
public record KpisView(
        String source,
        String currency,
        LocalDate asOf,
        LocalDate dataThrough,
        Filters filters,
        List<SuspectSegment> completeness,
        WindowView window,
        long lines,
        @Nullable WindowView previousWindow,
        @Nullable WindowView lastYearWindow,
        @Nullable String comparison,
        List<KpiView> kpis,
        @Nullable String traceId) {

    public KpisView {
        completeness = List.copyOf(completeness);
        kpis = List.copyOf(kpis);
    }
}
