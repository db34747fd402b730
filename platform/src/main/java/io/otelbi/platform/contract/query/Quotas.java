package io.otelbi.platform.contract.query;

import java.util.List;

/** Quarterly quotas of a source, oldest first; empty where the source has none. */
public record Quotas(String source, List<QuotaQuarter> quarters) {

    public Quotas {
        quarters = List.copyOf(quarters);
    }
}
