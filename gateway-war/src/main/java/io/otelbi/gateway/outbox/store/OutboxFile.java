package io.otelbi.gateway.outbox.store;

import io.otelbi.gateway.outbox.Pending;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.sqlite.SQLiteConfig;

/** The SQLite file of the outbox. What is deleted is overwritten, because it holds names and addresses. */
final class OutboxFile {

    private OutboxFile() {}

    static Connection open(Path directory) throws SQLException {
        SQLiteConfig sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        sqlite.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        sqlite.setBusyTimeout(5_000);
        Path file = directory.resolve("audit.sqlite").toAbsolutePath();
        return sqlite.createConnection("jdbc:sqlite:" + file);
    }

    /** Makes the table, or brings that of the first version, which held audit records only, to this one. */
    static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS outbox (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
                    + " span_id TEXT NOT NULL, body TEXT NOT NULL)");
            if (!hasColumn(connection, "kind")) {
                statement.execute("ALTER TABLE outbox ADD COLUMN kind TEXT NOT NULL DEFAULT 'AUDIT'");
                statement.execute("ALTER TABLE outbox ADD COLUMN trace_id TEXT NOT NULL DEFAULT ''");
                statement.execute("ALTER TABLE outbox ADD COLUMN queued_at INTEGER NOT NULL DEFAULT 0");
                statement.execute(
                        "UPDATE outbox SET trace_id = json_extract(body, '$.trace_id'),"
                                + " queued_at = CAST(1000.0 * unixepoch(json_extract(body, '$.occurred_at'), 'subsec') AS INTEGER)");
            }
            if (!hasColumn(connection, "refused")) {
                statement.execute("ALTER TABLE outbox ADD COLUMN refused INTEGER NOT NULL DEFAULT 0");
            }
            // Whatever was refused may have been refused by another version of persistence.
            statement.execute("UPDATE outbox SET refused = 0 WHERE refused = 1");
        }
    }

    static Pending pending(ResultSet row) throws SQLException {
        return new Pending(
                UUID.fromString(row.getString(1)),
                Pending.Kind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5));
    }

    private static boolean hasColumn(Connection connection, String name) throws SQLException {
        try (PreparedStatement question =
                connection.prepareStatement("SELECT 1 FROM pragma_table_info('outbox') WHERE name = ?")) {
            question.setString(1, name);
            try (ResultSet row = question.executeQuery()) {
                return row.next();
            }
        }
    }
}
