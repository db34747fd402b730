package io.otelbi.biquery.sales.store;

import io.otelbi.biquery.warehouse.WarehouseProblem;
import io.otelbi.biquery.warehouse.store.Row;
import io.otelbi.biquery.warehouse.store.Warehouse;
import io.otelbi.platform.contract.query.OrderLines;
import io.otelbi.platform.problem.ProblemException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Packs rows of order lines into columns as they come, so that each key travels once and a row leaves no object behind.
 * One row more than the limit is a problem that says how to ask for less.
 */
final class OrderLineColumns implements Warehouse.RowTaker {

    private final String source;
    private final int limit;
    private final Map<String, Integer> products = new LinkedHashMap<>();
    private final Map<String, Integer> customers = new LinkedHashMap<>();
    private final Map<String, Integer> territories = new LinkedHashMap<>();
    private final Map<String, Integer> categories = new LinkedHashMap<>();
    private final Map<String, Integer> salespersons = new LinkedHashMap<>();
    private final Keys orders = new Keys();
    private final Numbers.Whole orderDay = new Numbers.Whole();
    private final Numbers.Whole orderCustomer = new Numbers.Whole();
    private final Numbers.Whole orderTerritory = new Numbers.Whole();
    private final Numbers.Whole orderSalesperson = new Numbers.Whole();
    private final Numbers.Whole lineOrder = new Numbers.Whole();
    private final Numbers.Whole lineProduct = new Numbers.Whole();
    private final Numbers.Whole lineCategory = new Numbers.Whole();
    private final Numbers.Whole lineUnits = new Numbers.Whole();
    private final Numbers.Amounts lineRevenue = new Numbers.Amounts();
    private final Numbers.Amounts lineDiscount = new Numbers.Amounts();

    OrderLineColumns(String source, int limit) {
        this.source = source;
        this.limit = limit;
    }

    private static int at(Map<String, Integer> positions, String key) {
        Integer next = positions.size();
        Integer known = positions.putIfAbsent(key, next);
        return known == null ? next : known;
    }

    @Override
    public void take(Row row) throws SQLException {
        if (lineOrder.size() == limit) {
            throw tooMany();
        }
        int order = orders.at(order(row));
        if (order == orderDay.size()) {
            orderDay.add(Math.toIntExact(row.day("OrderDay").toEpochDay()));
            orderCustomer.add(at(customers, row.text("Customer")));
            orderTerritory.add(at(territories, row.text("Territory")));
            orderSalesperson.add(at(salespersons, row.text("Salesperson")));
        }
        lineOrder.add(order);
        lineProduct.add(at(products, row.text("Product")));
        lineCategory.add(at(categories, row.text("Category")));
        lineUnits.add(Math.toIntExact(row.count("Units")));
        lineRevenue.add(row.amount("Revenue").doubleValue());
        lineDiscount.add(row.amount("Discount").doubleValue());
    }

    private ProblemException tooMany() {
        return new ProblemException(
                WarehouseProblem.TOO_MANY_ORDER_LINES,
                String.format(
                        Locale.ENGLISH,
                        "The question covers more than %,d order lines of %s (one a product of an order). Ask for a shorter"
                                + " window, for one channel, or with a filter.",
                        limit,
                        source));
    }

    /**
     * What lines of one order share. Where lines of one number differ in it, because some lack a customer, each part counts as
     * an order, so that everybody has exactly what is theirs. Without a number, all that somebody bought on a day is one.
     */
    private static String order(Row row) throws SQLException {
        return String.join(
                "\u0000",
                row.text("Channel"),
                row.text("OrderNumber"),
                row.day("OrderDay").toString(),
                row.text("Customer"),
                row.text("Territory"),
                row.text("Salesperson"));
    }

    OrderLines all() {
        return new OrderLines(
                source,
                List.copyOf(products.keySet()),
                List.copyOf(customers.keySet()),
                List.copyOf(territories.keySet()),
                List.copyOf(categories.keySet()),
                List.copyOf(salespersons.keySet()),
                orderDay.all(),
                orderCustomer.all(),
                orderTerritory.all(),
                orderSalesperson.all(),
                lineOrder.all(),
                lineProduct.all(),
                lineCategory.all(),
                lineUnits.all(),
                lineRevenue.all(),
                lineDiscount.all());
    }
}
