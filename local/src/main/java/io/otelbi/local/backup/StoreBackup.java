package io.otelbi.local.backup;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows of a schema in one file: a ZIP with a table an entry in PostgreSQL's COPY text format and a {@code manifest.json}
 * with the version of the schema and the number of rows. All of one moment (REPEATABLE READ).
 */
final class StoreBackup {

    private static final String MANIFEST = "manifest.json";
    private static final String TABLES = """
            SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ? AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                AND c.relname NOT IN ('flyway_schema_history', 'audit_logs_unchained') ORDER BY c.relname""";
    private static final String VERSION =
            "SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1";
    private static final String MONTHS =
            "SELECT to_char(min(month), 'YYYY-MM-DD'), to_char(max(month), 'YYYY-MM-DD') FROM"
                    + " (SELECT recorded_at AS month FROM audit_logs UNION ALL SELECT created_at FROM forecast_runs"
                    + " UNION ALL SELECT created_at FROM ranking_runs UNION ALL SELECT created_at FROM recommendation_runs) months";

    private final Connection connection;
    private final String schema;

    StoreBackup(Connection connection, String schema) throws SQLException {
        this.connection = connection;
        this.schema = schema;
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path TO " + schema);
        }
    }

    /** What a backup holds. */
    record Manifest(String schemaVersion, List<String> tables, long rows, String firstMonth, String lastMonth) {

        static Manifest of(JsonObject json) {
            List<String> tables = json.getJsonArray("tables").getValuesAs(JsonObject.class).stream()
                    .map(table -> table.getString("name"))
                    .toList();
            return new Manifest(
                    json.getString("schema_version"),
                    tables,
                    json.getJsonNumber("rows").longValue(),
                    json.getString("first_month"),
                    json.getString("last_month"));
        }
    }

    /** Writes a backup; the file appears only when it is whole. */
    Manifest write(Path file, Clock clock) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Manifest written = writeTables(part, clock);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Manifest writeTables(Path part, Clock clock) throws SQLException, IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            JsonArrayBuilder tables = Json.createArrayBuilder();
            long all = 0;
            for (String table : tables()) {
                zip.putNextEntry(new ZipEntry(table + ".copy"));
                long rows = copy.copyOut("COPY (SELECT * FROM " + table + ") TO STDOUT", kept(zip));
                zip.closeEntry();
                tables.add(Json.createObjectBuilder().add("name", table).add("rows", rows));
                all += rows;
            }
            String[] months = months();
            JsonObject manifest = Json.createObjectBuilder()
                    .add("made_at", clock.instant().toString())
                    .add("schema_version", text(VERSION))
                    .add("rows", all)
                    .add("first_month", months[0])
                    .add("last_month", months[1])
                    .add("tables", tables)
                    .build();
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            connection.rollback();
            return Manifest.of(manifest);
        }
    }

    /** Reads what a backup holds. */
    static Manifest manifest(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(MANIFEST);
            if (entry == null) {
                throw new IOException(file + " is no backup of this product: it has no " + MANIFEST + ".");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return Manifest.of(Json.createReader(in).readObject());
            }
        }
    }

    /** Loads all rows into a schema that is empty but has the backup's version, in one transaction. */
    void load(Path file, Manifest manifest) throws SQLException, IOException {
        connection.setAutoCommit(false);
        partitions(manifest);
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String table : manifest.tables()) {
                try (InputStream in = zip.getInputStream(zip.getEntry(table + ".copy"))) {
                    copy.copyIn("COPY " + table + " FROM STDIN", in);
                }
            }
        }
        connection.commit();
    }

    private void partitions(Manifest manifest) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT add_partitions(?::date, ?::date)")) {
            statement.setString(1, manifest.firstMonth());
            statement.setString(2, manifest.lastMonth());
            statement.execute();
        }
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TABLES)) {
            statement.setString(1, schema);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
        }
        return tables;
    }

    private String[] months() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(MONTHS)) {
            row.next();
            String today = text("SELECT current_date");
            String first = row.getString(1);
            String last = row.getString(2);
            return new String[] {first == null ? today : first, last == null ? today : last};
        }
    }

    private String text(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    /** COPY closes its stream, but the ZIP goes on. */
    private static OutputStream kept(OutputStream zip) {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
