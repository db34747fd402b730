package io.otelbi.operations.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimedBackupsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theNewestStayAndWhatIsNoTimedBackupToo() throws IOException {
        Path oldest = backup("2026-01-31T23:59:59Z");
        Path older = backup("2026-02-01T00:00:00Z");
        Path newest = backup("2026-11-27T16:00:00Z");
        Path other = Files.createFile(folder.resolve("before-the-upgrade.zip"));

        List<Path> deleted = TimedBackups.in(folder).deleteAllBut(1);

        assertEquals(List.of(older, oldest), deleted);
        assertTrue(Files.exists(newest) && Files.exists(other));
        assertTrue(Files.notExists(older) && Files.notExists(oldest));
    }

    @Test
    void fewerThanAreToBeKeptAllStay() throws IOException {
        backup("2026-01-31T23:59:59Z");

        assertEquals(List.of(), TimedBackups.in(folder).deleteAllBut(14));
    }

    private Path backup(String time) throws IOException {
        String name = DateTimeFormatter.ofPattern(TimedBackups.PATTERN)
                .withZone(ZoneOffset.UTC)
                .format(Instant.parse(time));
        return Files.createFile(folder.resolve(name));
    }
}
