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
import io.otelbi.platform.client.Parallel;
import io.otelbi.platform.log.Log;
import io.otelbi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether warehouses are what their models need: every column there, and a login that cannot write. Whoever asks waits only a
 * moment: a look that takes longer goes on, and until it ends the finding before it stands.
 */
@ApplicationScoped
public class Inspection {

    private static final List<String> ON_TABLES = List.of("INSERT", "UPDATE", "DELETE", "ALTER", "CONTROL");
    private static final List<String> ON_SCHEMAS = List.of("INSERT", "UPDATE", "DELETE", "EXECUTE", "ALTER", "CONTROL");
    private static final Log LOG = Log.of(Inspection.class);
    private static final Plan PING = new Plan("SELECT 1 AS Answer", List.of());

    /** How long whoever asks waits, for all sources together. */
    private static final Duration MOMENT = Duration.ofMillis(800);

    /** How long a finding stands without another question to the server. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    /** How long columns and rights count as they were found. */
    private static final Duration KNOWN = Duration.ofMinutes(5);

    /** A server that answers nothing for so long is not there. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final Warehouse warehouse;
    private final Parallel parallel;
    private final WarehouseConfig config;
    private final Map<Source, State> states = new ConcurrentHashMap<>();

    @Inject
    public Inspection(Warehouse warehouse, Parallel parallel, Config config) {
        this.warehouse = warehouse;
        this.parallel = parallel;
        this.config = WarehouseConfig.from(config);
    }

    /**
     * What was found.
     *
     * @param fit whether questions may be asked
     * @param words the reason against it, or a remark, or {@code ok}
     */
    public record Finding(boolean fit, String words) {

        private static final Finding NONE_YET = new Finding(false, "Its server has not answered yet.");
        private static final Finding SILENT = new Finding(false, "Its server does not answer.");
    }

    /** What is known of a source, and the look at it that is under way. */
    private static final class State {
        private Finding finding = Finding.NONE_YET;
        private @Nullable Future<Finding> look;
        private long begun;
        private long ended;
        private long whole;
    }

    /** The findings of sources; those of other sources are forgotten. */
    public Map<Source, Finding> inspect(List<Source> sources) {
        states.keySet().retainAll(sources);
        warehouse.keep(sources);
        sources.forEach(source -> begin(source, states.computeIfAbsent(source, any -> new State())));
        long end = System.nanoTime() + MOMENT.toNanos();
        Map<Source, Finding> findings = new LinkedHashMap<>();
        sources.forEach(source -> {
            State state = states.get(source);
            if (state != null) {
                findings.put(source, finding(state, end));
            }
        });
        return findings;
    }

    private void begin(Source source, State state) {
        synchronized (state) {
            long now = System.nanoTime();
            if (state.look != null || (state.ended != 0 && now - state.ended < FRESH.toNanos())) {
                return;
            }
            boolean whole = !state.finding.fit() || now - state.whole > KNOWN.toNanos();
            if (whole) {
                state.whole = now;
            }
            state.begun = now;
            Finding before = state.finding;
            state.look = parallel.start(() -> whole ? look(source) : ping(source, before));
        }
    }

    private static Finding finding(State state, long end) {
        synchronized (state) {
            Future<Finding> look = state.look;
            if (look == null) {
                return state.finding;
            }
            try {
                state.finding = look.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                return System.nanoTime() - state.begun > SILENCE.toNanos() ? Finding.SILENT : state.finding;
            } catch (ExecutionException e) {
                state.finding = new Finding(false, reason(e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return state.finding;
            }
            state.look = null;
            state.ended = System.nanoTime();
            return state.finding;
        }
    }

    private static String reason(ExecutionException failure) {
        if (failure.getCause() instanceof ProblemException problem) {
            return problem.detail();
        }
        LOG.log(Level.SEVERE, "A warehouse could not be inspected", failure.getCause());
        return "It could not be inspected; the log says why.";
    }

    private Finding ping(Source source, Finding before) {
        warehouse.ask(source, PING, row -> row.count("Answer"));
        return before;
    }

    private Finding look(Source source) {
        List<String> missing = missingColumns(source);
        if (!missing.isEmpty()) {
            return new Finding(false, "Missing in the warehouse: " + String.join(", ", missing) + ".");
        }
        Optional<String> right = rightToWrite(source);
        if (right.isEmpty()) {
            return new Finding(true, "ok");
        }
        return config.allowWritableLogin()
                ? new Finding(true, "The login can write; MSSQL_ALLOW_WRITABLE_LOGIN=true accepts that.")
                : new Finding(
                        false,
                        "The login can write: it has the right " + right.get() + ". Revoke it and all like it, so that"
                                + " SELECT is left, or set MSSQL_ALLOW_WRITABLE_LOGIN=true to accept it.");
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

    /** The first right of the login that is more than reading, such as {@code INSERT on dbo.FactSales}. */
    private Optional<String> rightToWrite(Source source) {
        List<TableName> tables = source.model().datasets().stream()
                .map(Dataset::source)
                .distinct()
                .toList();
        List<Right> rights = Stream.concat(
                        tables.stream()
                                .flatMap(table ->
                                        ON_TABLES.stream().map(right -> new Right(TSql.table(table), "OBJECT", right))),
                        tables.stream()
                                .map(Inspection::schema)
                                .distinct()
                                .flatMap(
                                        schema -> ON_SCHEMAS.stream().map(right -> new Right(schema, "SCHEMA", right))))
                .toList();
        String columns = IntStream.range(0, rights.size())
                .mapToObj(at -> rights.get(at).asked() + " AS R" + at)
                .collect(Collectors.joining(", "));
        return warehouse
                .ask(source, new Plan("SELECT " + columns, List.of()), row -> held(row, rights))
                .getFirst();
    }

    private static Optional<String> held(Row row, List<Right> rights) throws SQLException {
        for (int at = 0; at < rights.size(); at++) {
            if (row.count("R" + at) != 0) {
                return Optional.of(rights.get(at).told());
            }
        }
        return Optional.empty();
    }

    /** The table's schema, in the same database. */
    private static String schema(TableName table) {
        List<Identifier> parts = table.parts();
        return parts.subList(0, parts.size() - 1).stream().map(TSql::name).collect(Collectors.joining("."));
    }

    private record Right(String securable, String type, String permission) {

        String asked() {
            return "COALESCE(HAS_PERMS_BY_NAME('" + securable.replace("'", "''") + "', '" + type + "', '" + permission
                    + "'), 0)";
        }

        String told() {
            return permission + " on " + securable;
        }
    }
}
