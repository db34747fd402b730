package io.otelbi.local.model.server;

import io.otelbi.model.jdbc.Binding;
import io.otelbi.model.jdbc.ColumnTypes;
import io.otelbi.model.plan.Plan;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Asks over one connection, and says what it waits for when that takes long. */
public final class Asking implements AutoCloseable {

    private static final Binding BINDING = new Binding(ColumnTypes.UNKNOWN);
    private static final int PATIENCE_SECONDS = 2;
    private static final int REPEAT_SECONDS = 10;

    private final Connection connection;
    private final Consumer<String> progress;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("progress").daemon().factory());

    /** Takes the connection over. */
    public Asking(Connection connection, Consumer<String> progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /** All rows of a short answer. */
    public List<Row> rows(String what, String sql) throws SQLException {
        List<Row> rows = new ArrayList<>();
        each(what, new Plan(sql, List.of()), rows::add);
        return rows;
    }

    /** The only row of an answer. */
    public Row row(String what, String sql) throws SQLException {
        return rows(what, sql).getFirst();
    }

    /** Hands on row by row, and counts. */
    public long each(String what, Plan plan, Consumer<Row> reader) throws SQLException {
        long begin = System.nanoTime();
        var waiting = clock.scheduleWithFixedDelay(
                () -> progress.accept("  … " + what + ", " + (System.nanoTime() - begin) / 1_000_000_000 + " s"),
                PATIENCE_SECONDS,
                REPEAT_SECONDS,
                TimeUnit.SECONDS);
        try (PreparedStatement statement = connection.prepareStatement(plan.sql())) {
            BINDING.bind(statement, plan.values());
            try (ResultSet result = statement.executeQuery()) {
                return read(result, reader);
            }
        } finally {
            waiting.cancel(false);
        }
    }

    private static long read(ResultSet result, Consumer<Row> reader) throws SQLException {
        int columns = result.getMetaData().getColumnCount();
        long count = 0;
        while (result.next()) {
            List<Optional<Object>> values = new ArrayList<>(columns);
            for (int i = 1; i <= columns; i++) {
                values.add(Optional.ofNullable(result.getObject(i)));
            }
            reader.accept(new Row(values));
            count++;
        }
        return count;
    }

    @Override
    public void close() throws SQLException {
        clock.shutdownNow();
        connection.close();
    }
}
