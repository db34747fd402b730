package io.otelbi.analytics.keyfigure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Quotients of amounts; null where there is nothing to divide by. */
final class Ratios {

    private static final int DIGITS = 6;

    private Ratios() {}

    /** {@code (revenue - cost) / revenue}, to six digits; null without revenue or cost. */
    static @Nullable BigDecimal margin(BigDecimal revenue, @Nullable BigDecimal cost) {
        return cost == null ? null : quotient(revenue.subtract(cost), revenue);
    }

    /** {@code (now - before) / |before|}, to six digits; null when either is missing or before is zero. */
    static @Nullable BigDecimal change(@Nullable BigDecimal now, @Nullable BigDecimal before) {
        return now == null || before == null ? null : quotient(now.subtract(before), before.abs());
    }

    /** {@code now - before}, to six digits; null when either is missing. */
    static @Nullable BigDecimal difference(@Nullable BigDecimal now, @Nullable BigDecimal before) {
        return now == null || before == null ? null : now.subtract(before).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }

    /** {@code part / whole}, to six digits; null when the whole is zero. */
    static @Nullable BigDecimal quotient(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) {
            return null;
        }
        return part.divide(whole, MathContext.DECIMAL64).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }
}
