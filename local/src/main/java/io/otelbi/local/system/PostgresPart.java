package io.otelbi.local.system;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL from embedded binaries; data are kept between runs and fsync is on. */
public final class PostgresPart implements Part {

    /** The name of the database. */
    public static final String DATABASE = "otelbi";

    private static final long STOP_SECONDS = 20;

    private static final String ACCESS = """
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    /** The library's log; held here because the logging API forgets levels of loggers that nobody holds. */
    private static final Logger EMBEDDED = Logger.getLogger(EmbeddedPostgres.class.getName());

    private final Path data;
    private final int port;
    private final Secrets secrets;
    private @Nullable EmbeddedPostgres server;

    public PostgresPart(Path data, int port, Secrets secrets) {
        this.data = data;
        this.port = port;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public void start() throws IOException {
        Files.createDirectories(data);
        Certificates.in(tls(), secrets.secret("postgres-tls")).writePem(certificate(), tls().resolve("server.key"));
        server = EmbeddedPostgres.builder()
                .setPort(port)
                .setConnectConfig("password", superuserPassword())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("listen_addresses", "127.0.0.1")
                // The library starts it without; here records are kept, so they must survive a power cut.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", certificate().toString())
                .setServerConfig("ssl_key_file", tls().resolve("server.key").toString())
                .start();
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            prepare(connection);
        } catch (SQLException e) {
            throw new IOException("PostgreSQL started but could not be prepared: " + e.getMessage(), e);
        }
    }

    /** The certificate that clients verify the server by. */
    public Path certificate() {
        return tls().resolve("server.crt");
    }

    private Path tls() {
        return data.resolveSibling("postgres-tls");
    }

    @Override
    public boolean isReady() {
        EmbeddedPostgres running = server;
        if (running == null) {
            return false;
        }
        try (Connection connection = running.getPostgresDatabase().getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public Optional<ProcessHandle> process() {
        try {
            String first = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(first.strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        EmbeddedPostgres running = server;
        Optional<ProcessHandle> process = process();
        server = null;
        if (running != null) {
            // The library wants to stop even what was killed, and complains with a stack trace when it cannot.
            EMBEDDED.setLevel(process.filter(ProcessHandle::isAlive).isPresent() ? null : Level.OFF);
            running.close();
        }
        if (process.filter(ProcessHandle::isAlive).isPresent()) {
            // A fast shutdown: clients are cut off, data are written; a plain SIGTERM would wait for the clients.
            String pid = Long.toString(process.get().pid());
            new ProcessBuilder("kill", "-INT", pid).inheritIO().start().waitFor();
            awaitEnd(process.get());
        }
    }

    private static void awaitEnd(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        }
    }

    /** A connection of the superuser to the product's database, for tests and repairs. */
    public Connection superuser() throws SQLException {
        EmbeddedPostgres running = server;
        if (running == null) {
            throw new SQLException("PostgreSQL does not run");
        }
        return running.getDatabase("postgres", DATABASE).getConnection();
    }

    private String superuserPassword() throws IOException {
        return secrets.secret("postgres-superuser");
    }

    /** The library makes a server that trusts everybody on this machine; from its first start on each role needs its password. */
    private void requirePasswords(Connection connection) throws SQLException, IOException {
        run(connection, "ALTER ROLE postgres PASSWORD '" + superuserPassword() + "'");
        Files.writeString(data.resolve("pg_hba.conf"), ACCESS);
        run(connection, "SELECT pg_reload_conf()");
    }

    // The database by hand, because a database cannot be made within itself; roles and schema as in production.
    private void prepare(Connection connection) throws SQLException, IOException {
        requirePasswords(connection);
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
            run(connection, "CREATE DATABASE " + DATABASE);
        }
        try (Connection inside = superuser()) {
            StoreRoles.make(inside, secrets.secret("postgres-service"), secrets.secret("postgres-migrator"));
        }
    }

    private static boolean exists(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
