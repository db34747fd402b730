package io.otelbi.gateway.sales;

import io.otelbi.platform.contract.query.QuotaQuarter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was to be sold in a window: each quarter's quota, spread evenly over its days. */
public final class Target {

    private Target() {}

    private record Quarter(int year, int quarter) {

        static Quarter of(LocalDate day) {
            return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
        }
    }

    /** The window's share of the quotas, to the cent; null when a quarter that it touches has none. */
    public static @Nullable BigDecimal of(List<QuotaQuarter> quotas, Window window) {
        Map<Quarter, BigDecimal> byQuarter = new HashMap<>();
        quotas.forEach(quota -> byQuarter.put(new Quarter(quota.year(), quota.quarter()), quota.amount()));
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate day = window.from(); !day.isAfter(window.to()); day = day.plusDays(1)) {
            BigDecimal quota = byQuarter.get(Quarter.of(day));
            if (quota == null) {
                return null;
            }
            long days = IsoFields.DAY_OF_QUARTER.rangeRefinedBy(day).getMaximum();
            sum = sum.add(quota.divide(BigDecimal.valueOf(days), 10, RoundingMode.HALF_EVEN));
        }
        return sum.setScale(2, RoundingMode.HALF_EVEN);
    }
}
