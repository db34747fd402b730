package io.otelbi.local.backup;

import io.otelbi.local.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes a backup of the store. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes audit log, runs and ledger of one moment into a ZIP file; the system may run meanwhile.",
            "With POSTGRES_HOST and POSTGRES_MIGRATION_PASSWORD it is another PostgreSQL than that of ./bi run."
        })
public final class BackupCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Parameters(paramLabel = "FILE", description = "The ZIP file to write; an older one is replaced.")
    private Path file = Path.of("backup.zip");

    @Override
    public Integer call() {
        try (Store store = Store.open(place, System.getenv());
                Connection connection = store.owner().getConnection()) {
            String schema = System.getenv().getOrDefault("POSTGRES_SCHEMA", "bi");
            StoreBackup.Manifest written =
                    new StoreBackup(connection, schema).write(file.toAbsolutePath(), Clock.systemUTC());
            System.out.printf(
                    "%,d rows of %d tables are in %s.%n",
                    written.rows(), written.tables().size(), file);
            return 0;
        } catch (IOException | SQLException e) {
            System.err.println("No backup was written: " + e.getMessage());
            return 1;
        }
    }
}
