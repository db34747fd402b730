package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.e2e.RowRules.Reading;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is stored was computed of certain rows, and is shown to nobody who may see others; rules that change count at once. */
class RowRunsJourneyIT {

    private static final String SOURCE = "source=adventureworks&channel=internet";
    private static final String FRANCE = RowRules.TWO_TERRITORIES.replace("France, Germany", "France");
    private static final String AUSTRALIA = RowRules.TWO_TERRITORIES.replace("France, Germany", "Australia");
    private static final String BOTH_FRANCE =
            FRANCE.replace("all: true", "filters: {territory: [France]}\n  source: adventureworks");

    @BeforeAll
    static void begin() throws IOException, InterruptedException {
        RowRules.begin(RowRules.TWO_TERRITORIES);
    }

    @BeforeEach
    void twoTerritories() {
        rules(RowRules.TWO_TERRITORIES, Set.of("France", "Germany"));
    }

    @AfterAll
    static void end() throws IOException, InterruptedException {
        RowRules.end();
    }

    /** Sets rules and waits until they count for the demo user. */
    private static void rules(String text, Set<String> seen) {
        RowRules.write(text);
        Eventually.holds(() -> {
            HttpResponse<String> answer = Api.get("viewer", "/api/dimensions?source=adventureworks");
            assertEquals(200, answer.statusCode(), answer.body());
            Set<String> territories =
                    Set.copyOf(Api.json(answer).getJsonArray("territory").getValuesAs(JsonString::getString));
            assertEquals(seen, territories);
            return territories;
        });
    }

    @ParameterizedTest
    @CsvSource({
        "forecasts, /api/forecasts?days=14&",
        "rankings, /api/rankings?by=territory&",
        "recommendations, /api/recommendations?"
    })
    void aRunIsShownToWhoMaySeeItsRowsAndComesToTheSameAgain(String kind, String path) {
        String all = run("admin", path);
        String mine = run("viewer", path);
        String stored = "/api/storage/" + kind + "/";

        JsonObject seen = Eventually.holds(() -> ok(Api.get("viewer", stored + mine)));
        Eventually.holds(() -> ok(Api.get("admin", stored + all)));
        assertEquals("[{\"filters\":{\"territory\":[\"France\",\"Germany\"]}}]", seen.getString("restricted_to"));
        assertFalse(ok(Api.get("admin", stored + all)).containsKey("restricted_to"));
        assertTrue(ok(Api.post("viewer", stored + mine + "/replay", "")).getBoolean("identical"));
        assertTrue(ok(Api.post("admin", stored + mine + "/replay", "")).getBoolean("identical"));
        assertTrue(ok(Api.post("admin", stored + all + "/replay", "")).getBoolean("identical"));
        assertMissing(kind, all);
        assertEquals(Set.of(mine), listed("viewer", stored, Set.of(mine, all)));
        assertEquals(Set.of(mine, all), listed("admin", stored, Set.of(mine, all)));

        rules(AUSTRALIA, Set.of("Australia"));
        assertMissing(kind, mine);
        assertEquals(Set.of(), listed("viewer", stored, Set.of(mine, all)));
    }

    private static String run(String user, String path) {
        return ok(Api.get(user, path + SOURCE)).getString("run_id");
    }

    private static Set<String> listed(String user, String stored, Set<String> wanted) {
        return ok(Api.get(user, stored.substring(0, stored.length() - 1) + "?limit=50"))
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(run -> run.getString("id"))
                .filter(wanted::contains)
                .collect(Collectors.toSet());
    }

    private static void assertMissing(String kind, String id) {
        String none = "00000000-0000-7000-8000-000000000000";
        String stored = "/api/storage/" + kind + "/";
        HttpResponse<String> missing = Api.get("viewer", stored + none);
        HttpResponse<String> hidden = Api.get("viewer", stored + id);

        assertEquals(404, hidden.statusCode(), hidden.body());
        assertEquals(plain(missing).replace(none, id), plain(hidden));
        assertEquals(404, Api.post("viewer", stored + id + "/replay", "").statusCode());
    }

    @Test
    void decisionsAreMadeAndSeenOnRunsOfTheSameRowsAlone() {
        String all = run("admin", "/api/recommendations?limit=5&");
        JsonObject mine = ok(Api.get("viewer", "/api/recommendations?limit=5&" + SOURCE));
        JsonObject item = mine.getJsonArray("items").getJsonObject(0);
        String decision = decision(mine.getString("run_id"), item);

        JsonObject decided = Eventually.holds(() -> ok(Api.post("viewer", "/api/recommendations/decisions", decision)));
        assertEquals(
                404,
                Api.post("viewer", "/api/recommendations/decisions", decision(all, item))
                        .statusCode());
        assertTrue(decisions("viewer").contains(decided.getString("id")));
        assertTrue(decisions("admin").contains(decided.getString("id")));

        rules(AUSTRALIA, Set.of("Australia"));
        assertFalse(decisions("viewer").contains(decided.getString("id")));
    }

    private static String decision(String run, JsonObject item) {
        return Json.createObjectBuilder()
                .add("run_id", run)
                .add("kind", item.getString("kind"))
                .add("subject", item.getString("subject"))
                .add("verdict", "accepted")
                .build()
                .toString();
    }

    private static String decisions(String user) {
        return Api.get(user, "/api/recommendations/decisions?source=adventureworks")
                .body();
    }

    @Test
    void aForecastOfSomeRowsIsScoredWithTheSameRowsInALedgerOfItsOwn() {
        rules(BOTH_FRANCE, Set.of("France"));
        String scores = "/api/forecasts/scores?measure=units&channel=internet&source=adventureworks";
        HttpResponse<String> rehearsed = Api.post(
                "admin",
                "/api/forecasts/scores/rehearsals",
                "{\"source\":\"adventureworks\",\"channel\":\"internet\",\"measure\":\"units\",\"days\":7,"
                        + "\"issue_dates\":[\"2024-03-03\",\"2024-03-10\"]}");
        JsonObject made = ok(rehearsed);
        JsonObject mine = ok(Api.get("viewer", scores));

        assertEquals(2, made.getJsonArray("run_ids").size(), made.toString());
        assertEquals(2, mine.getInt("forecasts"));
        assertEquals(
                error(made),
                mine.getJsonArray("horizons")
                        .getJsonObject(0)
                        .getJsonNumber("mean_absolute_error")
                        .doubleValue(),
                1e-6);
        String settled = mine.getString("to");

        rules(FRANCE, Set.of("France"));
        JsonObject all = Eventually.holds(() -> {
            assertTrue(Api.get("admin", "/api/dimensions?source=adventureworks")
                    .body()
                    .contains("Australia"));
            return ok(Api.get("admin", scores));
        });
        assertTrue(all.getInt("forecasts") == 0 || !all.getString("to").equals(settled), all.toString());
        assertEquals(2, ok(Api.get("viewer", scores)).getInt("forecasts"));
    }

    /** The mean absolute error as anybody can compute it from what is shown of the same rows. */
    private static double error(JsonObject made) {
        Map<LocalDate, Double> actual = ok(Api.get("viewer", "/api/history?days_back=500&" + SOURCE))
                .getJsonArray("points")
                .getValuesAs(JsonObject.class)
                .stream()
                .collect(Collectors.toMap(
                        point -> LocalDate.parse(point.getString("date")),
                        point -> point.getJsonNumber("units").doubleValue()));
        return made.getJsonArray("run_ids").getValuesAs(JsonString::getString).stream()
                .map(id -> ok(Api.get("viewer", "/api/storage/forecasts/" + id)).getJsonObject("result"))
                .flatMap(result -> result.getJsonArray("points").getValuesAs(JsonObject.class).stream())
                .mapToDouble(point -> Math.abs(point.getJsonNumber("mean").doubleValue()
                        - actual.getOrDefault(LocalDate.parse(point.getString("date")), 0.0)))
                .average()
                .orElseThrow();
    }

    @Test
    void whoIsInNoRuleGetsNoFigureAtAll() {
        RowRules.write(RowRules.TWO_TERRITORIES.replace("[viewer]", "[somebody else]"));
        Eventually.holds(() -> {
            assertEquals(403, Api.get("viewer", "/api/kpis").statusCode());
            return true;
        });

        int refused = 0;
        for (Reading reading : RowRules.readings()) {
            String path = reading.path()
                    .replace("{kpi}", "revenue")
                    .replace("{source}", "adventureworks")
                    .replace("{kind}", "forecasts")
                    .replace("{id}", "00000000-0000-7000-8000-000000000000");
            HttpResponse<String> answer = Api.get("viewer", path);
            boolean open = Set.of("/api/health", "/api/telemetry/status").contains(path);
            assertEquals(open ? 200 : 403, answer.statusCode(), path + " " + answer.body());
            refused += answer.body().contains("urn:otelbi:problem:rows-not-granted") ? 1 : 0;
        }
        assertTrue(refused >= 12, "refused: " + refused);
        String detail = Api.json(Api.get("viewer", "/api/kpis")).getString("detail");
        assertTrue(detail.contains("No rule of ROW_SECURITY_FILE names a value of the claim 'groups'"), detail);
    }

    @Test
    void aDimensionThatIsNotThereIsNamedAndShowsNothing() {
        RowRules.write(RowRules.TWO_TERRITORIES.replace("territory: [France", "planet.name: [France"));
        HttpResponse<String> answer = Eventually.holds(() -> {
            HttpResponse<String> kpis = Api.get("viewer", "/api/kpis");
            assertEquals(422, kpis.statusCode());
            return kpis;
        });

        assertEquals("urn:otelbi:problem:rows-not-applicable", Api.json(answer).getString("type"));
        assertTrue(answer.body().contains("planet.name"), answer.body());
    }

    @Test
    void aBrokenChangeLeavesTheFormerRulesInForceAndIsTold() {
        RowRules.write("rules:\n- groups: [viewer]\n");
        String gateway = RunningSystem.get().url() + "/health/ready";
        HttpResponse<String> health = Eventually.holds(() -> {
            HttpResponse<String> ready = Api.plain(gateway);
            assertTrue(ready.body().contains("rows.yaml:2:"), ready.body());
            return ready;
        });

        assertEquals(200, health.statusCode());
        assertTrue(health.body().contains("The rules of before stay in force."), health.body());
        assertEquals(
                List.of("France", "Germany"),
                Api.json(Api.get("viewer", "/api/dimensions?source=adventureworks"))
                        .getJsonArray("territory")
                        .getValuesAs(JsonString::getString));
    }

    private static String plain(HttpResponse<String> answer) {
        JsonObject problem = Api.json(answer);
        return problem.getString("type") + problem.getString("title") + problem.getString("detail");
    }

    private static JsonObject ok(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer::body);
        return Api.json(answer);
    }
}
