package io.otelbi.local.tds;

import java.io.IOException;
import java.net.Socket;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Runs one statement on H2 and writes its result row by row. */
final class Query {

    private final Database database;
    private final PacketOutput out;
    private final Faults faults;
    private final Socket socket;

    Query(Database database, PacketOutput out, Faults faults, Socket socket) {
        this.database = database;
        this.out = out;
        this.faults = faults;
        this.socket = socket;
    }

    /** What came of it: how many rows, and whether they are a result or a count of changes. */
    record Outcome(long rows) {}

    Outcome run(String sql, List<? extends @Nullable Object> values, Cancellation cancellation)
            throws IOException, SQLException, ServerError, InterruptedException {
        if (Dialect.isSessionSetting(sql)) {
            return new Outcome(0);
        }
        if (!Dialect.isHousekeeping(sql)) {
            misbehave(cancellation);
        }
        try (PreparedStatement statement = database.connection().prepareStatement(Dialect.forH2(sql))) {
            cancellation.covers(statement);
            int expected = statement.getParameterMetaData().getParameterCount();
            for (int i = 0; i < Math.min(expected, values.size()); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            if (!statement.execute()) {
                return new Outcome(statement.getLargeUpdateCount());
            }
            try (ResultSet rows = statement.getResultSet()) {
                return new Outcome(write(rows, cancellation));
            }
        }
    }

    private void misbehave(Cancellation cancellation) throws ServerError, InterruptedException {
        if (faults.isUnavailable()) {
            throw new ServerError(
                    ServerError.DATABASE_UNAVAILABLE, "Database is not currently available. Please retry later.");
        }
        cancellation.sleep(faults.delay());
        OptionalInt error = faults.takeError();
        if (error.isPresent()) {
            throw new ServerError(error.getAsInt(), "Error " + error.getAsInt() + ", as the test wants it.");
        }
    }

    private long write(ResultSet rows, Cancellation cancellation) throws IOException, SQLException {
        List<Column> columns = columns(rows.getMetaData());
        out.uint8(0x81);
        out.uint16(columns.size());
        for (Column column : columns) {
            column.writeType(out);
        }
        long count = 0;
        while (!cancellation.isRequested() && rows.next()) {
            if (count >= faults.resetAfterRows()) {
                reset();
            }
            out.uint8(0xD1);
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).writeValue(out, rows, i + 1);
            }
            count++;
        }
        return count;
    }

    private static List<Column> columns(ResultSetMetaData meta) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(Column.of(meta, i));
        }
        return columns;
    }

    private void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
        throw new IOException("The connection was reset, as the failure test wished");
    }
}
