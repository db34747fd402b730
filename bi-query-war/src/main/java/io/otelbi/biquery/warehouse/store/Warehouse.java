package io.otelbi.biquery.warehouse.store;

import io.otelbi.biquery.guard.ReadOnlyGuard;
import io.otelbi.biquery.warehouse.Source;
import io.otelbi.model.plan.Plan;
import io.otelbi.model.sql.Value;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The only way to the driver: the guard stands in front of every execution. */
@ApplicationScoped
public class Warehouse {

    private static final String NO_TRACE = "no-trace";

    private final ReadOnlyGuard guard = new ReadOnlyGuard();
    private final Connections connections;
    private final RunningStatements running;
    private final ColumnTypes types;

    @Inject
    public Warehouse(Connections connections, RunningStatements running, ColumnTypes types) {
        this.connections = connections;
        this.running = running;
        this.types = types;
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
    public <R> List<R> ask(Source source, Plan plan, RowReader<R> reader) {
        guard.admit(plan.sql());
        try {
            return attempt(source, plan, reader);
        } catch (SQLException failure) {
            return askOnceMore(source, plan, reader, failure);
        }
    }

    private <R> List<R> askOnceMore(Source source, Plan plan, RowReader<R> reader, SQLException failure) {
        if (!WarehouseFailures.isWorthOneMoreTry(failure)) {
            throw WarehouseFailures.problem(source, failure);
        }
        try {
            return attempt(source, plan, reader);
        } catch (SQLException again) {
            throw WarehouseFailures.problem(source, again);
        }
    }

    private <R> List<R> attempt(Source source, Plan plan, RowReader<R> reader) throws SQLException {
        String traceId = TraceIds.traceId().orElse(NO_TRACE);
        try (Connection connection = connections.open(source);
                PreparedStatement statement = connection.prepareStatement(plan.sql())) {
            for (int i = 0; i < plan.values().size(); i++) {
                bind(source, statement, i + 1, plan.values().get(i));
            }
            running.started(traceId, statement);
            try (ResultSet result = statement.executeQuery()) {
                return readAll(result, reader);
            } finally {
                running.ended(traceId, statement);
            }
        }
    }

    private void bind(Source source, PreparedStatement statement, int place, Value value) throws SQLException {
        switch (value) {
            case Value.Day day -> statement.setObject(place, day.day());
            case Value.Whole(long number) when number == (int) number -> statement.setInt(place, (int) number);
            case Value.Whole(long number) -> statement.setLong(place, number);
            case Value.Exact exact -> statement.setBigDecimal(place, exact.number());
            case Value.Text text
            when text.of().stream().anyMatch(column -> types.isNarrow(source, column)) ->
                statement.setString(place, text.text());
            case Value.Text text -> statement.setNString(place, text.text());
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
