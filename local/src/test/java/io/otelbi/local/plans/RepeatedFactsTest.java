package io.otelbi.local.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.otelbi.local.sample.SampleWarehouse;
import io.otelbi.local.warehouse.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatedFactsTest {

    @ParameterizedTest
    @CsvSource({
        "ADVENTUREWORKS, FactInternetSales, SalesOrderNumber",
        "ADVENTUREWORKS, FactResellerSales, SalesOrderNumber",
        "WIDEWORLDIMPORTERS, Sale, WWI Invoice ID"
    })
    void salesAreRepeatedWithOrdersOfTheirOwnAndNothingElse(SampleWarehouse sample, String fact, String number) {
        Map<String, Integer> rows = new TreeMap<>();
        Map<String, Integer> repeated = new TreeMap<>();
        var orders = new TreeSet<String>();
        var repeatedOrders = new TreeSet<String>();

        sample.generate(7, (table, values) -> count(table, rows, fact, number, values, orders));
        sample.generate(
                7,
                new RepeatedFacts((table, values) -> count(table, repeated, fact, number, values, repeatedOrders), 3));

        assertEquals(3 * orders.size(), repeatedOrders.size());
        List<String> others = new ArrayList<>(rows.keySet());
        others.removeAll(List.of("FactInternetSales", "FactResellerSales", "Sale"));
        assertEquals(3 * rows.getOrDefault(fact, 0), repeated.get(fact));
        others.forEach(name -> assertEquals(rows.get(name), repeated.get(name), name));
    }

    private static void count(
            Table table, Map<String, Integer> rows, String fact, String number, Object[] values, Set<String> orders) {
        rows.merge(table.name(), 1, Integer::sum);
        if (table.name().equals(fact)) {
            int place =
                    table.columns().stream().map(Table.Column::name).toList().indexOf(number);
            orders.add(values[place].toString());
        }
    }
}
