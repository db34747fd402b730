package io.otelbi.local.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The tables of a warehouse as its {@code .schema} file lists them. */
public enum WarehouseSchema {
    ADVENTUREWORKS("adventureworks", "AdventureWorksDW2022"),
    WIDEWORLDIMPORTERS("wideworldimporters", "WideWorldImportersDW");

    private final String key;
    private final String database;

    WarehouseSchema(String key, String database) {
        this.key = key;
        this.database = database;
    }

    /** The name in the API and in file names. */
    public String key() {
        return key;
    }

    /** The database's official name. */
    public String database() {
        return database;
    }

    /** All tables, in the file's order. */
    public List<Table> tables() {
        try (InputStream in = WarehouseSchema.class.getResourceAsStream(key + ".schema")) {
            if (in == null) {
                throw new IllegalStateException("There is no " + key + ".schema");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + key + ".schema", e);
        }
    }

    /** The table of a qualified name such as {@code dbo.DimProduct}. */
    public Table table(String qualified) {
        return tables().stream()
                .filter(table -> (table.schema() + "." + table.name()).equals(qualified))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no table " + qualified + " in " + key));
    }

    private static List<Table> parse(List<String> lines) {
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            String head = lines.get(i++);
            List<Table.Column> columns = new ArrayList<>();
            List<Rule> rules = new ArrayList<>();
            while (i < lines.size() && lines.get(i).startsWith("  ")) {
                String line = lines.get(i++).strip();
                String[] parts = line.split(" \\| ", -1);
                if (parts.length == 1) {
                    rules.add(Rule.parse(line));
                } else {
                    columns.add(new Table.Column(parts[0], ColumnType.parse(parts[1]), parts.length > 2));
                }
            }
            String qualified = head.substring(head.indexOf(' ') + 1);
            int dot = qualified.indexOf('.');
            tables.add(new Table(
                    qualified.substring(0, dot),
                    qualified.substring(dot + 1),
                    columns,
                    rules,
                    head.startsWith("table ")));
        }
        return tables;
    }
}
