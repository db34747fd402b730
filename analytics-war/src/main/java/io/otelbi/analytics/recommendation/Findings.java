package io.otelbi.analytics.recommendation;

import io.otelbi.platform.contract.analytics.SuspectSegment;
import io.otelbi.platform.contract.query.OrderLines;
import io.otelbi.platform.contract.query.Stock;
import io.otelbi.platform.contract.query.TerritoryQuotas;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What recommendations are made of.
 *
 * @param asOf last complete day
 * @param channels order lines up to that day, at least of the newest year: those asked about, then those of other
 *     channels; each line once
 * @param country whose public holidays count, such as {@code US}; empty for none
 * @param whole whether the lines are all that stock and quotas are about, and not what filters leave of it
 * @param numbered whether orders have numbers, so that it is known what was bought together
 * @param products current names by business key
 * @param customers current names by business key
 */
public record Findings(
        LocalDate asOf,
        List<OrderLines> channels,
        String country,
        boolean whole,
        boolean numbered,
        Map<String, String> products,
        Map<String, String> customers,
        List<Stock.StockItem> stock,
        List<TerritoryQuotas.TerritoryQuota> quotas,
        List<SuspectSegment> suspects) {

    public Findings {
        channels = List.copyOf(channels);
        products = Map.copyOf(products);
        customers = Map.copyOf(customers);
        stock = List.copyOf(stock);
        quotas = List.copyOf(quotas);
        suspects = List.copyOf(suspects);
    }

    /** The order lines that were asked about. */
    OrderLines lines() {
        return channels.getFirst();
    }

    String product(String key) {
        return products.getOrDefault(key, key);
    }

    String customer(String key) {
        return customers.getOrDefault(key, key);
    }
}
