package io.otelbi.analytics.orders;

import io.otelbi.platform.contract.query.OrderLines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Order lines for tests, added one by one. */
public final class InventedLines {

    private final List<int[]> orders = new ArrayList<>();
    private final List<int[]> lines = new ArrayList<>();
    private final List<double[]> money = new ArrayList<>();
    private int products;
    private int categories;
    private int customers;

    /** Begins an order; its lines follow. */
    public InventedLines order(LocalDate day, int customer) {
        orders.add(new int[] {(int) day.toEpochDay(), customer});
        customers = Math.max(customers, customer + 1);
        return this;
    }

    /** Adds a line to the newest order. */
    public InventedLines line(int product, int category, int units, double revenue, double discount) {
        lines.add(new int[] {orders.size() - 1, product, category, units});
        money.add(new double[] {revenue, discount});
        products = Math.max(products, product + 1);
        categories = Math.max(categories, category + 1);
        return this;
    }

    public OrderLines build() {
        return new OrderLines(
                "adventureworks",
                keys("P", products),
                keys("K", customers),
                List.of("Northwest"),
                keys("C", categories),
                List.of(""),
                column(orders, 0),
                column(orders, 1),
                new int[orders.size()],
                new int[orders.size()],
                column(lines, 0),
                column(lines, 1),
                column(lines, 2),
                column(lines, 3),
                money.stream().mapToDouble(row -> row[0]).toArray(),
                money.stream().mapToDouble(row -> row[1]).toArray());
    }

    private static List<String> keys(String prefix, int n) {
        List<String> keys = new ArrayList<>();
        for (int i = 1; i <= n; i++) {
            keys.add(prefix + i);
        }
        return keys;
    }

    private static int[] column(List<int[]> rows, int at) {
        return rows.stream().mapToInt(row -> row[at]).toArray();
    }
}
