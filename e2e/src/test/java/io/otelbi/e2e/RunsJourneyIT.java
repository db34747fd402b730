package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.local.sample.SampleWarehouse;
import io.otelbi.local.system.BiSystem;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was computed is kept, can be asked for, and can be computed again. */
class RunsJourneyIT {

    /** The database may hold runs of an earlier build, whose code may have computed otherwise. */
    private static final Instant BEGUN =
            Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());

    @ParameterizedTest
    @CsvSource({
        "forecasts, /api/forecasts?days=14&grain=day&level=80",
        "rankings, /api/rankings?top_n=5&by=product",
        "recommendations, /api/recommendations?limit=3"
    })
    void whatWasServedIsStoredWithItsParametersAndComesToTheSameHashAgain(String kind, String path) {
        JsonObject served = ok(Api.get("viewer", path));

        JsonObject run = stored(kind, served.getString("run_id"));

        assertEquals("viewer", run.getString("subject"));
        assertEquals("adventureworks", run.getString("source"));
        assertEquals("served", run.getString("origin"));
        assertEquals(served.getString("trace_id"), run.getString("trace_id"));
        assertEquals(served.getString("as_of"), run.getString("as_of"));
        assertEquals(
                run.getString("as_of"),
                run.getJsonObject("parameters").getJsonObject("about").getString("as_of"));
        assertEquals(served.get("completeness"), run.getJsonObject("result").get("completeness"));
        assertEquals(64, run.getJsonObject("input").getString("fingerprint").length());
        JsonObject replay = replay(kind, run);
        assertTrue(replay.getBoolean("identical"), replay::toString);
        assertTrue(replay.getJsonArray("changes").isEmpty(), replay::toString);
    }

    @Test
    void everyStoredRunComesToTheSameHashAfterARestartOfAnalytics() throws IOException, InterruptedException {
        ok(Api.get("viewer", "/api/forecasts?days=90&by=category"));
        ok(Api.get("viewer", "/api/forecasts?days=60&grain=week&source=wideworldimporters&measure=units"));
        ok(Api.get("viewer", "/api/rankings?by=customer&source=wideworldimporters"));
        ok(Api.get("viewer", "/api/recommendations?source=wideworldimporters"));
        BiSystem system = RunningSystem.get();

        system.restart(system.part("analytics"));

        int replayed = 0;
        for (String kind : List.of("forecasts", "rankings", "recommendations")) {
            List<JsonObject> runs = items(ok(Api.get("viewer", "/api/storage/" + kind + "?limit=20")));
            for (JsonObject run : runs) {
                if (Instant.parse(run.getString("created_at")).isBefore(BEGUN)) {
                    continue;
                }
                JsonObject replay = replay(kind, run);
                assertTrue(replay.getBoolean("identical"), () -> kind + " " + replay);
                replayed++;
            }
        }
        assertTrue(replayed >= 4, "replayed " + replayed);
    }

    @Test
    void theDayWhoseRowsHaveChangedIsNamed() throws SQLException {
        JsonObject served = ok(Api.get("viewer", "/api/forecasts?days=14&channel=internet"));
        JsonObject ranked = ok(Api.get("viewer", "/api/rankings?window_days=60&channel=internet"));
        JsonObject forecast = stored("forecasts", served.getString("run_id"));
        JsonObject ranking = stored("rankings", ranked.getString("run_id"));
        String day = served.getString("as_of");
        String rows =
                " WHERE OrderDate = CAST('" + day + "' AS date) AND SalesOrderNumber = (SELECT MIN(SalesOrderNumber)"
                        + " FROM dbo.FactInternetSales WHERE OrderDate = CAST('" + day + "' AS date))";
        try {
            assertTrue(change("UPDATE dbo.FactInternetSales SET SalesAmount = SalesAmount + 1" + rows) > 0);

            assertNamesOnly(day, replay("forecasts", forecast));
            assertNamesOnly(day, replay("rankings", ranking));
        } finally {
            change("UPDATE dbo.FactInternetSales SET SalesAmount = SalesAmount - 1" + rows);
        }
        assertTrue(replay("forecasts", forecast).getBoolean("identical"));
    }

    @Test
    void pagesOfRunsFollowEachOtherAndCanBeFiltered() {
        for (int i = 0; i < 3; i++) {
            stored("rankings", ok(Api.get("viewer", "/api/rankings?top_n=2")).getString("run_id"));
        }

        JsonObject first = ok(Api.get("viewer", "/api/storage/rankings?limit=2&source=adventureworks"));
        JsonObject second = ok(Api.get(
                "viewer",
                "/api/storage/rankings?limit=2&source=adventureworks&cursor=" + first.getString("next_cursor")));

        // Ids of version 7 begin with the instant, and so sort as the runs were made.
        List<String> ids = new ArrayList<>();
        items(first).forEach(run -> ids.add(run.getString("id")));
        items(second).forEach(run -> ids.add(run.getString("id")));
        assertEquals(4, ids.size());
        assertEquals(ids.stream().sorted((a, b) -> b.compareTo(a)).distinct().toList(), ids);
        assertTrue(items(ok(Api.get("viewer", "/api/storage/rankings?origin=rehearsed")))
                .isEmpty());
        assertFalse(items(first).getFirst().containsKey("result"));
    }

    @Test
    void whoAskedIsToldToAdministratorsAndThatPersonOnly() {
        String id = ok(Api.get("admin", "/api/rankings?top_n=3")).getString("run_id");
        stored("rankings", id);

        assertEquals(
                "admin", ok(Api.get("admin", "/api/storage/rankings/" + id)).getString("subject"));
        assertFalse(ok(Api.get("viewer", "/api/storage/rankings/" + id)).containsKey("subject"));
        assertEquals(
                400, Api.get("viewer", "/api/storage/rankings?subject=admin").statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/storage/forecasts?limit=0, limit, 1..200",
        "/api/storage/forecasts?limit=201, limit, 1..200",
        "/api/storage/forecasts?cursor=rubbish, cursor, the next_cursor of the page before",
        "/api/storage/forecasts?from=yesterday, from, UTC such as 2026-01-31T09:30:00Z",
        "/api/storage/forecasts?source=northwind, source, 'adventureworks, foodmart, wideworldimporters'",
        "/api/storage/forecasts?origin=guessed, origin, 'served, rehearsed'",
        "/api/storage/forecasts/not-a-uuid, id, a UUID",
        "/api/forecasts/scores?newest=0, newest, 1..1000"
    })
    void aWrongParameterIsNamedWithItsBounds(String path, String parameter, String allowed) {
        HttpResponse<String> answer = Api.get("viewer", path);

        assertEquals(400, answer.statusCode());
        JsonObject error = Api.json(answer).getJsonArray("errors").getJsonObject(0);
        assertEquals(parameter, error.getString("parameter"));
        assertEquals(allowed, error.getString("allowed"));
    }

    @Test
    void aRunThatDoesNotExistIsA404InWords() {
        HttpResponse<String> answer = Api.get("viewer", "/api/storage/forecasts/01a20f0c-f4d4-791b-a30a-f8b576672d0e");

        assertEquals(404, answer.statusCode());
        assertTrue(Api.json(answer).getString("detail").contains("no run 01a20f0c"), answer.body());
    }

    private static int change(String sql) throws SQLException {
        return RunningSystem.get().warehouse().change(SampleWarehouse.ADVENTUREWORKS, sql);
    }

    private static void assertNamesOnly(String day, JsonObject replay) {
        List<String> days = replay.getJsonArray("changes").getValuesAs(JsonObject.class).stream()
                .filter(change -> change.getString("kind").equals("input_day"))
                .map(change -> change.getString("name"))
                .toList();
        assertEquals(List.of(day), days, replay::toString);
        assertFalse(replay.getBoolean("identical"), replay::toString);
        assertFalse(replay.getJsonArray("differences").isEmpty());
    }

    private static JsonObject stored(String kind, String id) {
        return Eventually.holds(() -> {
            HttpResponse<String> answer = Api.get("viewer", "/api/storage/" + kind + "/" + id);
            assertEquals(200, answer.statusCode(), answer.body());
            return Api.json(answer);
        });
    }

    private static JsonObject replay(String kind, JsonObject run) {
        return ok(Api.post("viewer", "/api/storage/" + kind + "/" + run.getString("id") + "/replay", ""));
    }

    private static List<JsonObject> items(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static JsonObject ok(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer::body);
        return Api.json(answer);
    }
}
