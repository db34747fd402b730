package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.local.tds.LoginRecord;
import io.otelbi.local.tds.TdsServer;
import io.otelbi.platform.problem.Problem;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens when the warehouse misbehaves. */
class WarehouseFaultsJourneyIT {

    private static final String PATH = "/api/history?days_back=30";

    private static TdsServer warehouse() {
        return RunningSystem.get().warehouse().server();
    }

    @AfterEach
    void healed() {
        warehouse().faults().none();
    }

    @Test
    void everyLoginAsksToReadOnlyAndSaysWhoItIs() {
        assertEquals(200, Api.get("viewer", PATH).statusCode());

        List<LoginRecord> logins = warehouse().activity().logins();

        assertFalse(logins.isEmpty());
        logins.forEach(login -> assertTrue(login.readOnlyIntent(), login.toString()));
        logins.forEach(login -> assertEquals("otel-bi bi-query", login.applicationName()));
    }

    @Test
    void aQueryThatTakesTooLongIsA504WithinTwoSecondsAndTheDatabaseIsIdleAfterwards()
            throws IOException, InterruptedException {
        RunningSystem.get().restart("bi-query", Map.of("MSSQL_QUERY_TIMEOUT", "1s"));
        try {
            assertEquals(200, Api.get("viewer", PATH).statusCode());
            warehouse().faults().delay(Duration.ofSeconds(10));
            long begin = System.nanoTime();

            HttpResponse<String> answer = Api.get("viewer", PATH);

            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            assertEquals(504, answer.statusCode());
            assertEquals(Problem.MEDIA_TYPE, Api.type(answer));
            assertEquals("urn:otelbi:problem:query-timed-out", Api.json(answer).getString("type"));
            assertTrue(took.compareTo(Duration.ofSeconds(2)) < 0, "took " + took);
            assertEquals(0, warehouse().activity().running());
        } finally {
            warehouse().faults().none();
            RunningSystem.get().restart("bi-query", Map.of());
        }
    }

    @Test
    void aLoginThatCanWriteIsNamedInHealthWhereItIsAccepted() throws IOException, InterruptedException {
        Map<String, String> owner = Map.of(
                "MSSQL_USER", "bi_owner",
                "MSSQL_PASSWORD", InternalToken.secret("warehouse-owner"),
                "MSSQL_ALLOW_WRITABLE_LOGIN", "true");
        RunningSystem.get().restart("bi-query", owner);
        try {
            String health = Api.plain(RunningSystem.get().url() + "/api/health").body();

            assertTrue(health.contains("The login can write; MSSQL_ALLOW_WRITABLE_LOGIN=true accepts that."), health);
        } finally {
            RunningSystem.get().restart("bi-query", Map.of());
        }
    }

    @Test
    void aDeadlockIsTriedAgainAndNobodyNotices() {
        warehouse().faults().deadlocks(1);

        assertEquals(200, Api.get("viewer", PATH).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "229, 502, warehouse-rights-missing",
        "208, 502, warehouse-failed",
        "978, 503, warehouse-replica-unreadable",
        "1222, 503, warehouse-locked",
        "10928, 503, warehouse-busy",
        "40197, 503, warehouse-unavailable"
    })
    void eachFailureOfTheWarehouseHasItsOwnProblem(int number, int status, String type) {
        assertEquals(200, Api.get("viewer", PATH).statusCode());
        warehouse().faults().errors(number, Integer.MAX_VALUE);

        HttpResponse<String> answer = Api.get("viewer", PATH);

        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals("urn:otelbi:problem:" + type, Api.json(answer).getString("type"));
        assertTrue(Api.json(answer).getString("detail").contains("adventureworks"), answer.body());
    }

    @Test
    void aRefusedLoginIsToldAndNotRepeatedUntilTheServerLocksIt() throws IOException, InterruptedException {
        assertEquals(200, Api.get("viewer", PATH).statusCode());
        int before = warehouse().activity().logins().size();
        warehouse().faults().refuseLogins(true);
        warehouse().faults().resetAfterRows(0);
        try {
            List<String> types = IntStream.range(0, 8)
                    .mapToObj(i -> Api.json(Api.get("viewer", PATH)).getString("type"))
                    .toList();

            assertEquals("urn:otelbi:problem:warehouse-login-refused", types.getLast(), types.toString());
            List<LoginRecord> after = warehouse().activity().logins();
            long refused = after.stream()
                    .skip(Math.min(before, after.size()))
                    .filter(login -> !login.accepted())
                    .count();
            assertTrue(refused <= 4, refused + " logins for two warehouses");
        } finally {
            warehouse().faults().none();
            RunningSystem.get().restart("bi-query", Map.of());
        }
    }

    @Test
    void aWarehouseThatIsAwayIsA503AndAFailedSectionOfTheDashboard() {
        assertEquals(200, Api.get("viewer", PATH).statusCode());
        warehouse().faults().unavailable(true);

        HttpResponse<String> history = Api.get("viewer", PATH);
        HttpResponse<String> dashboard = Api.get("viewer", "/api/dashboard");

        assertEquals(503, history.statusCode());
        assertEquals(
                "urn:otelbi:problem:warehouse-unavailable", Api.json(history).getString("type"));
        assertEquals(200, dashboard.statusCode());
        assertEquals("failed", Api.json(dashboard).getJsonObject("history").getString("status"));
        assertEquals(
                503,
                Api.json(dashboard)
                        .getJsonObject("history")
                        .getJsonObject("problem")
                        .getInt("status"));
    }

    @Test
    void aConnectionThatBreaksInMidResultIsAProblemAndTheNextRequestIsServed() {
        warehouse().faults().resetAfterRows(5);
        int status = Api.get("viewer", PATH).statusCode();
        warehouse().faults().none();

        assertEquals(503, status);
        assertEquals(200, Api.get("viewer", PATH).statusCode());
    }

    @Test
    void aCallerThatGoesAwayEndsItsQueryInTheDatabase() {
        String traceId = "0af7651916cd43dd8448eb211c80319c";
        warehouse().faults().delay(Duration.ofSeconds(20));
        long cancelledBefore = warehouse().activity().cancelled();
        CompletableFuture<HttpResponse<String>> asked = HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(URI.create(RunningSystem.get().url() + PATH))
                                .header("Authorization", "Bearer " + Person.token("viewer"))
                                .header("traceparent", "00-" + traceId + "-b7ad6b7169203331-01")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        Eventually.holds(() -> {
            assertTrue(warehouse().activity().running() > 0);
            return true;
        });

        assertEquals(404, cancel("viewer", "0af7651916cd43dd8448eb211c80319d").statusCode());
        assertEquals(200, cancel("viewer", traceId).statusCode());

        assertEquals(503, asked.join().statusCode());
        assertEquals(0, warehouse().activity().running());
        assertTrue(warehouse().activity().cancelled() > cancelledBefore);
        assertEquals(404, cancel("viewer", traceId).statusCode());
    }

    @Test
    void onlyAnAdministratorEndsAQueryOfSomebodyElse() {
        String traceId = "0af7651916cd43dd8448eb211c80320a";
        warehouse().faults().delay(Duration.ofSeconds(20));
        CompletableFuture<HttpResponse<String>> asked = asking("admin", PATH, traceId);
        Eventually.holds(() -> {
            assertTrue(warehouse().activity().running() > 0);
            return true;
        });

        HttpResponse<String> stranger = cancel("viewer", traceId);

        assertEquals(404, stranger.statusCode());
        assertTrue(warehouse().activity().running() > 0);
        assertFalse(asked.isDone());
        assertEquals(200, cancel("admin", traceId).statusCode());
        assertEquals(503, asked.join().statusCode());

        CompletableFuture<HttpResponse<String>> other = asking("viewer", PATH, traceId);
        Eventually.holds(() -> {
            assertTrue(warehouse().activity().running() > 0);
            return true;
        });
        assertEquals(200, cancel("admin", traceId).statusCode());
        assertEquals(503, other.join().statusCode());
    }

    @Test
    void whatIsSharedGoesOnUntilTheLastWhoWaitsHasLeft() throws IOException, InterruptedException {
        String first = "0af7651916cd43dd8448eb211c80330a";
        String second = "0af7651916cd43dd8448eb211c80330b";
        RunningSystem.get().restart("gateway", Map.of("DASHBOARD_CACHE", "PT10S"));
        try {
            Api.get("viewer", "/api/dashboard?window_days=20");
            warehouse().faults().delay(Duration.ofSeconds(6));
            CompletableFuture<HttpResponse<String>> leaving = asking("viewer", "/api/dashboard", first);
            Eventually.holds(() -> {
                assertTrue(warehouse().activity().running() > 0);
                return true;
            });
            CompletableFuture<HttpResponse<String>> staying = asking("admin", "/api/dashboard", second);
            // Nothing outside tells that the second waits too; it has nothing else to do before.
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());

            assertEquals(200, cancel("viewer", first).statusCode());

            JsonObject kpis = Api.json(staying.join()).getJsonObject("kpis");
            assertEquals("cached", kpis.getString("status"), kpis::toString);
            assertEquals(first, kpis.getString("computed_trace_id"));
            assertEquals(second, Api.json(staying.join()).getString("trace_id"));
            leaving.join();
        } finally {
            RunningSystem.get().restart("gateway", Map.of());
        }
    }

    private static CompletableFuture<HttpResponse<String>> asking(String user, String path, String traceId) {
        return HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(URI.create(RunningSystem.get().url() + path))
                                .header("Authorization", "Bearer " + Person.token(user))
                                .header("traceparent", "00-" + traceId + "-b7ad6b7169203331-01")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> cancel(String user, String traceId) {
        return Api.send(HttpRequest.newBuilder(URI.create(RunningSystem.get().url() + "/api/queries/" + traceId))
                .header("Authorization", "Bearer " + Person.token(user))
                .DELETE()
                .build());
    }
}
