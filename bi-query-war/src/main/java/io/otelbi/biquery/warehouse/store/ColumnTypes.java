package io.otelbi.biquery.warehouse.store;

import io.otelbi.biquery.warehouse.Source;
import io.otelbi.model.sql.Identifier;
import io.otelbi.model.sql.TableColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which columns hold texts of one code page. A text that is compared with such a column goes as {@code varchar}: as
 * {@code nvarchar} it would make the server convert the whole column and pass over its index.
 */
@ApplicationScoped
class ColumnTypes {

    private static final Set<String> ONE_CODE_PAGE = Set.of("varchar", "char", "text");

    private final Map<Source, Set<String>> narrow = new ConcurrentHashMap<>();

    /** A column as the database lists it. */
    record Listed(String table, String column, String type) {

        String key() {
            return table + "\u0000" + column.toUpperCase(Locale.ROOT);
        }
    }

    void learn(Source source, Stream<Listed> columns) {
        narrow.put(
                source,
                columns.filter(column -> ONE_CODE_PAGE.contains(column.type().toLowerCase(Locale.ROOT)))
                        .map(Listed::key)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether a text goes as {@code varchar}; not before the database was asked. */
    boolean isNarrow(Source source, TableColumn column) {
        return narrow.getOrDefault(source, Set.of()).contains(key(column));
    }

    /** A column as {@link Listed#key} writes it. */
    static String key(TableColumn column) {
        String table = column.table().parts().stream().map(Identifier::text).collect(Collectors.joining("."));
        return table.toUpperCase(Locale.ROOT)
                + "\u0000"
                + column.column().text().toUpperCase(Locale.ROOT);
    }
}
