package io.otelbi.analytics.keyfigure;

import io.otelbi.platform.contract.query.SalesDay;
import io.otelbi.platform.contract.query.SalesTotals;
import io.otelbi.platform.contract.query.SourceInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The key figures, each read from totals of a window or, for its sparkline, from a day. */
public enum Kpi {
    REVENUE("currency"),
    ORDERS("count"),
    UNITS("count"),
    AVERAGE_ORDER_VALUE("currency"),
    GROSS_MARGIN("ratio"),
    ACTIVE_CUSTOMERS("count");

    private static final int CENTS = 2;

    private static final List<String> BUYERS = List.of("customer", "reseller");

    private final String unit;

    Kpi(String unit) {
        this.unit = unit;
    }

    /** The figures that can be told of what is asked for: every channel in it knows what they are made of. */
    public static List<Kpi> known(SourceInfo source, @Nullable String channel) {
        List<SourceInfo.Channel> asked = source.channels().stream()
                .filter(one -> channel == null || one.name().equals(channel))
                .toList();
        return Arrays.stream(values())
                .filter(kpi -> asked.stream().allMatch(kpi::isKnownIn))
                .toList();
    }

    private boolean isKnownIn(SourceInfo.Channel channel) {
        return switch (this) {
            case REVENUE, ORDERS, UNITS -> channel.knows(key());
            case AVERAGE_ORDER_VALUE -> REVENUE.isKnownIn(channel) && ORDERS.isKnownIn(channel);
            case GROSS_MARGIN -> REVENUE.isKnownIn(channel) && channel.knows("cost");
            case ACTIVE_CUSTOMERS -> !Collections.disjoint(channel.things(), BUYERS);
        };
    }

    /** The name in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code currency}, {@code count} or {@code ratio}. */
    public String unit() {
        return unit;
    }

    /** Whether a longer window has more of it, so that windows of different length are compared per day. */
    boolean isAdditive() {
        return this == REVENUE || this == ORDERS || this == UNITS;
    }

    /** How its change is told: {@code points} of a ratio, else {@code relative}. */
    String deltaUnit() {
        return unit.equals("ratio") ? "points" : "relative";
    }

    /** The figure of a window; null where it has no value, such as a margin without revenue. */
    @Nullable
    BigDecimal of(SalesTotals totals) {
        return switch (this) {
            case REVENUE -> totals.revenue().setScale(CENTS, RoundingMode.HALF_EVEN);
            case ORDERS -> BigDecimal.valueOf(totals.orders());
            case UNITS -> BigDecimal.valueOf(totals.units());
            case AVERAGE_ORDER_VALUE -> average(totals.revenue(), totals.orders());
            case GROSS_MARGIN -> Ratios.margin(totals.revenue(), totals.cost());
            case ACTIVE_CUSTOMERS -> BigDecimal.valueOf(totals.customers());
        };
    }

    /** The figure of one day; null where a day has none, as customers cannot be added up from days. */
    @Nullable
    BigDecimal of(SalesDay day) {
        return switch (this) {
            case REVENUE -> day.revenue();
            case ORDERS -> BigDecimal.valueOf(day.orders());
            case UNITS -> BigDecimal.valueOf(day.units());
            case AVERAGE_ORDER_VALUE -> average(day.revenue(), day.orders());
            case GROSS_MARGIN -> Ratios.margin(day.revenue(), day.cost());
            case ACTIVE_CUSTOMERS -> null;
        };
    }

    private static @Nullable BigDecimal average(BigDecimal revenue, long orders) {
        return orders == 0 ? null : revenue.divide(BigDecimal.valueOf(orders), CENTS, RoundingMode.HALF_EVEN);
    }
}
