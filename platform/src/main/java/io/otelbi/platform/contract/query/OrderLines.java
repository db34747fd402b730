package io.otelbi.platform.contract.query;

import java.util.List;

/**
 * The order lines of a slice, one an order and product, as columns: lists of business keys, one array an attribute of the
 * orders, and one an attribute of the lines; attributes are positions in those lists and arrays.
 *
 * @param products business keys, such as ProductAlternateKey
 * @param customers business keys of customers and resellers
 * @param territories names
 * @param categories names
 * @param salespersons business keys; the empty one for orders without a salesperson
 * @param orderDay day of each order, as days since 1970-01-01
 * @param orderCustomer position in {@code customers}
 * @param orderTerritory position in {@code territories}
 * @param orderSalesperson position in {@code salespersons}
 * @param lineOrder position of the order
 * @param lineProduct position in {@code products}
 * @param lineCategory position in {@code categories}
 * @param lineUnits pieces
 * @param lineRevenue in the source's currency, before tax
 * @param lineDiscount in the source's currency, 0 where the warehouse has none
 */
public record OrderLines(
        String source,
        List<String> products,
        List<String> customers,
        List<String> territories,
        List<String> categories,
        List<String> salespersons,
        int[] orderDay,
        int[] orderCustomer,
        int[] orderTerritory,
        int[] orderSalesperson,
        int[] lineOrder,
        int[] lineProduct,
        int[] lineCategory,
        int[] lineUnits,
        double[] lineRevenue,
        double[] lineDiscount) {

    public OrderLines {
        products = List.copyOf(products);
        customers = List.copyOf(customers);
        territories = List.copyOf(territories);
        categories = List.copyOf(categories);
        salespersons = List.copyOf(salespersons);
    }

    /** Number of lines. */
    public int size() {
        return lineOrder.length;
    }
}
