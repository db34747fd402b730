package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.local.system.BiSystem;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One record for each answered request, whatever dies meanwhile. */
class AuditJourneyIT {

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
