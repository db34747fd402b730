package io.otelbi.local.backup;

import io.otelbi.local.Place;
import io.otelbi.local.system.Secrets;
import io.otelbi.persistence.audit.store.Verifier;
import io.otelbi.persistence.key.AuditKeys;
import io.otelbi.persistence.migration.store.MigrationConfig;
import io.otelbi.persistence.migration.store.Schema;
import io.otelbi.platform.contract.persistence.AuditVerification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.flywaydb.core.api.FlywayException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads a backup and verifies the chain of audit records in it. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Loads a backup into an empty store and verifies the chain of audit records afterwards.",
            "The system must not run. With POSTGRES_HOST it is another PostgreSQL than that of ./bi run."
        })
public final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Parameters(paramLabel = "FILE", description = "The ZIP file that ./bi backup wrote.")
    private Path file = Path.of("backup.zip");

    @Option(names = "--replace", description = "Throw away what the store of ./bi run holds now.")
    private boolean replace;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            System.err.println("There is no file " + file + ".");
            return 1;
        }
        String schema = System.getenv().getOrDefault("POSTGRES_SCHEMA", "bi");
        try (Store store = Store.open(place, System.getenv())) {
            if (replace) {
                clear(store, schema);
            }
            return restore(store, schema);
        } catch (IOException | SQLException | FlywayException e) {
            System.err.println("The backup was not restored: " + e.getMessage());
            return 1;
        }
    }

    private int restore(Store store, String schema) throws SQLException, IOException {
        StoreBackup.Manifest manifest = StoreBackup.manifest(file);
        new Schema(new MigrationConfig(
                        System.getenv().getOrDefault("POSTGRES_USER", "bi_service"),
                        schema,
                        true,
                        Optional.empty(),
                        Optional.empty()))
                .migrate(store.owner());
        try (Connection connection = store.owner().getConnection()) {
            StoreBackup backup = new StoreBackup(connection, schema);
            requireEmpty(connection);
            backup.load(file, manifest);
            System.out.printf(
                    "%,d rows of %d tables are restored.%n",
                    manifest.rows(), manifest.tables().size());
            return verified(new Verifier(keys()).verify(connection, List.of(), null));
        }
    }

    private static void requireEmpty(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT EXISTS (SELECT 1 FROM audit_logs)")) {
            row.next();
            if (row.getBoolean(1)) {
                throw new IOException("the store is not empty; restore into an empty one, or add --replace.");
            }
        }
    }

    private static int verified(AuditVerification found) {
        if (found.valid()) {
            System.out.printf("The chain of %,d audit records is valid; head %s.%n", found.records(), found.head());
            return 0;
        }
        found.faults().forEach(fault -> System.err.println(fault.kind() + ": " + fault.sentence()));
        return 1;
    }

    private static void clear(Store store, String schema) throws SQLException, IOException {
        if (store.embedded().isEmpty()) {
            throw new IOException(
                    "--replace works on the store of ./bi run only, and only while it does not run (./bi stop).");
        }
        try (Connection superuser = store.embedded().get().superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("DROP SCHEMA " + schema + " CASCADE");
            statement.execute("CREATE SCHEMA " + schema + " AUTHORIZATION bi_migrator");
        }
    }

    private AuditKeys keys() throws IOException {
        Map<String, String> environment = System.getenv();
        String key = environment.get("AUDIT_KEY");
        return AuditKeys.of(
                environment.getOrDefault("AUDIT_KEY_ID", "1"),
                key == null ? Secrets.in(place.home().state()).secret("audit-key") : key,
                environment.getOrDefault("AUDIT_KEYS_PREVIOUS", ""));
    }
}
