package io.otelbi.platform.contract.query;

import java.math.BigDecimal;
import java.util.List;

/** Quotas and what was sold against them by territory and quarter; empty where the source has none. */
public record TerritoryQuotas(String source, List<TerritoryQuota> quotas) {

    public TerritoryQuotas {
        quotas = List.copyOf(quotas);
    }

    /**
     * A territory's quarter.
     *
     * @param quota the quotas of its salespersons
     * @param sold what those salespersons sold in the quarter
     */
    public record TerritoryQuota(String territory, int year, int quarter, BigDecimal quota, BigDecimal sold) {}
}
