package io.otelbi.local.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes rows into their tables in batches. */
final class TableLoader implements RowSink, AutoCloseable {

    private static final int BATCH = 2_000;

    private final Connection connection;
    private final Map<String, PreparedStatement> inserts = new HashMap<>();
    private final Map<String, Integer> waiting = new HashMap<>();

    TableLoader(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void row(Table table, @Nullable Object... values) {
        try {
            PreparedStatement insert = insert(table);
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.addBatch();
            if (waiting.merge(table.qualified(), 1, Integer::sum) >= BATCH) {
                insert.executeBatch();
                waiting.put(table.qualified(), 0);
            }
        } catch (SQLException e) {
            throw new IllegalArgumentException(
                    "A row does not fit into " + table.qualified() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement insert : inserts.values()) {
            insert.executeBatch();
            insert.close();
        }
    }

    private PreparedStatement insert(Table table) throws SQLException {
        PreparedStatement known = inserts.get(table.qualified());
        if (known == null) {
            known = connection.prepareStatement(table.insert());
            inserts.put(table.qualified(), known);
        }
        return known;
    }
}
