package io.otelbi.local.warehouse;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table by its official names.
 *
 * @param required whether a warehouse is of no use without it
 */
public record Table(String schema, String name, List<Column> columns, List<Rule> rules, boolean required) {

    public Table {
        columns = List.copyOf(columns);
        rules = List.copyOf(rules);
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

    /** Where a column stands, from 0. */
    int place(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("There is no column " + column + " in " + fullName());
    }

    /** Schema and name, as rules and people write them. */
    String fullName() {
        return schema + "." + name;
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
