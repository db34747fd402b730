package io.otelbi.local.operators;

import io.otelbi.local.system.Home;
import io.otelbi.local.system.PostgresPart;
import io.otelbi.local.system.Secrets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL of {@code ./bi run}, which is started for the time being when it does not run. */
final class LocalStore implements AutoCloseable {

    private static final int PORT_LINE = 3;

    private final Map<String, String> variables;
    private final @Nullable PostgresPart started;

    private LocalStore(Map<String, String> variables, @Nullable PostgresPart started) {
        this.variables = Map.copyOf(variables);
        this.started = started;
    }

    static LocalStore open(Home home) throws IOException {
        Path data = home.state().resolve("data/postgres");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            throw new IOException("There is no store in " + home.state() + " yet; ./bi run makes it.");
        }
        Secrets secrets = Secrets.in(home.state());
        Optional<Integer> running = runningPort(data);
        if (running.isPresent()) {
            return new LocalStore(variables(home, secrets, running.get()), null);
        }
        home.logToFile();
        int port = freePort();
        PostgresPart started = new PostgresPart(data, port, secrets);
        started.start();
        return new LocalStore(variables(home, secrets, port), started);
    }

    /** How its owner comes in. */
    Map<String, String> variables() {
        return variables;
    }

    /** Throws away what a schema holds; nothing else may use the store. */
    void clear(String schema) throws IOException {
        PostgresPart embedded = started;
        if (embedded == null) {
            throw new IOException(
                    "--replace works on the store of ./bi run only, and only while it does not run (./bi stop).");
        }
        try (Connection superuser = embedded.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("DROP SCHEMA " + schema + " CASCADE");
            statement.execute("CREATE SCHEMA " + schema + " AUTHORIZATION bi_migrator");
        } catch (SQLException e) {
            throw new IOException("What the store holds could not be thrown away: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        if (started != null) {
            try {
                started.stop();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Map<String, String> variables(Home home, Secrets secrets, int port) throws IOException {
        Map<String, String> variables = new HashMap<>();
        variables.put("POSTGRES_HOST", "127.0.0.1");
        variables.put("POSTGRES_PORT", Integer.toString(port));
        variables.put("POSTGRES_DATABASE", PostgresPart.DATABASE);
        variables.put("POSTGRES_MIGRATION_USER", "bi_migrator");
        variables.put("POSTGRES_MIGRATION_PASSWORD", secrets.secret("postgres-migrator"));
        variables.put("POSTGRES_SSLMODE", "verify-full");
        variables.put(
                "POSTGRES_SSLROOTCERT",
                home.state().resolve("data/postgres-tls/server.crt").toString());
        return variables;
    }

    private static Optional<Integer> runningPort(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        boolean alive = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .isPresent();
        return alive && lines.size() > PORT_LINE
                ? Optional.of(Integer.valueOf(lines.get(PORT_LINE).strip()))
                : Optional.empty();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
