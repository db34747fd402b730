package io.otelbi.local.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Set;

/** One warehouse on disk: an H2 database that is filled beside its place and moved there only when it is whole. */
public final class WarehouseFile {

    private static final String MODE =
            ";MODE=MSSQLServer;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IGNORE_CATALOGS=TRUE";
    private static final String OWNER = "bi_owner";

    private final Path place;
    private final WarehouseSchema schema;

    /** A warehouse at {@code place}, without H2's file ending. */
    public WarehouseFile(Path place, WarehouseSchema schema) {
        this.place = place;
        this.schema = schema;
    }

    /** A login and its rights. */
    public record Logins(String reader, String readerPassword, String ownerPassword) {}

    /** Fills a warehouse. */
    @FunctionalInterface
    public interface Filling {

        void into(RowSink sink) throws IOException;
    }

    /** The name under which clients open it. */
    public String database() {
        return schema.database();
    }

    public boolean exists() {
        return Files.exists(onDisk(place));
    }

    /** The URL under which logins open it while {@link #open} holds it; rows are streamed, never collected. */
    public String url() {
        return "jdbc:h2:file:" + place.toAbsolutePath() + ";IFEXISTS=TRUE;LAZY_QUERY_EXECUTION=1";
    }

    /** Opens it as its owner, who alone may choose H2's mode; it stays open for all until this connection is closed. */
    public Connection open(Logins logins) throws IOException {
        try {
            String url = "jdbc:h2:file:" + place.toAbsolutePath() + MODE + ";IFEXISTS=TRUE";
            return DriverManager.getConnection(url, OWNER, logins.ownerPassword());
        } catch (SQLException e) {
            throw new IOException("The warehouse " + schema.key() + " could not be opened: " + e.getMessage(), e);
        }
    }

    /** Builds the warehouse anew beside the former one, which stays as it is until {@link #publish}. */
    public void prepare(Logins logins, Filling filling) throws IOException {
        Files.createDirectories(place.toAbsolutePath().getParent());
        Files.deleteIfExists(onDisk(building()));
        boolean whole = false;
        try {
            build(building(), logins, filling);
            whole = true;
        } catch (SQLException e) {
            throw new IOException("The warehouse " + schema.key() + " could not be built: " + e.getMessage(), e);
        } finally {
            if (!whole) {
                discard();
            }
        }
    }

    /** Puts what was prepared in the former one's place. */
    public void publish() throws IOException {
        Files.move(onDisk(building()), onDisk(place), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Throws away what was prepared and not published. */
    public void discard() throws IOException {
        Files.deleteIfExists(onDisk(building()));
    }

    /** Builds the warehouse anew; when that fails, the former one stays as it was. */
    public void fill(Logins logins, Filling filling) throws IOException {
        prepare(logins, filling);
        publish();
    }

    /** Takes over a copy of another warehouse, whose owner has another password. */
    public void takeOver(Path other, String ownerPassword, Logins logins) throws IOException {
        Files.copy(onDisk(other), onDisk(building()), StandardCopyOption.REPLACE_EXISTING);
        String url = "jdbc:h2:file:" + building().toAbsolutePath() + MODE + ";IFEXISTS=TRUE";
        try (Connection connection = DriverManager.getConnection(url, OWNER, ownerPassword);
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER USER " + logins.reader() + " SET PASSWORD '" + logins.readerPassword() + "'");
            statement.execute("ALTER USER " + OWNER + " SET PASSWORD '" + logins.ownerPassword() + "'");
        } catch (SQLException e) {
            throw new IOException("The warehouse " + schema.key() + " could not be taken over: " + e.getMessage(), e);
        }
        publish();
    }

    private Path building() {
        return place.resolveSibling(place.getFileName() + ".building");
    }

    private void build(Path building, Logins logins, Filling filling) throws IOException, SQLException {
        // Nothing but this build reads the file before it is moved, so logging and locking would only cost time.
        String url = "jdbc:h2:file:" + building.toAbsolutePath() + MODE + ";CACHE_SIZE=131072";
        try (Connection connection = DriverManager.getConnection(url, OWNER, logins.ownerPassword())) {
            connection.setAutoCommit(false);
            create(connection, logins);
            try (TableLoader loader = new TableLoader(connection)) {
                filling.into(loader);
            }
            index(connection);
            connection.commit();
        }
    }

    private void create(Connection connection, Logins logins) throws SQLException {
        Set<String> schemas = new LinkedHashSet<>();
        schema.tables().forEach(table -> schemas.add(table.schema()));
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE USER IF NOT EXISTS " + logins.reader() + " PASSWORD '" + logins.readerPassword() + "'");
            for (String name : schemas) {
                String quoted = Table.quoted(name);
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + quoted);
                statement.execute("GRANT SELECT ON SCHEMA " + quoted + " TO " + logins.reader());
            }
            for (Table table : schema.tables()) {
                statement.execute(table.create());
            }
            statement.execute("CREATE ALIAS HAS_PERMS_BY_NAME FOR '" + Permissions.class.getName() + ".byName'");
        }
    }

    // H2 joins by index or not at all quickly; a dimension of a sample has its surrogate key first.
    private void index(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Table table : schema.tables()) {
                for (String one : table.indexes()) {
                    statement.execute(one);
                }
            }
        }
    }

    /** The file of a warehouse at a place without ending. */
    public static Path onDisk(Path database) {
        return database.resolveSibling(database.getFileName() + ".mv.db");
    }
}
