package io.otelbi.analytics.keyfigure;

import io.otelbi.platform.contract.query.QuotaQuarter;
import io.otelbi.platform.contract.question.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was to be sold in a window: each quarter's quota, spread over the days on which its sales are booked. Spread evenly, a
 * week with the one booking of a month would be compared with a week's quota.
 */
public final class Target {

    private Target() {}

    /**
     * The window's share of the quotas, to the cent; null when a quarter that it touches has none, or when nothing of them is due
     * in the window.
     */
    public static @Nullable BigDecimal of(List<QuotaQuarter> quotas, Bookings bookings, Window window) {
        Map<Quarter, BigDecimal> byQuarter = new HashMap<>();
        quotas.forEach(quota -> byQuarter.put(new Quarter(quota.year(), quota.quarter()), quota.amount()));
        BigDecimal sum = BigDecimal.ZERO;
        for (Quarter at = Quarter.of(window.from()); !at.first().isAfter(window.to()); at = at.next()) {
            BigDecimal quota = byQuarter.get(at);
            if (quota == null) {
                return null;
            }
            sum = sum.add(quota.multiply(BigDecimal.valueOf(bookings.share(at, window))));
        }
        BigDecimal target = sum.setScale(2, RoundingMode.HALF_EVEN);
        return target.signum() == 0 ? null : target;
    }
}
