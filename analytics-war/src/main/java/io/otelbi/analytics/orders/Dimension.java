package io.otelbi.analytics.orders;

import io.otelbi.platform.contract.query.OrderLines;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What order lines are grouped by.
 *
 * @param key the name in the API: {@code product}, {@code customer}, {@code reseller}, {@code salesperson},
 *     {@code territory}, {@code category}, or another dimension of the model
 */
public record Dimension(String key) {

    /** Dimensions whose members are things with a key and a name. */
    public static final List<String> THINGS = List.of("product", "customer", "reseller", "salesperson");

    private static final String CATEGORY = "category";
    private static final String TERRITORY = "territory";

    public static final Dimension PRODUCT = new Dimension("product");
    public static final Dimension CUSTOMER = new Dimension("customer");

    /** Whether its members are things with a key and a name. */
    public boolean isOfThings() {
        return THINGS.contains(key);
    }

    /** The dimension that bi-query is to put in the place of the category; null where it need not. */
    public @Nullable String split() {
        return isOfThings() || key.equals(TERRITORY) || key.equals(CATEGORY) ? null : key;
    }

    /** The business keys, or values, of an answer of bi-query. */
    public List<String> keys(OrderLines lines) {
        return switch (key) {
            case "product" -> lines.products();
            case "customer", "reseller" -> lines.customers();
            case "salesperson" -> lines.salespersons();
            case TERRITORY -> lines.territories();
            default -> lines.categories();
        };
    }

    /** The position of a line's key in {@link #keys}. */
    public int of(OrderLines lines, int line) {
        int order = lines.lineOrder()[line];
        return switch (key) {
            case "product" -> lines.lineProduct()[line];
            case "customer", "reseller" -> lines.orderCustomer()[order];
            case "salesperson" -> lines.orderSalesperson()[order];
            case TERRITORY -> lines.orderTerritory()[order];
            default -> lines.lineCategory()[line];
        };
    }

    /** Whether a key or value stands for nothing in particular; of things, type-2 dimensions have members for that. */
    public boolean isUnknown(String key) {
        boolean unknown = key.isEmpty() || key.equalsIgnoreCase("unknown");
        return unknown || (isOfThings() && (key.equals("0") || key.equals("N/A")));
    }
}
