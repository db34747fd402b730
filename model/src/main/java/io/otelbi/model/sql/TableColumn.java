package io.otelbi.model.sql;

/** A column of a table or view. */
public record TableColumn(TableName table, Identifier column) {

    @Override
    public String toString() {
        return table + "." + column;
    }
}
