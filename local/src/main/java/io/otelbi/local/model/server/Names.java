package io.otelbi.local.model.server;

import io.otelbi.model.sql.Identifier;
import io.otelbi.model.sql.TableName;
import java.util.List;
import java.util.stream.Collectors;

/** Names in T-SQL. */
public final class Names {

    private Names() {}

    /** A name in brackets. */
    public static String quoted(String name) {
        return "[" + name.replace("]", "]]") + "]";
    }

    /** A table or view. */
    public static String quoted(TableName table) {
        return table.parts().stream().map(part -> quoted(part.text())).collect(Collectors.joining("."));
    }

    /** A list of columns, each of a table with an alias. */
    public static String quoted(String alias, List<Identifier> columns) {
        return columns.stream()
                .map(column -> alias + "." + quoted(column.text()))
                .collect(Collectors.joining(", "));
    }
}
