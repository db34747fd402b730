package io.otelbi.local.sample;

import io.otelbi.local.warehouse.RowSink;
import io.otelbi.local.warehouse.Table;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills a table's rows by column name; columns that are not named get NULL, or their type's nothing. */
final class RowBuilder {

    private final Table table;
    private final RowSink sink;
    private final Map<String, Integer> places = new HashMap<>();
    private final @Nullable Object[] nothing;
    private @Nullable Object[] values;

    RowBuilder(Table table, RowSink sink) {
        this.table = table;
        this.sink = sink;
        this.nothing = new Object[table.columns().size()];
        for (int i = 0; i < nothing.length; i++) {
            Table.Column column = table.columns().get(i);
            places.put(column.name(), i);
            nothing[i] = column.nullable() ? null : nothingOf(column);
        }
        this.values = nothing.clone();
    }

    RowBuilder set(String column, @Nullable Object value) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("There is no column " + column + " in " + table.name());
        }
        values[place] = value;
        return this;
    }

    void add() {
        sink.row(table, values);
        values = nothing.clone();
    }

    private static @Nullable Object nothingOf(Table.Column column) {
        return switch (column.type().kind()) {
            case TINYINT, SMALLINT, INT -> 0;
            case BIGINT -> 0L;
            case BIT -> false;
            case MONEY, DECIMAL -> BigDecimal.ZERO;
            case FLOAT -> 0.0;
            case NVARCHAR, VARCHAR, NCHAR, CHAR -> "";
            case DATE, DATETIME, DATETIME2, DATETIMEOFFSET, VARBINARY -> null;
        };
    }
}
