package io.otelbi.analytics.keyfigure;

import io.otelbi.platform.contract.analytics.KpiView;
import io.otelbi.platform.contract.query.SalesDay;
import io.otelbi.platform.contract.query.SalesTotals;
import io.otelbi.platform.contract.question.Window;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A window's totals beside those that it is compared with.
 *
 * @param previous totals of the window before, or null where the data do not reach back
 * @param lastYear totals of a year before, or null likewise
 * @param days every day of the window, oldest first
 * @param windows the three windows
 */
public record Compared(
        SalesTotals now,
        @Nullable SalesTotals previous,
        @Nullable SalesTotals lastYear,
        List<SalesDay> days,
        Windows windows) {

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
                kpi.deltaUnit(),
                value,
                before,
                delta(kpi, value, before, windows.previous()),
                yearBefore,
                delta(kpi, value, yearBefore, windows.lastYear()),
                target,
                sparkline(kpi));
    }

    private @Nullable BigDecimal delta(
            Kpi kpi, @Nullable BigDecimal value, @Nullable BigDecimal before, Optional<Window> then) {
        if (kpi.deltaUnit().equals("points")) {
            return Ratios.difference(value, before);
        }
        if (before == null || !kpi.isAdditive() || then.isEmpty()) {
            return Ratios.change(value, before);
        }
        BigDecimal sameLength = before.multiply(BigDecimal.valueOf(windows.now().days()))
                .divide(BigDecimal.valueOf(then.get().days()), MathContext.DECIMAL64);
        return Ratios.change(value, sameLength);
    }

    private List<@Nullable BigDecimal> sparkline(Kpi kpi) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        if (kpi != Kpi.ACTIVE_CUSTOMERS) {
            days.forEach(day -> values.add(kpi.of(day)));
        }
        return values;
    }
}
