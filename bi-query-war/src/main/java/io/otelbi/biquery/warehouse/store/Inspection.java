package io.otelbi.biquery.warehouse.store;

import io.otelbi.biquery.warehouse.Source;
import io.otelbi.biquery.warehouse.WarehouseConfig;
import io.otelbi.model.Dataset;
import io.otelbi.model.jdbc.ColumnTypes;
import io.otelbi.model.jdbc.ColumnTypes.Listed;
import io.otelbi.model.plan.NeededColumns;
import io.otelbi.model.plan.Plan;
import io.otelbi.model.plan.TSql;
import io.otelbi.model.sql.Identifier;
import io.otelbi.model.sql.TableColumn;
import io.otelbi.model.sql.TableName;
import io.otelbi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Looks whether a warehouse is what its model needs: every column there, and a login that cannot write. */
@ApplicationScoped
public class Inspection {

    private static final Plan PING = new Plan("SELECT 1 AS Answer", List.of());

    private final Warehouse warehouse;
    private final WarehouseConfig config;
    private final Map<Source, Finding> passed = new ConcurrentHashMap<>();

    @Inject
    public Inspection(Warehouse warehouse, Config config) {
        this.warehouse = warehouse;
        this.config = WarehouseConfig.from(config);
    }

    /**
     * What was found.
     *
     * @param fit whether questions may be asked
     * @param words the reason against it, or a remark, or {@code ok}
     */
    public record Finding(boolean fit, String words) {}

    /** Inspects a source; once it was found fit, only whether it still answers is asked again. */
    public Finding inspect(Source source) {
        try {
            Finding before = passed.get(source);
            if (before != null) {
                warehouse.ask(source, PING, row -> row.count("Answer"));
                return before;
            }
            Finding finding = look(source);
            if (finding.fit()) {
                passed.put(source, finding);
            }
            return finding;
        } catch (ProblemException e) {
            return new Finding(false, e.detail());
        }
    }

    /** Forgets sources that are no longer in force. */
    void keep(List<Source> sources) {
        passed.keySet().retainAll(sources);
        warehouse.keep(sources);
    }

    private Finding look(Source source) {
        List<String> missing = missingColumns(source);
        if (!missing.isEmpty()) {
            return new Finding(false, "Missing in the warehouse: " + String.join(", ", missing) + ".");
        }
        if (!canWrite(source)) {
            return new Finding(true, "ok");
        }
        return config.allowWritableLogin()
                ? new Finding(true, "The login can write; MSSQL_ALLOW_WRITABLE_LOGIN=true accepts that.")
                : new Finding(
                        false,
                        "The login can write. Use one with SELECT rights only, or set"
                                + " MSSQL_ALLOW_WRITABLE_LOGIN=true to accept it.");
    }

    private List<String> missingColumns(Source source) {
        List<TableColumn> needed = NeededColumns.of(source.model());
        List<Listed> listed = new ArrayList<>();
        needed.stream()
                .map(column -> database(column.table()))
                .distinct()
                .forEach(database -> listed.addAll(columns(source, database)));
        ColumnTypes types = ColumnTypes.of(listed);
        warehouse.learn(source, types);
        return needed.stream()
                .filter(column -> !types.has(column))
                .map(TableColumn::toString)
                .toList();
    }

    /** The columns of a database with their types; empty is the one of the connection. */
    private List<Listed> columns(Source source, String database) {
        String catalogue = database.isEmpty() ? "" : TSql.name(new Identifier(database, true)) + ".";
        String sql = "SELECT c.TABLE_SCHEMA AS SchemaName, c.TABLE_NAME AS TableName, c.COLUMN_NAME AS ColumnName,"
                + " c.DATA_TYPE AS DataType FROM " + catalogue + "INFORMATION_SCHEMA.COLUMNS c";
        String prefix = database.isEmpty() ? "" : database + ".";
        return warehouse.ask(
                source,
                new Plan(sql, List.of()),
                row -> new Listed(
                        prefix + row.text("SchemaName") + "." + row.text("TableName"),
                        row.text("ColumnName"),
                        row.text("DataType")));
    }

    private static String database(TableName table) {
        return table.parts().size() == 3 ? table.parts().getFirst().text() : "";
    }

    private boolean canWrite(Source source) {
        String checks = source.model().datasets().stream()
                .map(Dataset::source)
                .distinct()
                .map(table -> TSql.table(table).replace("'", "''"))
                .flatMap(table -> Stream.of("INSERT", "UPDATE", "DELETE")
                        .map(right -> "HAS_PERMS_BY_NAME('" + table + "', 'OBJECT', '" + right + "') = 1"))
                .collect(Collectors.joining(" OR "));
        var question = new Plan("SELECT CASE WHEN " + checks + " THEN 1 ELSE 0 END AS CanWrite", List.of());
        List<Long> answer = warehouse.ask(source, question, row -> row.count("CanWrite"));
        return answer.getFirst() != 0;
    }
}
