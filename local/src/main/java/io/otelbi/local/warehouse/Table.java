package io.otelbi.local.warehouse;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table by its official names.
 *
 * @param required whether a warehouse is of no use without it
 */
public record Table(String schema, String name, List<Column> columns, boolean required) {

    public Table {
        columns = List.copyOf(columns);
    }

    /** A column by its official name. */
    public record Column(String name, ColumnType type, boolean nullable) {}

    String create() {
        return columns.stream()
                .map(column ->
                        quoted(column.name()) + " " + column.type().h2() + (column.nullable() ? "" : " NOT NULL"))
                .collect(Collectors.joining(", ", "CREATE TABLE " + qualified() + " (", ")"));
    }

    String insert() {
        String places = Stream.generate(() -> "?").limit(columns.size()).collect(Collectors.joining(", "));
        return "INSERT INTO " + qualified() + " VALUES (" + places + ")";
    }

    boolean isDimension() {
        return schema.equals("Dimension") || name.startsWith("Dim");
    }

    String indexKey() {
        String key = quoted(columns.getFirst().name());
        return "CREATE INDEX " + quoted("IX " + schema + " " + name) + " ON " + qualified() + " (" + key + ")";
    }

    String qualified() {
        return quoted(schema) + "." + quoted(name);
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
