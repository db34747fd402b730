package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.local.Main;
import io.otelbi.local.system.Secrets;
import io.otelbi.persistence.audit.Chain;
import io.otelbi.persistence.audit.store.Verifier;
import io.otelbi.persistence.key.AuditKeys;
import io.otelbi.platform.contract.persistence.AuditVerification;
import io.otelbi.platform.contract.persistence.ChainHead;
import io.otelbi.platform.contract.persistence.SignedHead;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody changes the audit log unnoticed, not even the owner of the database, and persons can be erased from it. */
class AuditChainJourneyIT {

    private static final String SECOND = "the-second-audit-key-of-this-journey-0042";
    private static final String VERIFICATION = "/api/storage/audit-logs/verification";

    @TempDir
    Path folder;

    @BeforeAll
    static void somethingHappened() {
        for (int i = 0; i < 25; i++) {
            Api.get("viewer", "/api/dimensions");
        }
        Eventually.holds(() -> {
            assertTrue(verification("").getJsonNumber("records").longValue() >= 25);
            return true;
        });
    }

    @Test
    void anUntouchedChainIsValidAlsoAgainstTheHeadsThatWereExported() {
        String head = Eventually.holds(() -> {
            List<String> exported = RunningSystem.get().telemetry().receiver().telemetry().logs().stream()
                    .map(log -> log.body())
                    .filter(body -> body.contains("Audit chain head: "))
                    .toList();
            assertFalse(exported.isEmpty(), "no head was exported yet");
            return exported.getLast()
                    .replaceAll(
                            "(?s).*head: (\\d+) ([0-9a-f]{64}) key (\\S+) signature (v1:[0-9a-f]{64}).*",
                            "$1:$2:$3:$4");
        });

        JsonObject found = verification("?heads=" + head);

        assertTrue(found.getBoolean("valid"), found::toString);
        assertEquals(0, found.getInt("heads_refused"));
        assertEquals(1, found.getInt("first"));
        assertEquals(found.getInt("last"), found.getInt("records"));
    }

    @Test
    void aSignedHeadThatTheChainNeverHadIsAFault() throws IOException {
        Chain chain = new Chain(keys());

        JsonObject found = verification("?heads="
                + chain.head("1", 3, new byte[32]).text() + ","
                + chain.head("1", 999_999, new byte[32]).text());

        assertFalse(found.getBoolean("valid"));
        assertEquals(List.of("forked 3", "missing_tail"), kinds(found));
        assertEquals(0, found.getInt("heads_refused"));
    }

    @Test
    void aForgedHeadChangesNothingAndIsCounted() throws IOException {
        SignedHead genuine = new Chain(keys()).head("1", 999_999, new byte[32]);
        String moved = new SignedHead(888_888, genuine.hash(), "1", genuine.signature()).text();
        String otherKey = new SignedHead(999_999, genuine.hash(), "2", genuine.signature()).text();
        String invented = new SignedHead(999_999, genuine.hash(), "1", "0".repeat(64)).text();

        JsonObject found = verification("?heads=" + moved + "," + otherKey + "," + invented);

        assertTrue(found.getBoolean("valid"), found::toString);
        assertEquals(3, found.getInt("heads_refused"));
        JsonObject told = Api.json(Api.post(
                "admin",
                VERIFICATION + "/heads",
                "{\"heads\":[\"" + moved + "\",\"" + genuine.text() + "\",\"" + invented + "\"]}"));
        assertEquals(2, told.getInt("refused"));
        assertEquals(genuine.text(), told.getJsonArray("heads").getString(0));
    }

    @Test
    void verificationIsForAdministratorsAndReadsHeadsStrictly() {
        assertEquals(403, Api.get("viewer", VERIFICATION).statusCode());
        HttpResponse<String> wrong = Api.get("admin", VERIFICATION + "?heads=rubbish");
        assertEquals(400, wrong.statusCode());
        assertTrue(wrong.body().contains("sequence:hash"), wrong.body());
        assertEquals(
                400,
                Api.get("admin", VERIFICATION + "?heads=3:" + "0".repeat(64)).statusCode());
        assertEquals(
                403,
                Api.post("viewer", VERIFICATION + "/heads", "{\"heads\":[\"x\"]}")
                        .statusCode());
        assertEquals(
                400,
                Api.post("admin", VERIFICATION + "/heads", "{\"heads\":[\"x\"]}")
                        .statusCode());
        assertEquals(400, Api.post("admin", VERIFICATION + "/heads", "{}").statusCode());
    }

    @Test
    void aRowThatTheSuperuserEditsIsNamedByTheRunningSystem() throws SQLException {
        try (Connection connection = RunningSystem.get().postgres().superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE bi.audit_logs SET status = status + 1 WHERE seq = 7");
            try {
                JsonObject found = verification("");

                assertEquals(List.of("changed 7"), kinds(found), found::toString);
                assertTrue(found.getJsonArray("faults").getJsonObject(0).containsKey("id"));
            } finally {
                statement.execute("UPDATE bi.audit_logs SET status = status - 1 WHERE seq = 7");
            }
            assertTrue(verification("").getBoolean("valid"));
        }
    }

    @Test
    void whateverElseTheSuperuserDoesToACopyIsNamed() throws SQLException, IOException {
        try (Copy copy = new Copy()) {
            assertEquals(List.of(), copy.faults());
            long last = copy.last();

            copy.does("DELETE FROM audit_logs WHERE seq = 9");
            assertEquals(List.of("missing 9"), copy.faults());
            copy.again();

            copy.does("DELETE FROM audit_logs WHERE seq > " + (last - 10));
            assertEquals(List.of("missing_tail " + (last - 9)), copy.faults());
            copy.again();

            copy.does("UPDATE audit_logs SET path = '/api/other' WHERE seq = 5");
            copy.does("UPDATE audit_logs SET hash = sha256(hash) WHERE seq >= 5");
            assertEquals("changed 5", copy.faults().getFirst());
            copy.again();

            copy.does("UPDATE audit_checkpoints SET hash = sha256(hash)");
            assertTrue(copy.faults().getFirst().startsWith("bad_statement"), copy.faults()::toString);
            copy.again();

            copy.does("DELETE FROM audit_logs WHERE seq <= 5");
            copy.does(
                    "INSERT INTO audit_retentions SELECT 1, 5, sha256('x'), 'audit_logs_2026_01', 'old', now(), '1', sha256('y')");
            assertEquals("bad_statement 1", copy.faults().getFirst());
        }
    }

    @Test
    void anErasedPersonIsFoundNeitherByTheApiNorInADumpOfTheDatabase() throws IOException {
        String traceId = trace(Api.get("viewer", "/api/dimensions"));
        JsonObject before = record(traceId);
        assertEquals("viewer", before.getString("subject"));
        trace(Api.get("admin", "/api/storage/audit-logs?subject=viewer&limit=1"));

        HttpResponse<String> erasure = Api.post("admin", "/api/storage/erasures", "{\"subject\":\"viewer\"}");

        JsonObject erased = Api.json(erasure);
        assertTrue(erased.getBoolean("erased"));
        assertEquals(
                "person=" + before.getString("person") + "&pseudonym=" + erased.getString("pseudonym"),
                record(trace(erasure)).getString("query"));
        assertEquals(before.getString("person"), erased.getString("person"));
        JsonObject after = record(traceId);
        assertFalse(after.containsKey("subject"));
        assertFalse(after.containsKey("client"));
        assertEquals(before.getString("person"), after.getString("person"));
        assertTrue(verification("").getBoolean("valid"));
        String dump = dump();
        assertTrue(dump.contains(traceId), "the dump is of this database");
        assertFalse(dump.contains("viewer"), "the name is in the dump");
        assertFalse(dump.contains("127.0.0.1"), "the address is in the dump");
    }

    @Test
    void aRotatedKeyGoesOnWithTheChainAndThePersonsOfTheOneBefore()
            throws SQLException, IOException, InterruptedException {
        String first = Secrets.in(RunningSystem.state()).secret("audit-key");
        // In a schema of its own, because the other tests know one key only.
        superuser("DROP SCHEMA IF EXISTS rotation CASCADE", "CREATE SCHEMA rotation AUTHORIZATION bi_migrator");
        try {
            restartApart(Map.of());
            String before = trace(Api.get("viewer", "/api/dimensions"));
            assertEquals("viewer", record(before).getString("subject"));

            restartApart(Map.of("AUDIT_KEY_ID", "2", "AUDIT_KEY", SECOND, "AUDIT_KEYS_PREVIOUS", "1:" + first));
            String after = trace(Api.get("viewer", "/api/dimensions"));

            assertEquals("viewer", record(after).getString("subject"));
            assertEquals(record(before).getString("person"), record(after).getString("person"));
            assertTrue(
                    verification("").getBoolean("valid"), () -> verification("").toString());
            assertEquals("1,2", one("SELECT string_agg(DISTINCT key_id, ',') FROM rotation.audit_logs"));

            restartApart(Map.of("AUDIT_KEY_ID", "2", "AUDIT_KEY", SECOND));
            assertTrue(kinds(verification("")).getFirst().startsWith("unknown_key "), "the first key was forgotten");
        } finally {
            RunningSystem.get().restart("persistence", Map.of());
            superuser("DROP SCHEMA rotation CASCADE");
        }
    }

    /** With a chain of its own, whose heads are not exported among those of the chain that other tests look at. */
    private static void restartApart(Map<String, String> keys) throws IOException, InterruptedException {
        Map<String, String> variables = new HashMap<>(keys);
        variables.put("POSTGRES_SCHEMA", "rotation");
        variables.put("OTEL_SDK_DISABLED", "true");
        RunningSystem.get().restart("persistence", variables);
    }

    private static void superuser(String... statements) throws SQLException {
        try (Connection connection = RunningSystem.get().postgres().superuser();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String one(String question) throws SQLException {
        try (Connection connection = RunningSystem.get().postgres().superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void erasingIsForAdministratorsAndNeedsAName() {
        assertEquals(
                403,
                Api.post("viewer", "/api/storage/erasures", "{\"subject\":\"x\"}")
                        .statusCode());
        assertEquals(400, Api.post("admin", "/api/storage/erasures", "{}").statusCode());
        assertFalse(Api.json(Api.post("admin", "/api/storage/erasures", "{\"subject\":\"nobody at all\"}"))
                .getBoolean("erased"));
    }

    static AuditKeys keys() throws IOException {
        return new AuditKeys("1", Map.of("1", Secrets.in(RunningSystem.state()).secret("audit-key")));
    }

    /** The tables of the chain in a schema of their own, where a superuser may do what they like. */
    private static final class Copy implements AutoCloseable {

        private final Connection connection = RunningSystem.get().postgres().superuser();
        private final ChainHead head;

        Copy() throws SQLException {
            does("CREATE SCHEMA tampered");
            again();
            try (Statement statement = connection.createStatement();
                    ResultSet row =
                            statement.executeQuery("SELECT seq, hash FROM audit_logs ORDER BY seq DESC LIMIT 1")) {
                row.next();
                head = new ChainHead(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2)));
            }
        }

        long last() {
            return head.sequence();
        }

        void does(String sql) throws SQLException {
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        void again() throws SQLException {
            for (String table : List.of("audit_logs", "audit_checkpoints", "audit_retentions")) {
                does("DROP TABLE IF EXISTS tampered." + table);
                // What came in since the first copy is left out: the copies are to be the same.
                does("CREATE TABLE tampered." + table + " AS SELECT * FROM bi." + table
                        + (head == null || table.equals("audit_retentions") ? "" : " WHERE seq <= " + head.sequence()));
            }
            does("SET search_path TO tampered");
        }

        List<String> faults() throws SQLException, IOException {
            AuditVerification found = new Verifier(keys()).verify(connection, List.of(head), null);
            return found.faults().stream()
                    .map(fault -> fault.kind() + " " + fault.sequence())
                    .toList();
        }

        @Override
        public void close() throws SQLException {
            does("DROP SCHEMA tampered CASCADE");
            connection.close();
        }
    }

    private String dump() throws IOException {
        Path file = folder.resolve("dump.zip");
        int code = Main.commands(Map.of())
                .execute("backup", "--state", RunningSystem.state().toString(), file.toString());
        assertEquals(0, code);
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private static JsonObject verification(String query) {
        HttpResponse<String> answer = Api.get("admin", VERIFICATION + query);
        assertEquals(200, answer.statusCode(), answer::body);
        return Api.json(answer);
    }

    private static List<String> kinds(JsonObject found) {
        return found.getJsonArray("faults").getValuesAs(JsonObject.class).stream()
                .map(fault -> fault.getString("kind").equals("missing_tail")
                        ? "missing_tail"
                        : fault.getString("kind") + " " + fault.getInt("sequence"))
                .toList();
    }

    private static String trace(HttpResponse<String> answer) {
        return answer.headers().firstValue("traceresponse").orElseThrow().substring(3, 35);
    }

    private static JsonObject record(String traceId) {
        return Eventually.holds(() -> {
            List<JsonObject> items = Api.json(Api.get("admin", "/api/storage/audit-logs?trace_id=" + traceId))
                    .getJsonArray("items")
                    .getValuesAs(JsonObject.class);
            assertEquals(1, items.size());
            return items.getFirst();
        });
    }
}
