package io.otelbi.local.warehouse;

import org.jspecify.annotations.Nullable;

/** Reads the lines of a file as rows of a table, each value checked against its column. */
record RowReader(Table table, CsvFile file, Header.Layout layout) {

    /** A value for each column, in the table's order. */
    @Nullable
    Object[] values(CsvFile.Line line) {
        int fields = line.fields().size();
        if (fields != layout.width()) {
            throw new ImportFailure(file.name() + ", line " + line.number() + ": the line has " + fields
                    + " fields in place of " + layout.width() + "; it ends at column "
                    + layout.columnAt(table, Math.min(fields, layout.width()) - 1) + ".");
        }
        for (int i = 0; i < fields; i++) {
            if (file.isGarbled(line.fields().get(i))) {
                throw file.garbled(
                        line.number(), layout.columnAt(table, i), line.fields().get(i));
            }
        }
        @Nullable Object[] values = new Object[layout.places().length];
        for (int i = 0; i < values.length; i++) {
            Table.Column column = table.columns().get(i);
            values[i] = value(line.number(), column, line.fields().get(layout.places()[i]));
        }
        return values;
    }

    private @Nullable Object value(long line, Table.Column column, @Nullable String text) {
        if (text == null) {
            return missing(line, column);
        }
        try {
            return column.type().parseValue(text);
        } catch (IllegalArgumentException e) {
            throw new ImportFailure(at(line, column) + e.getMessage() + ".", e);
        }
    }

    private @Nullable Object missing(long line, Table.Column column) {
        if (column.nullable()) {
            return null;
        }
        if (column.type().isText()) {
            return "";
        }
        throw new ImportFailure(at(line, column) + "there is no value, and the column needs one.");
    }

    private String at(long line, Table.Column column) {
        return file.name() + ", line " + line + ", column " + column.name() + ": ";
    }
}
