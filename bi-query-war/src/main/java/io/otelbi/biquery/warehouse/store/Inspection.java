package io.otelbi.biquery.warehouse.store;

import io.otelbi.biquery.warehouse.Source;
import io.otelbi.biquery.warehouse.SqlText;
import io.otelbi.biquery.warehouse.WarehouseConfig;
import io.otelbi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** Looks whether a warehouse is what the questions need: every column there, and a login that cannot write. */
@ApplicationScoped
public class Inspection {

    private static final SqlText COLUMNS = SqlText.beside(Inspection.class, "columns.sql");

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
                warehouse.ask(source, new SqlText("ping", "SELECT 1 AS Answer"), Map.of(), row -> row.count("Answer"));
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
        Set<String> there = warehouse
                .ask(
                        source,
                        COLUMNS,
                        Map.of(),
                        row -> fold(row.text("SchemaName"), row.text("TableName"), row.text("ColumnName")))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
        Map<String, String> schemas = config.schemas(source);
        return NeededColumns.of(source).stream()
                .filter(column -> !there.contains(
                        fold(schemas.getOrDefault(column.schema(), column.schema()), column.table(), column.column())))
                .map(NeededColumns.Column::toString)
                .toList();
    }

    private boolean canWrite(Source source) {
        Map<String, String> schemas = config.schemas(source);
        String checks = NeededColumns.tables(source).stream()
                .map(table -> table.inSchema(schemas))
                .flatMap(table -> java.util.stream.Stream.of("INSERT", "UPDATE", "DELETE")
                        .map(right -> "HAS_PERMS_BY_NAME('" + table + "', 'OBJECT', '" + right + "') = 1"))
                .collect(Collectors.joining(" OR "));
        var question = new SqlText("can-write", "SELECT CASE WHEN " + checks + " THEN 1 ELSE 0 END AS CanWrite");
        List<Long> answer = warehouse.ask(source, question, Map.of(), row -> row.count("CanWrite"));
        return answer.getFirst() != 0;
    }

    private static String fold(String... parts) {
        return String.join("\u0000", parts).toUpperCase(Locale.ROOT);
    }
}
