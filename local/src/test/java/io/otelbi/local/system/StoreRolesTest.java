package io.otelbi.local.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.otelbi.persistence.migration.store.MigrationConfig;
import io.otelbi.persistence.migration.store.Schema;
import io.otelbi.persistence.store.Privileges;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The script for PostgreSQL, and the migrations on what it made. */
class StoreRolesTest {

    private static final String SERVICE = "it's a \"service\" $$";
    private static final String OWNER = "owner's";

    private final EmbeddedPostgres server;

    StoreRolesTest() throws IOException, SQLException {
        server = EmbeddedPostgres.start();
        askForPasswords();
    }

    /** The embedded server believes everybody; this one is to check. */
    private void askForPasswords() throws IOException, SQLException {
        try (Connection superuser = server.getPostgresDatabase().getConnection();
                Statement statement = superuser.createStatement();
                ResultSet file = statement.executeQuery("SHOW hba_file")) {
            file.next();
            Files.writeString(
                    Path.of(file.getString(1)),
                    "host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void theServiceCanAddAndReadAndNothingElseOnceTheOwnerHasMigrated() throws SQLException, IOException {
        make(SERVICE, OWNER);
        make(SERVICE, OWNER);

        new Schema(new MigrationConfig("bi_service", "bi", true, Optional.empty(), Optional.empty()))
                .migrate(as("bi_migrator", OWNER));

        assertEquals("", Privileges.excess(as("bi_service", SERVICE), "bi"));
        try (Connection service = as("bi_service", SERVICE).getConnection();
                Statement statement = service.createStatement()) {
            statement.executeQuery("SELECT count(*) FROM bi.audit_logs").close();
            assertThrows(SQLException.class, () -> statement.execute("DELETE FROM bi.audit_logs"));
            assertThrows(SQLException.class, () -> statement.execute("CREATE TABLE bi.own (a int)"));
            assertThrows(SQLException.class, () -> statement.execute("CREATE TABLE public.own (a int)"));
            assertThrows(SQLException.class, () -> statement.execute("CREATE TEMPORARY TABLE own (a int)"));
        }
    }

    @Test
    void runAgainItChangesThePasswords() throws SQLException, IOException {
        make("before", OWNER);
        make(SERVICE, OWNER);

        as("bi_service", SERVICE).getConnection().close();
        assertThrows(SQLException.class, as("bi_service", "before")::getConnection);
    }

    private void make(String service, String owner) throws SQLException, IOException {
        try (Connection superuser = server.getPostgresDatabase().getConnection()) {
            StoreRoles.make(superuser, service, owner);
        }
    }

    private PGSimpleDataSource as(String role, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {server.getPort()});
        source.setDatabaseName("postgres");
        source.setUser(role);
        source.setPassword(password);
        return source;
    }
}
