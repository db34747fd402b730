package io.otelbi.biquery.sales.store;

import io.otelbi.biquery.warehouse.store.Row;
import io.otelbi.platform.contract.query.OrderLines;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Packs rows of order lines into columns, so that each key travels once. */
final class OrderLineColumns {

    private final Map<String, Integer> products = new LinkedHashMap<>();
    private final Map<String, Integer> customers = new LinkedHashMap<>();
    private final Map<String, Integer> territories = new LinkedHashMap<>();
    private final Map<String, Integer> categories = new LinkedHashMap<>();
    private final Map<String, Integer> salespersons = new LinkedHashMap<>();
    private final Map<Order, Integer> orders = new LinkedHashMap<>();
    private final List<int[]> ofOrder = new ArrayList<>();
    private final List<int[]> ofLine = new ArrayList<>();
    private final List<double[]> money = new ArrayList<>();

    private static <K> int at(Map<K, Integer> positions, K key) {
        Integer next = positions.size();
        Integer known = positions.putIfAbsent(key, next);
        return known == null ? next : known;
    }

    /**
     * What lines of one order share. Where lines of one number differ in it, because some lack a customer, each part counts as
     * an order, so that everybody has exactly what is his. Without a number, all that somebody bought on a day is one.
     */
    record Order(String channel, String number, LocalDate day, String customer, String territory, String salesperson) {}

    /** One row. */
    record Line(Order order, String product, String category, int units, double revenue, double discount) {}

    /** Takes one row; answers the number of the line. */
    Integer add(Row row) throws SQLException {
        return add(new Line(
                new Order(
                        row.text("Channel"),
                        row.text("OrderNumber"),
                        row.day("OrderDay"),
                        row.text("Customer"),
                        row.text("Territory"),
                        row.text("Salesperson")),
                row.text("Product"),
                row.text("Category"),
                Math.toIntExact(row.count("Units")),
                row.amount("Revenue").doubleValue(),
                row.amount("Discount").doubleValue()));
    }

    Integer add(Line line) {
        Order order = line.order();
        int position = at(orders, order);
        if (position == ofOrder.size()) {
            ofOrder.add(new int[] {
                Math.toIntExact(order.day().toEpochDay()),
                at(customers, order.customer()),
                at(territories, order.territory()),
                at(salespersons, order.salesperson())
            });
        }
        ofLine.add(new int[] {position, at(products, line.product()), at(categories, line.category()), line.units()});
        money.add(new double[] {line.revenue(), line.discount()});
        return ofLine.size();
    }

    OrderLines of(String source) {
        return new OrderLines(
                source,
                List.copyOf(products.keySet()),
                List.copyOf(customers.keySet()),
                List.copyOf(territories.keySet()),
                List.copyOf(categories.keySet()),
                List.copyOf(salespersons.keySet()),
                column(ofOrder, 0),
                column(ofOrder, 1),
                column(ofOrder, 2),
                column(ofOrder, 3),
                column(ofLine, 0),
                column(ofLine, 1),
                column(ofLine, 2),
                column(ofLine, 3),
                money.stream().mapToDouble(row -> row[0]).toArray(),
                money.stream().mapToDouble(row -> row[1]).toArray());
    }

    private static int[] column(List<int[]> rows, int at) {
        return rows.stream().mapToInt(row -> row[at]).toArray();
    }
}
