package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.local.Main;
import io.otelbi.local.system.PostgresPart;
import io.otelbi.local.system.Secrets;
import io.otelbi.persistence.audit.Chain;
import io.otelbi.platform.contract.persistence.SignedHead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operators' commands as a job in a cluster runs them: a program of its own that knows nothing but variables. */
class OperationsJourneyIT {

    @TempDir
    Path folder;

    @Test
    void aBackupIsWrittenIntoAFolderUnderTheNameOfItsTimeAndOldOnesGo() throws IOException, InterruptedException {
        Files.createFile(folder.resolve("otel-bi-20240101T000000Z.zip"));

        Outcome outcome = operations(store(), "backup", folder.toString(), "--keep=1");

        assertEquals(0, outcome.code(), outcome.said());
        try (var files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertEquals(1, names.size(), names::toString);
            assertTrue(names.getFirst().matches("otel-bi-202[5-9]\\d{4}T\\d{6}Z\\.zip"), names.getFirst());
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(names.getFirst()))));
        }
    }

    @Test
    void aRoleThatIsNotLetInIsOneSentence() throws IOException, InterruptedException {
        Map<String, String> variables = store();
        variables.put("POSTGRES_MIGRATION_USER", "nobody");

        Outcome outcome =
                operations(variables, "backup", folder.resolve("none.zip").toString());

        assertEquals(1, outcome.code());
        assertTrue(
                outcome.said()
                        .startsWith("No backup was written: PostgreSQL does not let the owner of the schema in: "),
                outcome.said());
        assertEquals(1, outcome.said().lines().count(), outcome.said());
    }

    @Test
    void theChainIsVerifiedWithATokenFromAFile() throws IOException, InterruptedException {
        Outcome outcome = operations(gateway("admin"), "audit", "verify");

        assertEquals(0, outcome.code(), outcome.said());
        assertTrue(outcome.said().contains("Nothing is wrong. Head: "), outcome.said());
    }

    @Test
    void whoIsNoAdministratorCannotTell() throws IOException, InterruptedException {
        Outcome outcome = operations(gateway("viewer"), "audit", "verify");

        assertEquals(2, outcome.code());
        assertTrue(outcome.said().startsWith("The chain could not be verified: 403 "), outcome.said());
    }

    @Test
    void aRecordThatWasChangedIsNamedAndTheJobFails() throws IOException, InterruptedException, SQLException {
        Api.get("viewer", "/api/dimensions");
        Eventually.holds(() -> {
            var found = Api.json(Api.get("admin", "/api/storage/audit-logs/verification"));
            assertTrue(found.getInt("records") > 0);
            return true;
        });
        change("status + 1");
        try {
            Outcome outcome = operations(gateway("admin"), "audit", "verify");

            assertEquals(1, outcome.code(), outcome.said());
            assertTrue(outcome.said().contains("changed"), outcome.said());
        } finally {
            change("status - 1");
        }
    }

    @Test
    void aJobSignsInByItselfWithClientCredentials() throws IOException, InterruptedException {
        Map<String, String> variables = new HashMap<>();
        variables.put("OPERATIONS_GATEWAY_URL", RunningSystem.get().url());
        variables.put("OPERATIONS_TOKEN_URL", RunningSystem.get().issuer() + "/token");
        variables.put("OPERATIONS_CLIENT_ID", "bi-operations");
        variables.put(
                "OPERATIONS_CLIENT_SECRET_FILE",
                file(Secrets.in(RunningSystem.state()).secret("demo-operations")));
        variables.put("OPERATIONS_SCOPE", "openid");
        // The demo provider tells the groups of a program in another claim than those of a person.
        RunningSystem.get().restart("gateway", Map.of("FRONTEND_ROLES_CLAIM", "functional_user_groupIds"));
        try {
            Outcome outcome = operations(variables, "audit", "verify");

            assertEquals(0, outcome.code(), outcome.said());
        } finally {
            RunningSystem.get().restart("gateway", Map.of());
        }

        variables.put("OPERATIONS_CLIENT_SECRET_FILE", file("not the secret"));
        Outcome refused = operations(variables, "audit", "verify");
        assertEquals(2, refused.code());
        assertTrue(refused.said().contains("The identity provider gave bi-operations no token: "), refused.said());
    }

    @Test
    void theLedgerIsFilledAndPrinted() throws IOException, InterruptedException {
        Outcome outcome =
                operations(gateway("admin"), "ledger", "--source=wideworldimporters", "--days=7", "--forecasts=2");

        assertEquals(0, outcome.code(), outcome.said());
        assertTrue(outcome.said().contains("2 forecasts made"), outcome.said());
    }

    @Test
    void theSameCommandsOnThisMachineFindEverythingThemselves() throws IOException {
        Files.writeString(
                RunningSystem.state().resolve("url"), RunningSystem.get().url());
        String state = "--state=" + RunningSystem.state();

        assertEquals(0, Main.commands(Map.of()).execute("audit", "verify", state));
        String signed = line(new Chain(AuditChainJourneyIT.keys()).head("1", 999_999, new byte[32]));
        String forged = IntStream.range(0, 3_000)
                .mapToObj(i -> line(new SignedHead(i, "0".repeat(64), "1", "1".repeat(64))))
                .collect(Collectors.joining());
        Path heads = Files.writeString(
                folder.resolve("heads.log"), "Audit chain head: 1 " + "0".repeat(64) + " key 1\n" + forged);
        assertEquals(0, Main.commands(Map.of()).execute("audit", "verify", state, "--heads=" + heads));
        Files.writeString(heads, signed + forged);
        assertEquals(1, Main.commands(Map.of()).execute("audit", "verify", state, "--heads=" + heads));
        assertEquals(1, Main.commands(Map.of()).execute("audit", "erase", "nobody at all", state));
        assertEquals(
                0,
                Main.commands(Map.of())
                        .execute("backup", state, folder.resolve("own.zip").toString()));
    }

    private static String line(SignedHead head) {
        return "[INFO] Audit chain head: %d %s key %s signature v1:%s%n"
                .formatted(head.sequence(), head.hash(), head.keyId(), head.signature());
    }

    private record Outcome(int code, String said) {}

    private static Outcome operations(Map<String, String> variables, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-jar");
        command.add(RunningSystem.project()
                .resolve("operations/target/operations.jar")
                .toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("POSTGRES_") || name.startsWith("OPERATIONS_"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), said);
    }

    private static Map<String, String> store() throws IOException {
        Map<String, String> variables = new HashMap<>();
        variables.put("POSTGRES_HOST", "127.0.0.1");
        variables.put("POSTGRES_PORT", Integer.toString(RunningSystem.ports().postgres()));
        variables.put("POSTGRES_DATABASE", PostgresPart.DATABASE);
        variables.put(
                "POSTGRES_MIGRATION_PASSWORD", Secrets.in(RunningSystem.state()).secret("postgres-migrator"));
        variables.put("POSTGRES_SSLMODE", "verify-full");
        variables.put(
                "POSTGRES_SSLROOTCERT",
                RunningSystem.get().postgres().certificate().toString());
        return variables;
    }

    private Map<String, String> gateway(String user) throws IOException {
        return Map.of(
                "OPERATIONS_GATEWAY_URL", RunningSystem.get().url(), "OPERATIONS_TOKEN_FILE", file(Person.token(user)));
    }

    private String file(String secret) throws IOException {
        return Files.writeString(folder.resolve("secret-" + secret.hashCode()), secret + "\n")
                .toString();
    }

    private static void change(String status) throws SQLException {
        try (Connection connection = RunningSystem.get().postgres().superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE bi.audit_logs SET status = " + status + " WHERE seq = 1");
        }
    }
}
