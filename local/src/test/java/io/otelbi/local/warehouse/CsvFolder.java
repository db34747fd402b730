package io.otelbi.local.warehouse;

import io.otelbi.local.sample.SampleWarehouse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A folder of plain CSV files whose rows state only what a test is about. */
record CsvFolder(Path path, WarehouseSchema schema) {

    /** Every table with its header and no row. */
    static CsvFolder empty(Path path, WarehouseSchema schema) throws IOException {
        Files.createDirectories(path);
        CsvFolder folder = new CsvFolder(path, schema);
        for (Table table : schema.tables()) {
            folder.write(table.name());
        }
        return folder;
    }

    /** A shop with one product, one territory, and as many customers and order lines (of 10 each) as asked for. */
    static CsvFolder shop(Path path, int lines) throws IOException {
        CsvFolder folder = empty(path, SampleWarehouse.ADVENTUREWORKS.schema());
        folder.write("DimProductCategory", "ProductCategoryKey=1");
        folder.write("DimProductSubcategory", "ProductSubcategoryKey=1;ProductCategoryKey=1");
        folder.write("DimProduct", "ProductKey=1;ProductAlternateKey=P-1;ProductSubcategoryKey=1");
        folder.write("DimSalesTerritory", "SalesTerritoryKey=1");
        folder.write("DimPromotion", "PromotionKey=1");
        List<String> customers = new ArrayList<>();
        List<String> sales = new ArrayList<>();
        for (int i = 1; i <= lines; i++) {
            customers.add("CustomerKey=" + i + ";CustomerAlternateKey=C-" + i);
            sales.add("CustomerKey=" + i + ";SalesOrderNumber=SO" + i + ";SalesAmount=10;OrderDate=2024-03-01");
        }
        folder.write("DimCustomer", customers.toArray(String[]::new));
        folder.write("FactInternetSales", sales.toArray(String[]::new));
        return folder;
    }

    Path file(String table) {
        return path.resolve(table + ".csv");
    }

    String header(String table) {
        return table(table).columns().stream().map(Table.Column::name).collect(Collectors.joining(","));
    }

    void write(String table, String... rows) throws IOException {
        StringBuilder text = new StringBuilder(header(table)).append('\n');
        for (String row : rows) {
            text.append(line(table, row)).append('\n');
        }
        Files.writeString(file(table), text);
    }

    /** A row as {@code Column=value;Column=value}; the others get what their type allows. */
    String line(String table, String row) {
        Map<String, String> given = new HashMap<>();
        for (String part : row.split(";", -1)) {
            given.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        return table(table).columns().stream()
                .map(column -> given.getOrDefault(column.name(), anyValue(column)))
                .collect(Collectors.joining(","));
    }

    void replace(String table, String from, String to) throws IOException {
        String text = Files.readString(file(table));
        Files.writeString(file(table), text.replace(from, to), StandardCharsets.UTF_8);
    }

    CsvImport importing() {
        return new CsvImport(schema, path, line -> {});
    }

    private Table table(String name) {
        return schema.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String anyValue(Table.Column column) {
        if (column.nullable()) {
            return "";
        }
        return switch (column.type().kind()) {
            case DATE, DATETIME, DATETIME2 -> "2024-01-01";
            case NVARCHAR, VARCHAR, NCHAR, CHAR -> "x";
            default -> "1";
        };
    }
}
