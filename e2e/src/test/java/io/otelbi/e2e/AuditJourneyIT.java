package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.local.system.BiSystem;
import io.otelbi.platform.contract.persistence.AuditRecord;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One record for each answered request, whatever dies meanwhile. */
class AuditJourneyIT {

    private static final String QUEUE = "jdbc:sqlite:" + RunningSystem.state().resolve("data/audit-queue/audit.sqlite");

    @Test
    void anAnsweredRequestHasItsRecordWithEverythingThatMatters() {
        String traceId = traceOf(Api.get("viewer", "/api/history?days_back=30&source=wideworldimporters"));

        JsonObject stored = onlyRecordOf(traceId);

        assertEquals("viewer", stored.getString("subject"));
        assertEquals("GET", stored.getString("method"));
        assertEquals("/api/history", stored.getString("path"));
        assertEquals("days_back=30&source=wideworldimporters", stored.getString("query"));
        assertEquals("wideworldimporters", stored.getString("source"));
        assertEquals(200, stored.getInt("status"));
    }

    @Test
    void whatIsRefusedBeforeJaxRsIsRecordedToo() {
        HttpResponse<String> refused = Api.plain(RunningSystem.get().url() + "/api/kpis");
        HttpResponse<String> unknown = Api.get("viewer", "/api/no-such-thing");

        assertEquals(401, onlyRecordOf(traceOf(refused)).getInt("status"));
        assertEquals(404, onlyRecordOf(traceOf(unknown)).getInt("status"));
    }

    @Test
    void aDetourThroughThePathThatIsNotRecordedIsRecorded() {
        HttpResponse<String> detour = Api.get("viewer", "/api/telemetry/v1/traces/../../../dimensions");

        onlyRecordOf(traceOf(detour));
    }

    @Test
    void persistenceKilledMeansTenRequestsAndTenRecordsOnceItIsBack() throws IOException, InterruptedException {
        BiSystem system = RunningSystem.get();
        kill(system, "persistence");

        List<String> traces = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            HttpResponse<String> answer = Api.get("viewer", "/api/dashboard");
            assertEquals(200, answer.statusCode());
            traces.add(traceOf(answer));
        }
        system.restart(system.part("persistence"));

        traces.forEach(AuditJourneyIT::onlyRecordOf);
    }

    @Test
    void gatewayKilledRightAfterAnAnswerStillHasTheRecord() throws IOException, InterruptedException {
        BiSystem system = RunningSystem.get();

        String traceId = traceOf(Api.get("viewer", "/api/dimensions"));
        kill(system, "gateway");
        system.restart(system.part("gateway"));

        onlyRecordOf(traceId);
    }

    @Test
    void gatewayKilledInTheMiddleOfAnErasureHasItsRecordAndSaysThatItsOutcomeIsUnknown()
            throws IOException, InterruptedException {
        BiSystem system = RunningSystem.get();
        String traceId = "0af7651916cd43dd8448eb2100000001";
        String persistence =
                Long.toString(system.part("persistence").process().orElseThrow().pid());
        signal("-STOP", persistence);
        try {
            CompletableFuture<Integer> erasure = CompletableFuture.supplyAsync(() -> Api.post(
                            "admin",
                            "/api/storage/erasures",
                            "{\"subject\":\"nobody at all\"}",
                            "traceparent",
                            "00-" + traceId + "-00f067aa0ba902b7-01")
                    .statusCode());
            Eventually.holds(() -> {
                assertEquals("1", queue("SELECT COUNT(*) FROM outbox WHERE trace_id = '" + traceId + "'"));
                return true;
            });
            kill(system, "gateway");
            assertThrows(CompletionException.class, erasure::join);
        } finally {
            signal("-CONT", persistence);
            system.restart(system.part("gateway"));
        }

        JsonObject stored = onlyRecordOf(traceId);
        assertEquals(AuditRecord.OUTCOME_UNKNOWN, stored.getInt("status"));
        assertEquals("admin", stored.getString("subject"));
        assertEquals("POST", stored.getString("method"));
        assertEquals("/api/storage/erasures", stored.getString("path"));
        assertTrue(Api.json(Api.get("admin", "/api/storage/audit-logs/verification"))
                .getBoolean("valid"));
    }

    @Test
    void anActionHasOneRecordWithItsOutcomeInTheTraceThatItRanIn() {
        HttpResponse<String> done = Api.post("admin", "/api/storage/erasures", "{\"subject\":\"nobody at all\"}");
        HttpResponse<String> refused = Api.post("viewer", "/api/storage/erasures", "{\"subject\":\"nobody at all\"}");

        assertEquals(200, onlyRecordOf(traceOf(done)).getInt("status"));
        assertEquals(403, onlyRecordOf(traceOf(refused)).getInt("status"));
    }

    private static void signal(String signal, String pid) throws IOException, InterruptedException {
        assertEquals(0, new ProcessBuilder("kill", signal, pid).start().waitFor());
    }

    @Test
    void aRecordThatPersistenceRefusesForGoodIsSetAsideAndTheOthersArrive()
            throws IOException, InterruptedException, SQLException {
        BiSystem system = RunningSystem.get();
        kill(system, "gateway");
        String poisoned = "f".repeat(32);
        waits(
                "{\"id\":\"%s\",\"occurred_at\":\"2026-03-04T10:15:30Z\",\"method\":\"GET\",\"path\":\"/api/x\","
                        + "\"status\":999,\"duration_ms\":1,\"trace_id\":\"" + poisoned + "\"}",
                poisoned);

        system.restart(system.part("gateway"));
        String traceId = traceOf(Api.get("viewer", "/api/dimensions"));

        onlyRecordOf(traceId);
        assertEquals("1", queue("SELECT COUNT(*) FROM outbox WHERE refused = 1 AND trace_id = '" + poisoned + "'"));
        Eventually.holds(() -> {
            assertTrue(told("Persistence refuses a record of AUDIT, trace " + poisoned), "nothing was said of it");
            assertTrue(metrics().contains("otelbi.outbox.refused"), "not counted");
            return true;
        });
        assertEquals(
                1,
                Api.json(Api.plain(RunningSystem.get().url() + "/api/health")).getInt("audit_queue_refused"));
        kill(system, "gateway");
        queue("DELETE FROM outbox WHERE trace_id = '" + poisoned + "'");
        system.restart(system.part("gateway"));
    }

    @Test
    void aFullQueueRefusesOrServesAsItsPolicySays() throws IOException, InterruptedException {
        BiSystem system = RunningSystem.get();
        try {
            system.restart("gateway", Map.of("AUDIT_QUEUE_MAX_RECORDS", "3"));
            Api.get("viewer", "/api/dimensions");
            emptied();
            kill(system, "persistence");
            List<HttpResponse<String>> refusing = sixDimensions();
            assertEquals(
                    List.of(200, 200, 200, 503, 503, 503),
                    refusing.stream().map(HttpResponse::statusCode).toList());
            assertTrue(refusing.getLast().headers().firstValue("Retry-After").isPresent());
            system.restart("gateway", Map.of("AUDIT_QUEUE_MAX_RECORDS", "3", "AUDIT_QUEUE_FULL_POLICY", "serve"));

            List<HttpResponse<String>> serving = sixDimensions();

            assertTrue(serving.stream().allMatch(answer -> answer.statusCode() == 200));
            system.restart(system.part("persistence"));
            refusing.subList(0, 3).forEach(answer -> onlyRecordOf(traceOf(answer)));
            Eventually.holds(() -> {
                assertTrue(metrics().contains("otelbi.outbox.dropped"), "what was not recorded is not counted");
                return true;
            });
        } finally {
            system.restart(system.part("persistence"));
            system.restart("gateway", Map.of());
        }
    }

    private static List<HttpResponse<String>> sixDimensions() {
        return IntStream.range(0, 6)
                .mapToObj(i -> Api.get("viewer", "/api/dimensions"))
                .toList();
    }

    private static void emptied() {
        Eventually.holds(() -> {
            assertEquals("0", queue("SELECT COUNT(*) FROM outbox"));
            return true;
        });
    }

    /** Leaves an audit record in the queue of a gateway that does not run. */
    private static void waits(String body, String traceId) throws SQLException {
        String id = UUID.randomUUID().toString();
        try (Connection connection = DriverManager.getConnection(QUEUE);
                PreparedStatement statement = connection.prepareStatement("INSERT INTO outbox (id, span_id, body, kind,"
                        + " trace_id, queued_at) VALUES (?, '00f067aa0ba902b7', ?, 'AUDIT', ?, 1)")) {
            statement.setString(1, id);
            statement.setString(2, body.formatted(id));
            statement.setString(3, traceId);
            statement.executeUpdate();
        }
    }

    private static String queue(String sql) {
        try (Connection connection = DriverManager.getConnection(QUEUE);
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean told(String text) {
        return RunningSystem.get().telemetry().receiver().telemetry().logs().stream()
                .anyMatch(log -> log.body().contains(text));
    }

    private static Set<String> metrics() {
        return RunningSystem.get()
                .telemetry()
                .receiver()
                .telemetry()
                .metrics()
                .getOrDefault("gateway", new TreeSet<>());
    }

    @Test
    void pagesFollowEachOtherWithoutHolesOrRepeats() {
        for (int i = 0; i < 5; i++) {
            onlyRecordOf(traceOf(Api.get("viewer", "/api/dimensions")));
        }
        JsonObject first = page("path=/api/dimensions&subject=viewer&limit=2");
        JsonObject second =
                page("path=/api/dimensions&subject=viewer&limit=2&cursor=" + first.getString("next_cursor"));

        List<String> ids = new ArrayList<>();
        for (JsonObject page : List.of(first, second)) {
            page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(item -> ids.add(item.getString("id")));
        }
        assertEquals(4, ids.stream().distinct().count());
        assertEquals(ids.stream().sorted((a, b) -> b.compareTo(a)).toList(), ids);
    }

    @Test
    void theServicesRoleOwnsNothingAndCanOnlyAddAndRead() throws SQLException {
        try (Connection connection = RunningSystem.get().postgres().superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE bi_service");
            statement.execute("SET search_path TO bi");
            assertTrue(statement.execute("SELECT COUNT(*) FROM audit_logs"));
            for (String forbidden : List.of(
                    "UPDATE audit_logs SET status = 200",
                    "DELETE FROM audit_logs",
                    "TRUNCATE audit_logs",
                    "DROP TABLE audit_logs",
                    "CREATE TABLE x (a int)")) {
                var error = assertThrows(SQLException.class, () -> statement.execute(forbidden), forbidden);
                assertEquals("42501", error.getSQLState(), forbidden);
            }
        }
    }

    private static void kill(BiSystem system, String part) {
        ProcessHandle process = system.part(part).process().orElseThrow();
        assertTrue(process.destroyForcibly());
        process.onExit().join();
    }

    private static String traceOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("traceresponse").orElseThrow().substring(3, 35);
    }

    private static JsonObject onlyRecordOf(String traceId) {
        return Eventually.holds(() -> {
            List<JsonObject> items =
                    page("trace_id=" + traceId).getJsonArray("items").getValuesAs(JsonObject.class);
            assertEquals(1, items.size(), "records of trace " + traceId);
            return items.getFirst();
        });
    }

    private static JsonObject page(String query) {
        HttpResponse<String> answer = Api.get("admin", "/api/storage/audit-logs?" + query);
        assertEquals(200, answer.statusCode());
        return Api.json(answer);
    }
}
