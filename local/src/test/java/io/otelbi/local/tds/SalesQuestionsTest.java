package io.otelbi.local.tds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.local.sample.SampleWarehouse;
import io.otelbi.local.warehouse.RowSink;
import io.otelbi.local.warehouse.Table;
import io.otelbi.local.warehouse.WarehouseSchema;
import io.otelbi.model.jdbc.Binding;
import io.otelbi.model.jdbc.ColumnTypes;
import io.otelbi.model.plan.Plan;
import io.otelbi.model.plan.Planner;
import io.otelbi.model.plan.Slice;
import io.otelbi.model.reading.ModelReader;
import io.otelbi.model.reading.Reading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The questions of bi-query over rows whose category or territory is not known, through Microsoft's driver. */
class SalesQuestionsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void whatHasNoCategoryOrTerritoryIsUnknownInEveryAnswer(SampleWarehouse sample) throws IOException, SQLException {
        WarehouseSchema schema = sample.schema();
        try (WarehouseServer warehouse = new WarehouseServer(schema, folder, sink -> fill(schema, sink));
                Connection connection = warehouse.connect("bi_reader", "reader-secret", schema.database())) {
            Map<String, BigDecimal> segments = new TreeMap<>();
            Map<String, BigDecimal> lines = new TreeMap<>();
            Set<String> values = new TreeSet<>();
            ask(connection, schema, "segments", Map.of(), row -> {
                segments.merge(
                        row.getString("Dimension") + " " + row.getString("Member"), amount(row), BigDecimal::add);
            });
            ask(connection, schema, "order-lines", Map.of(), row -> {
                lines.merge("category " + row.getString("Category"), amount(row), BigDecimal::add);
                lines.merge("territory " + row.getString("Territory"), amount(row), BigDecimal::add);
            });
            ask(
                    connection,
                    schema,
                    "dimensions",
                    Map.of(),
                    row -> values.add(row.getString("Dimension") + " " + row.getString("Member")));

            assertEquals(
                    Set.of("category Bikes", "category Unknown", "territory North", "territory Unknown"),
                    segments.keySet());
            assertEquals(segments, lines);
            assertTrue(values.containsAll(segments.keySet()), values::toString);
            for (Map.Entry<String, BigDecimal> segment : segments.entrySet()) {
                String dimension =
                        segment.getKey().substring(0, segment.getKey().indexOf(' '));
                Map<String, String> filter = Map.of(dimension, segment.getKey().substring(dimension.length() + 1));
                for (String question : List.of("daily-sales", "sales-totals", "order-lines")) {
                    List<BigDecimal> amounts = new ArrayList<>();
                    ask(connection, schema, question, filter, row -> amounts.add(amount(row)));
                    assertEquals(
                            segment.getValue(),
                            amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                            question + " " + segment.getKey());
                }
            }
        }
    }

    @Test
    void rowsWithoutADayAreCountedByTheCoverage() throws IOException, SQLException {
        WarehouseSchema schema = SampleWarehouse.ADVENTUREWORKS.schema();
        try (WarehouseServer warehouse = new WarehouseServer(schema, folder, sink -> {
                    fill(schema, sink);
                    sale(sink, "dbo.FactInternetSales", 1, 1, 9, null);
                    sale(sink, "dbo.FactResellerSales", 1, 1, 9, null);
                    sale(sink, "dbo.FactResellerSales", 2, 1, 9, null);
                });
                Connection connection = warehouse.reader()) {
            Map<String, Long> undated = new TreeMap<>();

            ask(connection, schema, "coverage", Map.of(), row -> {
                if (row.getDate("OrderDay") == null) {
                    undated.put(row.getString("Channel"), row.getLong("OrderLines"));
                }
            });

            assertEquals(Map.of("internet", 1L, "reseller", 2L), undated);
        }
    }

    @Test
    void aTerritoryThatIsCalledNaIsNoUnknownOne() throws IOException, SQLException {
        WarehouseSchema schema = SampleWarehouse.ADVENTUREWORKS.schema();
        try (WarehouseServer warehouse = new WarehouseServer(schema, folder, sink -> {
                    fill(schema, sink);
                    row(
                            sink,
                            schema,
                            "dbo.DimSalesTerritory",
                            Map.of(
                                    "SalesTerritoryKey",
                                    5,
                                    "SalesTerritoryRegion",
                                    "NA",
                                    "SalesTerritoryCountry",
                                    "Namibia"));
                    sale(sink, "dbo.FactInternetSales", 1, 5, 7, DAY);
                });
                Connection connection = warehouse.reader()) {
            List<BigDecimal> amounts = new ArrayList<>();

            ask(connection, schema, "daily-sales", Map.of("territory", "NA"), row -> amounts.add(amount(row)));

            assertEquals(List.of(new BigDecimal("7.0000")), amounts);
        }
    }

    /** One sale of 1 that is all known, and sales of 2, 4, 8 … whose category, territory or both are not. */
    private static void fill(WarehouseSchema schema, RowSink sink) {
        if (schema.equals(SampleWarehouse.WIDEWORLDIMPORTERS.schema())) {
            row(sink, schema, "Dimension.City", Map.of("City Key", 0, "Sales Territory", "N/A"));
            row(sink, schema, "Dimension.City", Map.of("City Key", 1, "Sales Territory", "North"));
            row(sink, schema, "Dimension.Customer", Map.of("Customer Key", 0, "Category", "N/A"));
            row(sink, schema, "Dimension.Customer", Map.of("Customer Key", 1, "Category", "Bikes"));
            int amount = 1;
            for (int[] keys : new int[][] {{1, 1}, {0, 1}, {1, 0}, {0, 0}, {1, 77}, {88, 1}}) {
                row(
                        sink,
                        schema,
                        "Fact.Sale",
                        Map.of(
                                "Customer Key",
                                keys[0],
                                "City Key",
                                keys[1],
                                "Invoice Date Key",
                                DAY,
                                "Total Excluding Tax",
                                BigDecimal.valueOf(amount)));
                amount *= 2;
            }
            return;
        }
        row(
                sink,
                schema,
                "dbo.DimProductCategory",
                Map.of("ProductCategoryKey", 1, "EnglishProductCategoryName", "Bikes"));
        row(sink, schema, "dbo.DimProductSubcategory", Map.of("ProductSubcategoryKey", 1, "ProductCategoryKey", 1));
        row(sink, schema, "dbo.DimProductSubcategory", Map.of("ProductSubcategoryKey", 2));
        row(sink, schema, "dbo.DimProduct", Map.of("ProductKey", 1, "ProductSubcategoryKey", 1));
        row(sink, schema, "dbo.DimProduct", Map.of("ProductKey", 2));
        row(sink, schema, "dbo.DimProduct", Map.of("ProductKey", 3, "ProductSubcategoryKey", 2));
        row(sink, schema, "dbo.DimSalesTerritory", Map.of("SalesTerritoryKey", 1, "SalesTerritoryRegion", "North"));
        row(
                sink,
                schema,
                "dbo.DimSalesTerritory",
                Map.of("SalesTerritoryKey", 11, "SalesTerritoryRegion", "NA", "SalesTerritoryCountry", "NA"));
        int amount = 1;
        for (int[] keys : new int[][] {{1, 1}, {2, 1}, {3, 1}, {1, 11}, {99, 1}, {1, 55}, {2, 11}}) {
            sale(sink, "dbo.FactInternetSales", keys[0], keys[1], amount, DAY);
            sale(sink, "dbo.FactResellerSales", keys[0], keys[1], amount * 1000, DAY);
            amount *= 2;
        }
    }

    private static void sale(
            RowSink sink, String table, int product, int territory, int amount, @Nullable LocalDate day) {
        Map<String, Object> values = new TreeMap<>(Map.of(
                "ProductKey", product, "SalesTerritoryKey", territory, "SalesAmount", BigDecimal.valueOf(amount)));
        if (day != null) {
            values.put("OrderDate", day.atStartOfDay());
        }
        row(sink, SampleWarehouse.ADVENTUREWORKS.schema(), table, values);
    }

    private static void row(RowSink sink, WarehouseSchema schema, String name, Map<String, ?> given) {
        Table table = schema.table(name);
        @Nullable Object[] values = new Object[table.columns().size()];
        for (int i = 0; i < values.length; i++) {
            Table.Column column = table.columns().get(i);
            Object value = given.get(column.name());
            values[i] = value != null || column.nullable() ? value : nothing(column);
        }
        sink.row(table, values);
    }

    private static Object nothing(Table.Column column) {
        return switch (column.type().kind()) {
            case DATE, DATETIME, DATETIME2 -> LocalDateTime.of(2024, 1, 1, 0, 0);
            case NVARCHAR, VARCHAR, NCHAR, CHAR -> "";
            case BIT -> false;
            default -> 0;
        };
    }

    private interface Taking {
        void take(ResultSet row) throws SQLException;
    }

    private static BigDecimal amount(ResultSet row) throws SQLException {
        return row.getBigDecimal("Revenue");
    }

    private static void ask(
            Connection connection, WarehouseSchema schema, String question, Map<String, String> filter, Taking taking)
            throws SQLException {
        Plan plan = plan(schema, question, filter);
        try (PreparedStatement statement = connection.prepareStatement(plan.sql())) {
            new Binding(ColumnTypes.UNKNOWN).bind(statement, plan.values());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taking.take(rows);
                }
            }
        }
    }

    private static Plan plan(WarehouseSchema schema, String question, Map<String, String> filter) {
        Path file = Path.of("../liberty-config/shared/warehouses", schema.key() + ".yaml");
        var planner = new Planner(((Reading.Sound) ModelReader.read(file)).model());
        Map<String, List<String>> filters = new HashMap<>();
        filter.forEach((dimension, value) -> filters.put(dimension, List.of(value)));
        var slice = new Slice(DAY, DAY, "", filters);
        return switch (question) {
            case "coverage" -> planner.coverage();
            case "segments" -> planner.segments(DAY, DAY).orElseThrow();
            case "dimensions" ->
                planner.members(List.of("category", "territory")).orElseThrow();
            case "daily-sales" -> planner.daily(slice).orElseThrow();
            case "sales-totals" -> planner.totals(slice).orElseThrow();
            default -> planner.orderLines(slice).orElseThrow();
        };
    }
}
