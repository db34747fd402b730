package io.otelbi.model.jdbc;

import io.otelbi.model.sql.Identifier;
import io.otelbi.model.sql.TableColumn;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The types of columns as a database lists them. A value that is compared with a column goes in the column's own type:
 * otherwise the server converts either the value for each row or, which is worse, the whole column, and passes over its
 * index.
 */
public final class ColumnTypes {

    /** Nothing is known yet. */
    public static final ColumnTypes UNKNOWN = new ColumnTypes(Map.of());

    private final Map<String, Type> types;

    private ColumnTypes(Map<String, Type> types) {
        this.types = types;
    }

    /** Types in which a value does not go by itself. */
    private enum Type {
        ONE_CODE_PAGE,
        DATETIME,
        OTHER;

        static Type of(String name) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "varchar", "char", "text" -> ONE_CODE_PAGE;
                // "timestamp" is what H2 calls it; SQL Server's type of that name holds no days.
                case "datetime", "timestamp" -> DATETIME;
                default -> OTHER;
            };
        }
    }

    /**
     * A column as the database lists it.
     *
     * @param table its name with schema, and with the database where the model names one
     * @param type for example {@code nvarchar}
     */
    public record Listed(String table, String column, String type) {

        String key() {
            return table.toUpperCase(Locale.ROOT) + "\u0000" + column.toUpperCase(Locale.ROOT);
        }
    }

    /** The types of columns that a database lists. */
    public static ColumnTypes of(Collection<Listed> columns) {
        return new ColumnTypes(columns.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Listed::key, column -> Type.of(column.type()), (first, again) -> first)));
    }

    /** Whether the database lists a column, in any spelling. */
    public boolean has(TableColumn column) {
        return types.containsKey(key(column));
    }

    /** Whether a text goes as {@code varchar}. */
    boolean isOneCodePage(Collection<TableColumn> columns) {
        return are(columns, Type.ONE_CODE_PAGE);
    }

    /** Whether a day goes as {@code datetime}. */
    boolean isDatetime(Collection<TableColumn> columns) {
        return are(columns, Type.DATETIME);
    }

    private boolean are(Collection<TableColumn> columns, Type type) {
        Stream<Type> known = columns.stream().map(column -> types.getOrDefault(key(column), Type.OTHER));
        return known.anyMatch(type::equals);
    }

    private static String key(TableColumn column) {
        String table = column.table().parts().stream().map(Identifier::text).collect(Collectors.joining("."));
        return new Listed(table, column.column().text(), "").key();
    }
}
