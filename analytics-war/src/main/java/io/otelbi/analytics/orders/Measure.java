package io.otelbi.analytics.orders;

import io.otelbi.platform.contract.query.OrderLines;
import java.util.Locale;

/** What order lines are added up to. */
public enum Measure {
    REVENUE,
    UNITS,
    ORDERS;

    /** The name in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a line adds; for orders, one for each thing that the order holds, whatever its lines. */
    public double of(OrderLines lines, int line) {
        return switch (this) {
            case REVENUE -> lines.lineRevenue()[line];
            case UNITS -> lines.lineUnits()[line];
            case ORDERS -> 1;
        };
    }
}
