package io.otelbi.biquery.warehouse.store;

import io.otelbi.biquery.warehouse.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The columns that the questions read, one table a line in {@code needed-columns.<source>.txt}. */
final class NeededColumns {

    private NeededColumns() {}

    /** A table by its official schema and name. */
    record Table(String schema, String name) {

        String inSchema(Map<String, String> schemas) {
            return "[" + schemas.getOrDefault(schema, schema) + "].[" + name + "]";
        }
    }

    /** A column by its official names. */
    record Column(String schema, String table, String column) {

        @Override
        public String toString() {
            return schema + "." + table + "." + column;
        }
    }

    static List<Column> of(Source source) {
        return lines(source)
                .flatMap(line -> Stream.of(line.substring(line.indexOf(':') + 1).split(","))
                        .map(column ->
                                new Column(table(line).schema(), table(line).name(), column.strip())))
                .toList();
    }

    static List<Table> tables(Source source) {
        return lines(source).map(NeededColumns::table).toList();
    }

    private static Table table(String line) {
        String full = line.substring(0, line.indexOf(':'));
        int dot = full.indexOf('.');
        return new Table(full.substring(0, dot), full.substring(dot + 1));
    }

    private static Stream<String> lines(Source source) {
        String file = "needed-columns." + source.key() + ".txt";
        try (InputStream in = NeededColumns.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file, e);
        }
    }
}
