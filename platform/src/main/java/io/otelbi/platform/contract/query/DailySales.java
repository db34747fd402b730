package io.otelbi.platform.contract.query;

import java.util.List;

/** The days with sales in a slice, oldest first; days without sales are absent. */
public record DailySales(String source, List<SalesDay> days) {

    public DailySales {
        days = List.copyOf(days);
    }
}
