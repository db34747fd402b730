package io.otelbi.operations.backup;

import io.otelbi.operations.Main;
import io.otelbi.operations.Progress;
import io.otelbi.operations.Variables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a backup of the store. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Writes audit log, runs and ledger of one moment into a ZIP file; the system may run meanwhile.")
public final class BackupCommand implements Callable<Integer> {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'otel-bi-'yyyyMMdd'T'HHmmss'Z.zip'").withZone(ZoneOffset.UTC);

    @ParentCommand
    private @Nullable Main main;

    @Parameters(
            paramLabel = "FILE",
            description = "The ZIP file to write; an older one is replaced. In a folder it is named by the time.")
    private Path file = Path.of("backup.zip");

    @Override
    public Integer call() {
        Variables variables = Objects.requireNonNull(main).variables();
        Clock clock = Clock.systemUTC();
        Path target = Files.isDirectory(file) ? file.resolve(NAME.format(clock.instant())) : file;
        try (Progress progress = Progress.of("looking for PostgreSQL");
                Connection connection = Owner.of(variables).getConnection()) {
            StoreBackup.Manifest written = new StoreBackup(connection, Owner.schema(variables), progress::now)
                    .write(target.toAbsolutePath(), clock);
            System.out.printf(
                    "%,d rows of %d tables are in %s.%n",
                    written.rows(), written.tables().size(), target);
            return 0;
        } catch (IOException | SQLException e) {
            System.err.println("No backup was written: " + e.getMessage());
            return 1;
        }
    }
}
