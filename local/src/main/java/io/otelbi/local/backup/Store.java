package io.otelbi.local.backup;

import io.otelbi.local.Place;
import io.otelbi.local.system.Home;
import io.otelbi.local.system.PostgresPart;
import io.otelbi.local.system.Secrets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL of a backup, seen as the role that owns the schema: the one that {@code POSTGRES_HOST} names, else that of
 * {@code ./bi run}, which is started for the time being when it does not run.
 */
final class Store implements AutoCloseable {

    private static final int PORT_LINE = 3;

    private final PGSimpleDataSource owner;
    private final @Nullable PostgresPart started;

    private Store(PGSimpleDataSource owner, @Nullable PostgresPart started) {
        this.owner = owner;
        this.started = started;
    }

    static Store open(Place place, Map<String, String> environment) throws IOException {
        return environment.containsKey("POSTGRES_HOST") ? new Store(named(environment), null) : ofRun(place.home());
    }

    PGSimpleDataSource owner() {
        return owner;
    }

    /** Whether it is the embedded server, which nothing else uses at the moment. */
    Optional<PostgresPart> embedded() {
        return Optional.ofNullable(started);
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

    private static Store ofRun(Home home) throws IOException {
        Path data = home.state().resolve("data/postgres");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            throw new IOException("There is no store in " + home.state() + " yet; ./bi run makes it.");
        }
        Secrets secrets = Secrets.in(home.state());
        Optional<Integer> running = runningPort(data);
        PostgresPart started = null;
        int port;
        if (running.isPresent()) {
            port = running.get();
        } else {
            home.logToFile();
            port = freePort();
            started = new PostgresPart(data, port, secrets);
            started.start();
        }
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setServerNames(new String[] {"127.0.0.1"});
        owner.setPortNumbers(new int[] {port});
        owner.setDatabaseName(PostgresPart.DATABASE);
        owner.setUser("bi_migrator");
        owner.setPassword(secrets.secret("postgres-migrator"));
        owner.setSslMode("verify-full");
        owner.setSslRootCert(
                home.state().resolve("data/postgres-tls/server.crt").toString());
        try {
            owner.getConnection().close();
        } catch (SQLException e) {
            throw new IOException("PostgreSQL does not let the owner of the schema in: " + e.getMessage(), e);
        }
        return new Store(owner, started);
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

    private static PGSimpleDataSource named(Map<String, String> environment) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setServerNames(new String[] {environment.getOrDefault("POSTGRES_HOST", "localhost")});
        owner.setPortNumbers(new int[] {Integer.parseInt(environment.getOrDefault("POSTGRES_PORT", "5432"))});
        owner.setDatabaseName(environment.getOrDefault("POSTGRES_DATABASE", "otelbi"));
        owner.setUser(environment.getOrDefault("POSTGRES_MIGRATION_USER", "bi_migrator"));
        owner.setPassword(environment.getOrDefault("POSTGRES_MIGRATION_PASSWORD", ""));
        owner.setSslMode(environment.getOrDefault("POSTGRES_SSLMODE", "require"));
        Optional.ofNullable(environment.get("POSTGRES_SSLROOTCERT")).ifPresent(owner::setSslRootCert);
        return owner;
    }
}
