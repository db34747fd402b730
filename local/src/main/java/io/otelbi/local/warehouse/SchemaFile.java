package io.otelbi.local.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the {@code .schema} file of a warehouse: tables with their columns, and the rules that their rows must fulfil. */
public final class SchemaFile {

    private SchemaFile() {}

    /** The schema that {@code KEY.schema} beside this class lists; its tables are in the file's order. */
    public static WarehouseSchema read(String key, String database) {
        try (InputStream in = SchemaFile.class.getResourceAsStream(key + ".schema")) {
            if (in == null) {
                throw new IllegalStateException("There is no " + key + ".schema");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new WarehouseSchema(key, database, tables(text.lines().toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + key + ".schema", e);
        }
    }

    private static List<Table> tables(List<String> lines) {
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
