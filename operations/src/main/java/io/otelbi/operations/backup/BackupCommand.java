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
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a backup of the store. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Writes audit log, runs and ledger of one moment into a ZIP file; the system may run meanwhile.")
public final class BackupCommand implements Callable<Integer> {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern(TimedBackups.PATTERN).withZone(ZoneOffset.UTC);

    @ParentCommand
    private @Nullable Main main;

    @Parameters(
            paramLabel = "FILE",
            description = "The ZIP file to write; an older one is replaced. In a folder it is named by the time.")
    private Path file = Path.of("backup.zip");

    @Option(
            names = "--keep",
            paramLabel = "N",
            description = "Afterwards delete all but the newest N backups that were named by their time in the folder.")
    private @Nullable Integer keep;

    @Override
    public Integer call() {
        Variables variables = Objects.requireNonNull(main).variables();
        if (keep != null && (keep < 1 || !Files.isDirectory(file))) {
            System.err.println("--keep needs a folder, and a number of at least 1.");
            return CommandLine.ExitCode.USAGE;
        }
        Clock clock = Clock.systemUTC();
        Path target = Files.isDirectory(file) ? file.resolve(NAME.format(clock.instant())) : file;
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            System.err.println("No backup was written: there is no folder " + folder + " that could be written to.");
            return 1;
        }
        try (Progress progress = Progress.of("looking for PostgreSQL");
                Connection connection = Owner.of(variables).getConnection()) {
            StoreBackup.Manifest written = new StoreBackup(connection, Owner.schema(variables), progress::now)
                    .write(target.toAbsolutePath(), clock);
            System.out.printf(
                    "%,d rows of %d tables are in %s.%n",
                    written.rows(), written.tables().size(), target);
            if (keep != null) {
                TimedBackups.in(file).deleteAllBut(keep).forEach(old -> System.out.println("Deleted " + old + "."));
            }
            return 0;
        } catch (IOException | SQLException | IllegalArgumentException e) {
            System.err.println("No backup was written: " + e.getMessage());
            return 1;
        }
    }
}
