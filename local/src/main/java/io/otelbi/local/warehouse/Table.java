package io.otelbi.local.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** Whether facts lead to it: by what the samples' tables are called, or because a model says so. */
    boolean isDimension() {
        return schema.equals("Dimension") || name.startsWith("Dim") || !joined().isEmpty();
    }

    /** The index of each key that rows are looked up by. */
    List<String> indexes() {
        List<List<String>> keys = new ArrayList<>(joined());
        if (keys.isEmpty() && isDimension()) {
            keys.add(List.of(columns.getFirst().name()));
        }
        return IntStream.range(0, keys.size())
                .mapToObj(i -> "CREATE INDEX " + quoted("IX " + fullName() + " " + i) + " ON " + qualified()
                        + keys.get(i).stream().map(Table::quoted).collect(Collectors.joining(", ", " (", ")")))
                .toList();
    }

    private List<List<String>> joined() {
        return rules.stream()
                .flatMap(rule -> rule instanceof Rule.Joined key ? Stream.of(key.columns()) : Stream.empty())
                .toList();
    }

    String qualified() {
        return quoted(schema) + "." + quoted(name);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
