package io.otelbi.analytics.orders;

import io.otelbi.platform.contract.query.OrderLines;
import java.util.List;
import java.util.Locale;

/** What order lines can be grouped by. */
public enum Dimension {
    PRODUCT,
    CUSTOMER,
    RESELLER,
    TERRITORY,
    CATEGORY,
    SALESPERSON;

    /** The name in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The business keys of an answer of bi-query. */
    public List<String> keys(OrderLines lines) {
        return switch (this) {
            case PRODUCT -> lines.products();
            case CUSTOMER, RESELLER -> lines.customers();
            case TERRITORY -> lines.territories();
            case CATEGORY -> lines.categories();
            case SALESPERSON -> lines.salespersons();
        };
    }

    /** The position of a line's key in {@link #keys}. */
    public int of(OrderLines lines, int line) {
        int order = lines.lineOrder()[line];
        return switch (this) {
            case PRODUCT -> lines.lineProduct()[line];
            case CUSTOMER, RESELLER -> lines.orderCustomer()[order];
            case TERRITORY -> lines.orderTerritory()[order];
            case CATEGORY -> lines.lineCategory()[line];
            case SALESPERSON -> lines.orderSalesperson()[order];
        };
    }

    /** Whether a key stands for nobody in particular: type-2 dimensions have an "Unknown" member. */
    public static boolean isUnknown(String key) {
        return key.isEmpty() || key.equals("0") || key.equalsIgnoreCase("unknown") || key.equals("N/A");
    }
}
