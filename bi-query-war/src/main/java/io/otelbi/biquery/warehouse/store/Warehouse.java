package io.otelbi.biquery.warehouse.store;

import io.otelbi.biquery.guard.ReadOnlyGuard;
import io.otelbi.biquery.warehouse.Source;
import io.otelbi.model.jdbc.Binding;
import io.otelbi.model.jdbc.ColumnTypes;
import io.otelbi.model.plan.Plan;
import io.otelbi.platform.problem.ProblemException;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The only way to the driver: the guard stands in front of every execution. */
@ApplicationScoped
public class Warehouse {

    private static final String NO_TRACE = "no-trace";

    private final ReadOnlyGuard guard = new ReadOnlyGuard();
    private final Connections connections;
    private final RunningStatements running;
    private final Map<Source, ColumnTypes> types = new ConcurrentHashMap<>();

    @Inject
    public Warehouse(Connections connections, RunningStatements running) {
        this.connections = connections;
        this.running = running;
    }

    /** Takes the types of the columns of a source, which its questions need from then on. */
    void learn(Source source, ColumnTypes columns) {
        types.put(source, columns);
    }

    /** Forgets sources that are no longer in force. */
    void keep(List<Source> sources) {
        types.keySet().retainAll(sources);
    }

    /** Reads one row of a result. */
    @FunctionalInterface
    public interface RowReader<R> {

        R read(Row row) throws SQLException;
    }

    /** Takes the rows of a result one after another. */
    public interface RowTaker {

        void take(Row row) throws SQLException;
    }

    /**
     * Asks a source and returns all rows; questions aggregate in the warehouse, so these are few.
     *
     * @throws io.otelbi.platform.problem.ProblemException with a
     *     {@link io.otelbi.biquery.warehouse.WarehouseProblem} when there is no answer
     */
    public <R> List<R> ask(Source source, Plan plan, RowReader<R> reader) {
        return ask(source, plan, () -> new Rows<>(reader, new ArrayList<>())).all();
    }

    /**
     * The same for rows that are many: each is taken as it comes and none is kept. What the taker throws ends the question in
     * the warehouse.
     *
     * @param takers makes a new one for each attempt
     */
    public <T extends RowTaker> T ask(Source source, Plan plan, Supplier<T> takers) {
        guard.admit(plan.sql());
        try {
            return attempt(source, plan, takers.get());
        } catch (SQLException failure) {
            return askOnceMore(source, plan, takers.get(), failure);
        }
    }

    private record Rows<R>(RowReader<R> reader, List<R> all) implements RowTaker {

        @Override
        public void take(Row row) throws SQLException {
            all.add(reader.read(row));
        }
    }

    private <T extends RowTaker> T askOnceMore(Source source, Plan plan, T taker, SQLException failure) {
        if (!WarehouseFailures.isWorthOneMoreTry(failure)) {
            throw WarehouseFailures.problem(source, failure);
        }
        try {
            return attempt(source, plan, taker);
        } catch (SQLException again) {
            throw WarehouseFailures.problem(source, again);
        }
    }

    private <T extends RowTaker> T attempt(Source source, Plan plan, T taker) throws SQLException {
        String traceId = TraceIds.traceId().orElse(NO_TRACE);
        try (Connection connection = connections.open(source);
                PreparedStatement statement = connection.prepareStatement(plan.sql())) {
            new Binding(types.getOrDefault(source, ColumnTypes.UNKNOWN)).bind(statement, plan.values());
            running.started(traceId, statement);
            try (ResultSet result = statement.executeQuery()) {
                takeAll(statement, result, taker);
                return taker;
            } finally {
                running.ended(traceId, statement);
            }
        }
    }

    private static void takeAll(PreparedStatement statement, ResultSet result, RowTaker taker) throws SQLException {
        Row row = new Row(result);
        try {
            while (result.next()) {
                taker.take(row);
            }
        } catch (ProblemException refused) {
            // Otherwise the driver would read the rest of the rows before it closed the result.
            cancel(statement, refused);
            throw refused;
        }
    }

    private static void cancel(PreparedStatement statement, ProblemException refused) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            refused.addSuppressed(e);
        }
    }
}
