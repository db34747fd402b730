package io.otelbi.local.warehouse;

import org.jspecify.annotations.Nullable;

/** Takes rows of tables one after another. */
public interface RowSink {

    /** One row, with a value for each column in the table's order. */
    void row(Table table, @Nullable Object... values);
}
