package io.otelbi.operations.backup;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows of a schema in one file: a ZIP with a table an entry in PostgreSQL's COPY text format and a {@code manifest.json}
 * with the version of the schema and the number of rows. All of one moment (REPEATABLE READ).
 */
public final class StoreBackup {

    /** A backup holds what everybody did and asked. */
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final String MANIFEST = "manifest.json";
    private static final String TABLES = """
            SELECT c.relname, string_agg(a.attname, ',' ORDER BY a.attnum) FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE n.nspname = ? AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.attnum > 0
                AND NOT a.attisdropped AND c.relname NOT IN ('flyway_schema_history', 'audit_logs_unchained')
            GROUP BY c.relname ORDER BY c.relname""";
    private static final String VERSION =
            "SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1";
    private static final String MONTHS =
            "SELECT to_char(min(month), 'YYYY-MM-DD'), to_char(max(month), 'YYYY-MM-DD') FROM"
                    + " (SELECT recorded_at AS month FROM audit_logs UNION ALL SELECT created_at FROM forecast_runs"
                    + " UNION ALL SELECT created_at FROM ranking_runs UNION ALL SELECT created_at FROM recommendation_runs) months";

    private final Connection connection;
    private final String schema;
    private final Consumer<String> progress;

    /** The rows of a schema; {@code progress} hears which table is being copied. */
    StoreBackup(Connection connection, String schema, Consumer<String> progress) throws SQLException {
        this.connection = connection;
        this.schema = schema;
        this.progress = progress;
        try (PreparedStatement path = connection.prepareStatement("SELECT set_config('search_path', ?, false)")) {
            path.setString(1, schema);
            path.execute();
        }
    }

    /**
     * A table and its columns: a later version may have more of them. The names become part of statements and may come
     * from a file, so they are names and nothing else.
     */
    public record Table(String name, List<String> columns) {

        private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

        public Table {
            columns = List.copyOf(columns);
            checked(name);
            columns.forEach(Table::checked);
        }

        private static void checked(String name) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("'" + name + "' is no name of a table or column");
            }
        }

        private String list() {
            return String.join(", ", columns);
        }
    }

    /** What a backup holds. */
    public record Manifest(String schemaVersion, List<Table> tables, long rows, String firstMonth, String lastMonth) {

        static Manifest of(JsonObject json) {
            List<Table> tables = json.getJsonArray("tables").getValuesAs(JsonObject.class).stream()
                    .map(table -> new Table(
                            table.getString("name"),
                            table.getJsonArray("columns").getValuesAs(JsonString.class).stream()
                                    .map(JsonString::getString)
                                    .toList()))
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
            Files.deleteIfExists(part);
            Files.createFile(part, OWNER_ONLY);
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
            for (Table table : tables()) {
                progress.accept("saving " + table.name());
                zip.putNextEntry(new ZipEntry(table.name() + ".copy"));
                // A partitioned table is not copied by its name.
                long rows = copy.copyOut(
                        "COPY (SELECT " + table.list() + " FROM " + table.name() + ") TO STDOUT", kept(zip));
                zip.closeEntry();
                tables.add(Json.createObjectBuilder()
                        .add("name", table.name())
                        .add("columns", Json.createArrayBuilder(table.columns()))
                        .add("rows", rows));
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

    /** Reads what a backup holds; a file that is none is an error. */
    public static Manifest manifest(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(MANIFEST);
            if (entry == null) {
                throw new IOException(file + " is no backup of this product: it has no " + MANIFEST + ".");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return Manifest.of(Json.createReader(in).readObject());
            }
        } catch (NoSuchFileException e) {
            throw new IOException("There is no file " + file + ".", e);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is no backup of this product: " + e.getMessage() + ".", e);
        } catch (ZipException e) {
            throw new IOException(file + " is no backup of this product: it is no ZIP file.", e);
        }
    }

    /** Loads all rows into a schema that is empty and of the backup's version or a later one, in one transaction. */
    void load(Path file, Manifest manifest) throws SQLException, IOException {
        connection.setAutoCommit(false);
        partitions(manifest);
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Table table : manifest.tables()) {
                progress.accept("loading " + table.name());
                try (InputStream in = zip.getInputStream(zip.getEntry(table.name() + ".copy"))) {
                    copy.copyIn("COPY " + table.name() + " (" + table.list() + ") FROM STDIN", in);
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

    private List<Table> tables() throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TABLES)) {
            statement.setString(1, schema);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    tables.add(
                            new Table(row.getString(1), List.of(row.getString(2).split(",", -1))));
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
