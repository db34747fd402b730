package io.otelbi.platform.contract.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One period of the history.
 *
 * @param date first day of the period
 * @param value of the measure that was asked for
 * @param revenue in the source's currency; absent, like orders and units, where an asked channel does not know it, and where a
 *     measure of the model's own is asked for
 * @param margin gross margin, (revenue - cost) / revenue, or null without revenue or cost
 * @param flag {@code complete}, {@code partial} (the period is cut off by the window or the data) or {@code suspect}
 *     (it holds days after the last complete one) or {@code unusual} (a day outside its own one-step band)
 * @param expected what was to be expected of an unusual day, absent for others
 */
public record HistoryPoint(
        LocalDate date,
        BigDecimal value,
        @Nullable BigDecimal revenue,
        @Nullable Long orders,
        @Nullable Long units,
        long lines,
        @Nullable BigDecimal margin,

        @Schema(enumeration = {"complete", "partial", "suspect", "unusual"})
        String flag,

        @Nullable BigDecimal expected) {

    /** The same point marked as unusual. */
    public HistoryPoint unusual(BigDecimal instead) {
        return new HistoryPoint(date, value, revenue, orders, units, lines, margin, "unusual", instead);
    }
}
