package io.otelbi.local.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.local.warehouse.FoodMart;
import io.otelbi.local.warehouse.SourceTable;
import io.otelbi.local.warehouse.TpcDs;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two warehouses that nobody here designed, loaded by their models and held against what their makers say. */
class ForeignWarehousesTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void foodMartHasTheRowsAndTotalsThatMondrianTellsAndIsReadOnce() throws IOException, SQLException {
        Map<String, SourceTable> source = FoodMart.write(folder.resolve("csv"));
        List<String> first;
        try (ModelServer server = foodMart()) {
            first = List.copyOf(server.told);
            assertTrue(first.contains("foodmart sales_fact_1997: 86837 rows in all"), first::toString);
            assertTotals(server);
        }
        try (ModelServer server = foodMart()) {
            assertFalse(server.told.stream().anyMatch(line -> line.contains("rows in all")), server.told::toString);
            assertTrue(first.containsAll(server.told), "what was noticed is told again");
            assertRows(server, "foodmart", "foodmart", source);
        }
    }

    private ModelServer foodMart() throws IOException {
        return new ModelServer(folder, folder.resolve("csv"), ModelServer.resource("foodmart.yaml"));
    }

    private static void assertTotals(ModelServer server) throws IOException, SQLException {
        assertSum(server, "565238.1300", "SELECT SUM(store_sales) FROM foodmart.sales_fact_1997");
        assertSum(server, "225627.2336", "SELECT SUM(store_cost) FROM foodmart.sales_fact_1997");
        assertSum(server, "266773", "SELECT SUM(unit_sales) FROM foodmart.sales_fact_1997");
        assertSum(server, "1079147.4700", "SELECT SUM(store_sales) FROM foodmart.sales_fact_1998");
        assertSum(
                server,
                "159167.8400",
                "SELECT SUM(f.store_sales) FROM foodmart.sales_fact_1997 f JOIN foodmart.store s"
                        + " ON s.store_id = f.store_id JOIN foodmart.region r ON r.region_id = s.region_id"
                        + " WHERE r.sales_state_province = 'CA'");
    }

    @Test
    void tpcDsHasTheRowsAndTotalsOfItsGenerator() throws IOException, SQLException {
        Map<String, SourceTable> source = TpcDs.write(folder.resolve("csv"));
        try (ModelServer server = new ModelServer(folder, folder.resolve("csv"), ModelServer.resource("tpcds.yaml"))) {
            assertRows(server, "tpcds", "dbo", source);
            for (String channel : List.of("store_sales:ss", "catalog_sales:cs", "web_sales:ws")) {
                String table = channel.substring(0, channel.indexOf(':'));
                String prefix = channel.substring(channel.indexOf(':') + 1);
                SourceTable rows = Objects.requireNonNull(source.get(table));
                for (String column : List.of("net_paid", "ext_wholesale_cost", "ext_discount_amt", "quantity")) {
                    String name = prefix + "_" + column;
                    assertEquals(
                            0,
                            rows.sum(name)
                                    .compareTo(server.number("tpcds", "SELECT SUM(" + name + ") FROM dbo." + table)),
                            name);
                }
                String undated = "SELECT COUNT(*) FROM dbo." + table + " WHERE " + prefix + "_sold_date_sk IS NULL";
                assertEquals(
                        rows.nulls(prefix + "_sold_date_sk"),
                        server.number("tpcds", undated).longValue());
                assertTrue(rows.nulls(prefix + "_sold_date_sk") > 0, "keys are missing in " + table);
                assertTrue(
                        server.told.stream()
                                .anyMatch(line -> line.contains(table + ".csv") && line.contains("have no day")),
                        server.told::toString);
            }
        }
    }

    private static void assertRows(ModelServer server, String database, String schema, Map<String, SourceTable> source)
            throws IOException, SQLException {
        for (Map.Entry<String, SourceTable> table : source.entrySet()) {
            String sql = "SELECT COUNT(*) FROM " + schema + "." + table.getKey();
            assertEquals(table.getValue().rows(), server.number(database, sql).longValue(), table.getKey());
        }
    }

    private static void assertSum(ModelServer server, String expected, String sql) throws IOException, SQLException {
        assertEquals(0, new BigDecimal(expected).compareTo(server.number("foodmart", sql)), sql);
    }
}
