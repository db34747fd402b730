package io.otelbi.local.model.proof;

import io.otelbi.local.model.server.Asking;
import io.otelbi.local.model.server.Names;
import io.otelbi.local.model.server.Row;
import io.otelbi.model.Dataset;
import io.otelbi.model.Relationship;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.plan.NeededColumns;
import io.otelbi.model.sql.Identifier;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether each relationship leads to one row: rows without a key, keys without a partner, keys that stand twice. */
final class Ways {

    private final WarehouseModel model;
    private final Asking asking;
    private final Report report;

    Ways(WarehouseModel model, Asking asking, Report report) {
        this.model = model;
        this.asking = asking;
        this.report = report;
    }

    void prove() {
        report.title("Relationships");
        model.relationships()
                .forEach(relationship ->
                        report.attempt(relationship.name().toString(), () -> prove(new Way(model, relationship))));
    }

    private boolean prove(Way way) throws SQLException {
        Row many = asking.row(way.name(), way.rows());
        Row orphans = asking.row(way.name(), way.orphans());
        Row duplicates = asking.row(way.name(), way.duplicates());
        report.line("%-44s %11s rows, %s without a key, %s orphans, %s duplicates"
                .formatted(
                        way.name(),
                        Report.count(many.whole(0)),
                        Report.count(many.whole(1)),
                        Report.count(orphans.whole(0)),
                        Report.count(duplicates.whole(0))));
        if (orphans.whole(0) > 0) {
            report.notice(way.name() + ": " + Report.share(orphans.whole(0), many.whole(0))
                    + " of the rows name a key that " + way.to.source() + " does not hold, such as " + orphans.text(1)
                    + "; they count as Unknown.");
        }
        if (duplicates.whole(0) > 0) {
            report.fault(way.name() + ": " + Report.count(duplicates.whole(0)) + " keys of " + way.to.source()
                    + " stand several times, one of them " + Report.count(duplicates.whole(1))
                    + " times; sales would be counted as often.");
        }
        return true;
    }

    /** The statements about one relationship. */
    private record Way(String name, Dataset to, String many, String one, List<String> from, List<String> key) {

        Way(WarehouseModel model, Relationship relationship) {
            this(
                    relationship.name().toString(),
                    model.dataset(relationship.to()).orElseThrow(),
                    table(model, relationship.from()),
                    table(model, relationship.to()),
                    stored(model, relationship.from(), relationship.fromColumns(), "m"),
                    stored(model, relationship.to(), relationship.toColumns(), "o"));
        }

        private static String table(WarehouseModel model, Identifier dataset) {
            return Names.quoted(model.dataset(dataset).orElseThrow().source());
        }

        private static List<String> stored(WarehouseModel model, Identifier name, List<Identifier> columns, String as) {
            Dataset dataset = model.dataset(name).orElseThrow();
            return columns.stream()
                    .map(column -> as + "."
                            + Names.quoted(NeededColumns.stored(dataset, column).text()))
                    .toList();
        }

        private static String all(List<String> columns, String condition) {
            return columns.stream().map(column -> column + condition).collect(Collectors.joining(" AND "));
        }

        String rows() {
            return "SELECT COUNT(*), SUM(CASE WHEN " + all(from, " IS NOT NULL") + " THEN 0 ELSE 1 END) FROM " + many
                    + " AS m";
        }

        String orphans() {
            String none = key.size() == 1
                    ? from.getFirst() + " NOT IN (SELECT " + key.getFirst() + " FROM " + one + " AS o WHERE "
                            + all(key, " IS NOT NULL") + ")"
                    : "NOT EXISTS (SELECT 1 FROM " + one + " AS o WHERE "
                            + IntStream.range(0, key.size())
                                    .mapToObj(i -> key.get(i) + " = " + from.get(i))
                                    .collect(Collectors.joining(" AND "))
                            + ")";
            return "SELECT COUNT(*), MIN(" + from.getFirst() + ") FROM " + many + " AS m WHERE "
                    + all(from, " IS NOT NULL") + " AND " + none;
        }

        String duplicates() {
            return "SELECT COUNT(*), MAX(d.n) FROM (SELECT COUNT(*) AS n FROM " + one + " AS o WHERE "
                    + all(key, " IS NOT NULL") + " GROUP BY " + String.join(", ", key)
                    + " HAVING COUNT(*) > 1) AS d";
        }
    }
}
