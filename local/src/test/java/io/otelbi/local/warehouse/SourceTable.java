package io.otelbi.local.warehouse;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes one table of a foreign warehouse as CSV, and remembers what it wrote. */
public final class SourceTable implements AutoCloseable {

    private final List<String> columns;
    private final BufferedWriter out;
    private final Map<String, BigDecimal> sums = new HashMap<>();
    private final Map<String, Long> nulls = new HashMap<>();
    private long rows;

    SourceTable(Path folder, String name, List<String> columns) throws IOException {
        this.columns = List.copyOf(columns);
        this.out = Files.newBufferedWriter(folder.resolve(name + ".csv"));
        out.write(String.join(",", columns) + "\n");
    }

    /** One row; texts that are numbers are added up. */
    void row(List<? extends @Nullable String> values) throws IOException {
        rows++;
        for (int i = 0; i < columns.size(); i++) {
            String value = values.get(i);
            if (value == null) {
                nulls.merge(columns.get(i), 1L, Long::sum);
            } else if (value.matches("-?\\d{1,12}(\\.\\d+)?")) {
                sums.merge(columns.get(i), new BigDecimal(value), BigDecimal::add);
            }
        }
        out.write(values.stream().map(SourceTable::field).collect(Collectors.joining(",", "", "\n")));
    }

    /** How many rows it has. */
    public long rows() {
        return rows;
    }

    /** The sum of a column. */
    public BigDecimal sum(String column) {
        return sums.getOrDefault(column, BigDecimal.ZERO);
    }

    /** How many rows have no value in a column. */
    public long nulls(String column) {
        return nulls.getOrDefault(column, 0L);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    static Map<String, SourceTable> closed(Map<String, SourceTable> tables) throws IOException {
        for (SourceTable table : tables.values()) {
            table.close();
        }
        return Collections.unmodifiableMap(tables);
    }

    private static String field(@Nullable String value) {
        if (value == null) {
            return "";
        }
        return value.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-') && !value.isEmpty()
                ? value
                : '"' + value.replace("\"", "\"\"") + '"';
    }
}
