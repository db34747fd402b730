package io.otelbi.gateway.sales;

import io.otelbi.platform.contract.query.SalesDay;
import io.otelbi.platform.contract.query.SalesTotals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A window's totals beside those that it is compared with.
 *
 * @param previous totals of the window before, or null where the data do not reach back
 * @param lastYear totals of a year before, or null likewise
 * @param days every day of the window, oldest first
 */
public record Compared(
        SalesTotals now,
        @Nullable SalesTotals previous,
        @Nullable SalesTotals lastYear,
        List<SalesDay> days) {

    public Compared {
        days = List.copyOf(days);
    }

    /** One figure with its comparisons. */
    public KpiView view(Kpi kpi, @Nullable BigDecimal target) {
        BigDecimal value = kpi.of(now);
        BigDecimal before = previous == null ? null : kpi.of(previous);
        BigDecimal yearBefore = lastYear == null ? null : kpi.of(lastYear);
        return new KpiView(
                kpi.key(),
                kpi.unit(),
                value,
                before,
                Ratios.change(value, before),
                yearBefore,
                Ratios.change(value, yearBefore),
                target,
                sparkline(kpi));
    }

    private List<@Nullable BigDecimal> sparkline(Kpi kpi) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        if (kpi != Kpi.ACTIVE_CUSTOMERS) {
            days.forEach(day -> values.add(kpi.of(day)));
        }
        return values;
    }
}
