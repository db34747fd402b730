package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.local.Main;
import io.otelbi.local.system.PostgresPart;
import io.otelbi.local.system.Secrets;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The database behind the store: who gets in and how, and that what is saved can be restored. */
class StoreJourneyIT {

    @TempDir
    Path folder;

    @Test
    void theServiceComesInOverVerifiedTlsAndSaysWhoItIs() throws SQLException {
        Api.get("admin", "/api/storage/audit-logs?limit=1");
        try (Connection connection = RunningSystem.get().postgres().superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT s.ssl, a.application_name FROM pg_stat_activity a"
                        + " JOIN pg_stat_ssl s ON s.pid = a.pid WHERE a.usename = 'bi_service'")) {
            assertTrue(row.next(), "the service has a connection");
            do {
                assertTrue(row.getBoolean(1), "without TLS");
                assertTrue(row.getString(2).matches("otel-bi \\w+ \\d+\\.\\d+\\.\\d+"), row.getString(2));
            } while (row.next());
        }
    }

    @Test
    void aServerThatCannotProveWhoItIsIsNotTalkedTo() throws Exception {
        Path strange = folder.resolve("other-tls");
        io.otelbi.local.system.Certificates.in(strange, "password-of-a-test")
                .writePem(strange.resolve("server.crt"), strange.resolve("server.key"));
        PGSimpleDataSource source = service();
        source.getConnection().close();

        source.setSslRootCert(strange.resolve("server.crt").toString());

        SQLException refused = assertThrows(SQLException.class, source::getConnection);
        assertTrue(String.valueOf(refused.getMessage()).contains("SSL"), refused.getMessage());
    }

    @Test
    void aBackupIsRestoredIntoAnEmptyStoreAndItsChainIsValid() throws Exception {
        for (int i = 0; i < 3; i++) {
            Api.get("viewer", "/api/rankings?top_n=2");
        }
        Path file = folder.resolve("backup.zip");
        Path fresh = folder.resolve("fresh");
        Files.createDirectories(fresh);
        // The keys are no part of a backup; whoever restores one brings them.
        Files.copy(RunningSystem.state().resolve("secrets.properties"), fresh.resolve("secrets.properties"));
        PostgresPart postgres = new PostgresPart(fresh.resolve("data/postgres"), freePort(), Secrets.in(fresh));
        postgres.start();
        postgres.stop();

        settleSomething();

        assertEquals(0, run("backup", RunningSystem.state(), file));
        fromBeforeTheLedgerKnewItsBands(file);
        assertEquals(0, run("restore", fresh, file));
        assertEquals(1, run("restore", fresh, file), "a store that is not empty is left alone");
        Path text = Files.writeString(folder.resolve("text.zip"), "no backup");
        assertEquals(1, run("restore", fresh, text, "--replace"), "a file that is no backup");
        assertEquals(1, run("restore", fresh, file), "nothing was thrown away for it");
        assertEquals(0, run("restore", fresh, file, "--replace"), "unless it is to be replaced");

        postgres.start();
        try (Connection restored = postgres.superuser();
                Statement statement = restored.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*), (SELECT count(*) FROM bi.ranking_runs), (SELECT count(*) FROM bi.forecast_scores)"
                                + " FROM bi.audit_logs")) {
            row.next();
            assertTrue(row.getLong(1) > 3, "audit records");
            assertTrue(row.getLong(2) > 0, "runs");
            assertTrue(row.getLong(3) > 0, "settled forecasts");
        } finally {
            postgres.stop();
        }
    }

    private static void settleSomething() throws SQLException {
        try (Connection connection = RunningSystem.get().postgres().superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO bi.forecast_scores (result_hash, from_step, to_step, is_last, run_id, series, as_of,"
                            + " origin, steps, error, naive_error, signed_error, actual, within_80, within_95, members)"
                            + " VALUES ('of a backup', 1, 7, true, gen_random_uuid(), 'none', '2024-01-01', 'served', 7, 1, 1, 1, 1, 1,"
                            + " 1, '[]') ON CONFLICT DO NOTHING");
        }
    }

    /** Makes the backup one of schema version 3, in which two columns of the ledger did not exist yet. */
    private static void fromBeforeTheLedgerKnewItsBands(Path file) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path rows = zip.getPath("forecast_scores.copy");
            Files.write(
                    rows,
                    Files.readAllLines(rows).stream()
                            .map(line -> line.substring(0, line.lastIndexOf('\t', line.lastIndexOf('\t') - 1)))
                            .toList());
            Path manifest = zip.getPath("manifest.json");
            String newer = Files.readString(manifest);
            String older = newer.replace(",\"covers_to\",\"band_ratios\"", "");
            assertNotEquals(newer, older);
            Files.writeString(manifest, older);
        }
    }

    @Test
    void theMigrationJobRunsAsAProgramOfItsOwn() throws IOException, InterruptedException {
        Process job = job(RunningSystem.ports().postgres());
        String said = new String(job.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, job.waitFor(), said);
        assertTrue(said.contains("The schema bi has the version that this release needs."), said);

        Process unreachable = job(freePort());
        String why = new String(unreachable.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, unreachable.waitFor());
        assertTrue(why.contains("The schema was not migrated: "), why);
    }

    private static Process job(int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                withoutServer(System.getProperty("java.class.path")),
                "io.otelbi.persistence.migration.store.MigrationJob");
        var environment = builder.redirectErrorStream(true).environment();
        environment.put("POSTGRES_HOST", "127.0.0.1");
        environment.put("POSTGRES_PORT", Integer.toString(port));
        environment.put(
                "POSTGRES_MIGRATION_PASSWORD", Secrets.in(RunningSystem.state()).secret("postgres-migrator"));
        environment.put("POSTGRES_SSLMODE", "verify-full");
        environment.put("POSTGRES_SSLROOTCERT", certificate().toString());
        environment.put("AUDIT_KEY", Secrets.in(RunningSystem.state()).secret("audit-key"));
        environment.put("AUDIT_RETENTION_MONTHS", "120");
        environment.put("RUN_RETENTION_MONTHS", "120");
        return builder.start();
    }

    /** In an image the job has the WAR and the driver, and no Jakarta EE. */
    private static String withoutServer(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("jakarta."))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static PGSimpleDataSource service() throws IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {RunningSystem.ports().postgres()});
        source.setDatabaseName(PostgresPart.DATABASE);
        source.setUser("bi_service");
        source.setPassword(Secrets.in(RunningSystem.state()).secret("postgres-service"));
        source.setSslMode("verify-full");
        source.setSslRootCert(certificate().toString());
        return source;
    }

    private static Path certificate() {
        return RunningSystem.get().postgres().certificate();
    }

    private static int run(String command, Path state, Path file, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command, "--state", state.toString(), file.toString()));
        arguments.addAll(List.of(options));
        return Main.commands(Map.of()).execute(arguments.toArray(String[]::new));
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
