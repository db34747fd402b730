package io.otelbi.biquery.warehouse.store;

import io.otelbi.biquery.guard.ReadOnlyGuard;
import io.otelbi.biquery.warehouse.Source;
import io.otelbi.biquery.warehouse.SqlText;
import io.otelbi.biquery.warehouse.WarehouseConfig;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** The only way to the driver: the guard stands in front of every execution. */
@ApplicationScoped
public class Warehouse {

    private static final String NO_TRACE = "no-trace";

    private final ReadOnlyGuard guard = new ReadOnlyGuard();
    private final Connections connections;
    private final RunningStatements running;
    private final WarehouseConfig config;

    @Inject
    public Warehouse(Connections connections, RunningStatements running, Config config) {
        this.connections = connections;
        this.running = running;
        this.config = WarehouseConfig.from(config);
    }

    /** Reads one row of a result. */
    @FunctionalInterface
    public interface RowReader<R> {

        R read(Row row) throws SQLException;
    }

    /**
     * Asks a source and returns all rows; questions aggregate in the warehouse, so these are few.
     *
     * @throws io.otelbi.platform.problem.ProblemException with a
     *     {@link io.otelbi.biquery.warehouse.WarehouseProblem} when there is no answer
     */
    public <R> List<R> ask(Source source, SqlText question, Map<String, ?> parameters, RowReader<R> reader) {
        SqlText.Bound bound = question.in(config.schemas(source)).bind(parameters);
        guard.admit(bound.sql());
        try {
            return attempt(source, bound, reader);
        } catch (SQLException failure) {
            return askOnceMore(source, bound, reader, failure);
        }
    }

    private <R> List<R> askOnceMore(Source source, SqlText.Bound bound, RowReader<R> reader, SQLException failure) {
        if (!WarehouseFailures.isWorthOneMoreTry(failure)) {
            throw WarehouseFailures.problem(source, failure);
        }
        try {
            return attempt(source, bound, reader);
        } catch (SQLException again) {
            throw WarehouseFailures.problem(source, again);
        }
    }

    private <R> List<R> attempt(Source source, SqlText.Bound bound, RowReader<R> reader) throws SQLException {
        String traceId = TraceIds.traceId().orElse(NO_TRACE);
        try (Connection connection = connections.open(source);
                PreparedStatement statement = connection.prepareStatement(bound.sql())) {
            for (int i = 0; i < bound.values().size(); i++) {
                statement.setObject(i + 1, bound.values().get(i));
            }
            running.started(traceId, statement);
            try (ResultSet result = statement.executeQuery()) {
                return readAll(result, reader);
            } finally {
                running.ended(traceId, statement);
            }
        }
    }

    private static <R> List<R> readAll(ResultSet result, RowReader<R> reader) throws SQLException {
        List<R> rows = new ArrayList<>();
        Row row = new Row(result);
        while (result.next()) {
            rows.add(reader.read(row));
        }
        return rows;
    }
}
