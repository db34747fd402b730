package io.otelbi.operations.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreBackupTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aBackupNamesItsTables() throws IOException {
        StoreBackup.Manifest manifest = StoreBackup.manifest(backup("audit_logs", "trace_id"));

        assertEquals(List.of(new StoreBackup.Table("audit_logs", List.of("trace_id"))), manifest.tables());
    }

    @ParameterizedTest
    @CsvSource({
        "'audit_logs (a) FROM STDIN; DROP TABLE audit_logs --', trace_id",
        "audit_logs, 'trace_id) FROM PROGRAM ''id'' --'",
        "public.people, trace_id",
        "'', trace_id"
    })
    void aFileWhoseNamesHoldMoreThanNamesIsNoBackup(String table, String column) throws IOException {
        Path file = backup(table, column);

        IOException refusal = assertThrows(IOException.class, () -> StoreBackup.manifest(file));

        assertTrue(String.valueOf(refusal.getMessage()).contains("is no backup of this product"));
    }

    private Path backup(String table, String column) throws IOException {
        Path file = folder.resolve("backup.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(Json.createObjectBuilder()
                    .add("schema_version", "1")
                    .add("rows", 0)
                    .add("first_month", "2026-01-01")
                    .add("last_month", "2026-01-01")
                    .add(
                            "tables",
                            Json.createArrayBuilder()
                                    .add(Json.createObjectBuilder()
                                            .add("name", table)
                                            .add("columns", Json.createArrayBuilder(List.of(column)))))
                    .build()
                    .toString()
                    .getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
