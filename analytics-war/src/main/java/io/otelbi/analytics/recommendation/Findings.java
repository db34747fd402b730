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
 * @param lines all order lines up to that day, at least of the newest year
 * @param resellerLines order lines of resellers, empty where there are none
 * @param products current names by business key
 * @param customers current names by business key
 */
public record Findings(
        LocalDate asOf,
        OrderLines lines,
        OrderLines resellerLines,
        Map<String, String> products,
        Map<String, String> customers,
        List<Stock.StockItem> stock,
        List<TerritoryQuotas.TerritoryQuota> quotas,
        List<SuspectSegment> suspects) {

    public Findings {
        products = Map.copyOf(products);
        customers = Map.copyOf(customers);
        stock = List.copyOf(stock);
        quotas = List.copyOf(quotas);
        suspects = List.copyOf(suspects);
    }

    String product(String key) {
        return products.getOrDefault(key, key);
    }

    String customer(String key) {
        return customers.getOrDefault(key, key);
    }
}
