package io.otelbi.operations.backup;

import io.otelbi.operations.Main;
import io.otelbi.operations.Progress;
import io.otelbi.operations.Variables;
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
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Loads a backup and verifies the chain of audit records in it. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Loads a backup into an empty store and verifies the chain of audit records afterwards.",
            "The system must not run. A schema that is missing its tables is migrated first; AUDIT_KEY is needed."
        })
public final class RestoreCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Main main;

    @Parameters(paramLabel = "FILE", description = "The ZIP file that backup wrote.")
    private Path file = Path.of("backup.zip");

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            System.err.println("There is no file " + file + ".");
            return 1;
        }
        Variables variables = Objects.requireNonNull(main).variables();
        try (Progress progress = Progress.of("looking for PostgreSQL")) {
            return restore(variables, progress);
        } catch (IOException | SQLException | FlywayException | IllegalArgumentException e) {
            System.err.println("The backup was not restored: " + e.getMessage());
            return 1;
        }
    }

    private int restore(Variables variables, Progress progress) throws SQLException, IOException {
        StoreBackup.Manifest manifest = StoreBackup.manifest(file);
        AuditKeys keys = keys(variables);
        String schema = Owner.schema(variables);
        PGSimpleDataSource owner = Owner.of(variables);
        progress.now("migrating the schema");
        new Schema(new MigrationConfig(
                        variables.text("POSTGRES_USER", "bi_service"),
                        schema,
                        true,
                        Optional.empty(),
                        Optional.empty()))
                .migrate(owner);
        try (Connection connection = owner.getConnection()) {
            StoreBackup backup = new StoreBackup(connection, schema, progress::now);
            requireEmpty(connection);
            backup.load(file, manifest);
            System.out.printf(
                    "%,d rows of %d tables are restored.%n",
                    manifest.rows(), manifest.tables().size());
            progress.now("verifying the chain of audit records");
            return verified(new Verifier(keys).verify(connection, List.of(), null));
        }
    }

    private static void requireEmpty(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT EXISTS (SELECT 1 FROM audit_logs)")) {
            row.next();
            if (row.getBoolean(1)) {
                throw new IOException("the store is not empty; restore into an empty one.");
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

    private static AuditKeys keys(Variables variables) throws IOException {
        return AuditKeys.of(
                variables.text("AUDIT_KEY_ID", "1"),
                variables
                        .secret("AUDIT_KEY")
                        .orElseThrow(() -> new IOException(
                                "AUDIT_KEY is not set; it is the key that the records were signed with.")),
                variables.secret("AUDIT_KEYS_PREVIOUS").orElse(""));
    }
}
