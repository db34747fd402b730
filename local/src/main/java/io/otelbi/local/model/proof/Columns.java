package io.otelbi.local.model.proof;

import io.otelbi.local.model.server.Asking;
import io.otelbi.local.model.server.Names;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.plan.NeededColumns;
import io.otelbi.model.sql.Identifier;
import io.otelbi.model.sql.TableColumn;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The columns that a model needs, and those that its database has. */
final class Columns {

    private final WarehouseModel model;
    private final Asking asking;
    private final Report report;
    private final Map<String, Set<String>> known = new HashMap<>();

    Columns(WarehouseModel model, Asking asking, Report report) {
        this.model = model;
        this.asking = asking;
        this.report = report;
    }

    /** Whether all are there. */
    boolean complete() {
        report.title("Columns");
        List<TableColumn> needed = NeededColumns.of(model);
        return report.attempt("The list of columns", () -> missing(needed))
                .filter(missing -> tell(needed.size(), missing))
                .isPresent();
    }

    private List<TableColumn> missing(List<TableColumn> needed) throws SQLException {
        for (TableColumn column : needed) {
            String database = database(column);
            if (!known.containsKey(database)) {
                known.put(database, read(database));
            }
        }
        return needed.stream()
                .filter(column ->
                        !known.getOrDefault(database(column), Set.of()).contains(key(column)))
                .toList();
    }

    private boolean tell(int needed, List<TableColumn> missing) {
        missing.forEach(column -> report.fault("there is no column " + column + "."));
        report.line(
                missing.isEmpty()
                        ? "all " + needed + " are there"
                        : missing.size() + " of " + needed + " are missing; the rest is asked once they are there");
        return missing.isEmpty();
    }

    private static String database(TableColumn column) {
        List<Identifier> parts = column.table().parts();
        return parts.size() == 3 ? Names.quoted(parts.getFirst().text()) + "." : "";
    }

    private static String key(TableColumn column) {
        List<Identifier> parts = column.table().parts();
        return folded(
                parts.get(parts.size() - 2).text(),
                parts.getLast().text(),
                column.column().text());
    }

    private Set<String> read(String database) throws SQLException {
        Set<String> names = new HashSet<>();
        asking.rows(
                        "columns",
                        "SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME FROM " + database + "INFORMATION_SCHEMA.COLUMNS")
                .forEach(row -> names.add(folded(row.text(0), row.text(1), row.text(2))));
        return names;
    }

    private static String folded(String... parts) {
        return String.join("\n", parts).toLowerCase(Locale.ROOT);
    }
}
