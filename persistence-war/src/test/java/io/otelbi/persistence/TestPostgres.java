package io.otelbi.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** A migrated PostgreSQL for the tests within the server, on the port that the server was told. */
public final class TestPostgres implements LauncherSessionListener {

    private @Nullable EmbeddedPostgres server;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String port = System.getenv("POSTGRES_PORT");
        if (port == null) {
            // Unit tests need no database.
            return;
        }
        try {
            server = EmbeddedPostgres.builder().setPort(Integer.parseInt(port)).start();
            prepare(server);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL could not be prepared", e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL did not stop", e);
            }
        }
    }

    private static void prepare(EmbeddedPostgres server) throws SQLException {
        String password = System.getenv("POSTGRES_PASSWORD");
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE bi_migrator LOGIN PASSWORD '" + password + "'");
            statement.execute("CREATE ROLE bi_service LOGIN PASSWORD '" + password + "'");
            statement.execute("CREATE SCHEMA bi AUTHORIZATION bi_migrator");
        }
        Flyway.configure()
                .dataSource(server.getDatabase("bi_migrator", "postgres"))
                .schemas("bi")
                .createSchemas(false)
                .placeholders(Map.of("service_role", "bi_service", "schema", "bi"))
                .load()
                .migrate();
    }
}
