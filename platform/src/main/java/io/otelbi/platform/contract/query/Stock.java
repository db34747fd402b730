package io.otelbi.platform.contract.query;

import java.math.BigDecimal;
import java.util.List;

/** What is in stock; empty where the warehouse does not say. */
public record Stock(String source, List<StockItem> items) {

    public Stock {
        items = List.copyOf(items);
    }

    /**
     * One product's stock.
     *
     * @param product business key
     * @param onHand pieces in stock
     * @param reorderLevel pieces at which more is to be ordered
     * @param targetLevel pieces that are wanted after an order
     * @param leadTimeDays days from order to delivery
     * @param unitPrice selling price
     * @param unitCost last cost price
     */
    public record StockItem(
            String product,
            String name,
            long onHand,
            long reorderLevel,
            long targetLevel,
            long leadTimeDays,
            BigDecimal unitPrice,
            BigDecimal unitCost) {}
}
