package io.otelbi.analytics.orders;

import io.otelbi.platform.contract.query.OrderLines;
import io.otelbi.platform.contract.query.SalesDay;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What sales are added up to.
 *
 * @param key the name in the API: {@code revenue}, {@code units}, {@code orders}, or an additive metric of the model
 */
public record Measure(String key) {

    public static final Measure REVENUE = new Measure("revenue");
    public static final Measure UNITS = new Measure("units");
    public static final Measure ORDERS = new Measure("orders");

    /** The metric that bi-query is to put in the place of the revenue; null where it need not. */
    public @Nullable String metric() {
        return equals(REVENUE) || equals(UNITS) || equals(ORDERS) ? null : key;
    }

    /** What a line adds; for orders, one for each thing that the order holds, whatever its lines. */
    public double of(OrderLines lines, int line) {
        return switch (key) {
            case "units" -> lines.lineUnits()[line];
            case "orders" -> 1;
            default -> lines.lineRevenue()[line];
        };
    }

    /** The one of three sums that is its own; that of a metric of the model stands in the place of the revenue. */
    public BigDecimal of(BigDecimal revenue, long orders, long units) {
        return switch (key) {
            case "units" -> BigDecimal.valueOf(units);
            case "orders" -> BigDecimal.valueOf(orders);
            default -> revenue;
        };
    }

    /** What a day adds. */
    public double of(SalesDay day) {
        return switch (key) {
            case "units" -> day.units();
            case "orders" -> day.orders();
            default -> day.revenue().doubleValue();
        };
    }
}
