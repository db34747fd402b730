package io.otelbi.local.model.proof;

import io.otelbi.local.model.server.Asking;
import io.otelbi.local.model.server.Names;
import io.otelbi.local.model.server.Row;
import io.otelbi.model.DataType;
import io.otelbi.model.Dataset;
import io.otelbi.model.Field;
import io.otelbi.model.FieldRole;
import io.otelbi.model.WarehouseModel;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether each thing that has several rows has exactly one newest. */
final class Versions {

    private final WarehouseModel model;
    private final Asking asking;
    private final Report report;

    Versions(WarehouseModel model, Asking asking, Report report) {
        this.model = model;
        this.asking = asking;
        this.report = report;
    }

    void prove() {
        List<Dataset> things = model.datasets().stream()
                .filter(dataset -> column(dataset, FieldRole.BUSINESS_KEY).isPresent())
                .toList();
        if (things.isEmpty()) {
            return;
        }
        report.title("Versions");
        things.forEach(dataset -> report.attempt("The versions of " + dataset.name(), () -> prove(dataset)));
    }

    private boolean prove(Dataset dataset) throws SQLException {
        String what = "versions of " + dataset.name();
        String table = Names.quoted(dataset.source());
        String key = column(dataset, FieldRole.BUSINESS_KEY).orElseThrow();
        Row row = asking.row(
                what,
                "SELECT COUNT(*), SUM(t.n), SUM(CASE WHEN t.n > 1 THEN 1 ELSE 0 END) FROM (SELECT COUNT(*) AS n FROM "
                        + table + " WHERE " + key + " IS NOT NULL GROUP BY " + key + ") AS t");
        report.line("%-24s %s things in %s rows, %s of them with several"
                .formatted(
                        dataset.name(),
                        Report.count(row.whole(0)),
                        Report.count(row.whole(1)),
                        Report.count(row.whole(2))));
        if (row.whole(2) > 0) {
            newest(dataset, what, table, key);
        }
        return true;
    }

    private void newest(Dataset dataset, String what, String table, String key) throws SQLException {
        Optional<String> version = version(dataset);
        if (version.isEmpty()) {
            report.notice("'" + dataset.name() + "' says nowhere which row of a thing is the newest; 'version' or"
                    + " 'valid_from' would.");
            return;
        }
        Row row = asking.row(
                what,
                "SELECT COUNT(*) FROM (SELECT r.k FROM (SELECT " + key + " AS k, RANK() OVER (PARTITION BY " + key
                        + " ORDER BY " + version.get() + " DESC) AS place FROM " + table + " WHERE " + key
                        + " IS NOT NULL) AS r WHERE r.place = 1 GROUP BY r.k HAVING COUNT(*) > 1) AS d");
        if (row.whole(0) > 0) {
            report.notice(
                    "%s things of '%s' have several newest rows by %s; the name that is last in the alphabet is shown."
                            .formatted(Report.count(row.whole(0)), dataset.name(), version.get()));
        }
    }

    private static Optional<String> version(Dataset dataset) {
        return Stream.of(FieldRole.VERSION, FieldRole.VALID_FROM, FieldRole.IS_CURRENT)
                .flatMap(role -> dataset.field(role).stream())
                .findFirst()
                .flatMap(field -> field.column()
                        .map(column -> Names.quoted(column.text()))
                        .map(column -> field.type() == DataType.BOOLEAN ? "CAST(" + column + " AS INT)" : column));
    }

    private static Optional<String> column(Dataset dataset, FieldRole role) {
        return dataset.field(role).flatMap(Field::column).map(column -> Names.quoted(column.text()));
    }
}
