package io.otelbi.biquery.sales.store;

import io.otelbi.biquery.warehouse.store.Row;
import io.otelbi.platform.contract.query.OrderLines;
import java.sql.SQLException;
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
    private final Map<String, Integer> orders = new LinkedHashMap<>();
    private final List<int[]> ofOrder = new ArrayList<>();
    private final List<int[]> ofLine = new ArrayList<>();
    private final List<double[]> money = new ArrayList<>();

    private static int at(Map<String, Integer> positions, String key) {
        Integer next = positions.size();
        Integer known = positions.putIfAbsent(key, next);
        return known == null ? next : known;
    }

    /** Takes one row; answers the number of the line. */
    Integer add(Row row) throws SQLException {
        int order = at(orders, order(row));
        if (order == ofOrder.size()) {
            ofOrder.add(new int[] {
                Math.toIntExact(row.day("OrderDay").toEpochDay()),
                at(customers, row.text("Customer")),
                at(territories, row.text("Territory")),
                at(salespersons, row.text("Salesperson"))
            });
        }
        ofLine.add(new int[] {
            order,
            at(products, row.text("Product")),
            at(categories, row.text("Category")),
            Math.toIntExact(row.count("Units"))
        });
        money.add(new double[] {
            row.amount("Revenue").doubleValue(), row.amount("Discount").doubleValue()
        });
        return ofLine.size();
    }

    /** What lines of one order share; without a number, all that somebody bought on a day is one order. */
    private static String order(Row row) throws SQLException {
        String number = row.text("OrderNumber");
        return number.isEmpty()
                ? String.join(
                        "\u0000",
                        row.text("Channel"),
                        row.day("OrderDay").toString(),
                        row.text("Customer"),
                        row.text("Territory"),
                        row.text("Salesperson"))
                : row.text("Channel") + "\u0000" + number;
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
