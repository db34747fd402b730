package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people make of recommendations. */
class DecisionsJourneyIT {

    private static final String PATH = "/api/recommendations/decisions";

    @Test
    void onlyWhatAStoredRunRecommendsCanBeDecidedOn() {
        JsonObject given = given();

        HttpResponse<String> stored = stored(decision(given).add("verdict", "accepted"));
        HttpResponse<String> invented = Api.post(
                "viewer",
                PATH,
                decision(given)
                        .add("subject", "nothing of the kind")
                        .add("verdict", "accepted")
                        .build()
                        .toString());

        assertEquals(200, stored.statusCode(), stored.body());
        assertEquals("viewer", Api.json(stored).getString("decided_by"));
        assertEquals(404, invented.statusCode());
        assertEquals(
                "urn:otelbi:problem:no-such-recommendation", Api.json(invented).getString("type"));
        List<JsonObject> newest =
                Api.json(Api.get("admin", PATH)).getJsonArray("items").getValuesAs(JsonObject.class);
        assertTrue(newest.stream()
                .anyMatch(item -> item.getString("id").equals(Api.json(stored).getString("id"))));
    }

    @Test
    void aDismissalNeedsAReasonOfAtMost500Characters() {
        JsonObject given = given();

        for (String body : List.of(
                decision(given).add("verdict", "dismissed").build().toString(),
                decision(given)
                        .add("verdict", "dismissed")
                        .add("reason", " ")
                        .build()
                        .toString(),
                decision(given)
                        .add("verdict", "accepted")
                        .add("reason", "x".repeat(501))
                        .build()
                        .toString())) {
            HttpResponse<String> answer = Api.post("viewer", PATH, body);
            assertEquals(400, answer.statusCode(), answer.body());
            assertEquals("reason", parameter(answer));
        }
        assertEquals(
                "verdict",
                parameter(Api.post(
                        "viewer",
                        PATH,
                        decision(given).add("verdict", "maybe").build().toString())));
    }

    @Test
    void theServicesRoleCanNeitherChangeNorDropADecision() throws SQLException {
        try (Connection connection = RunningSystem.get().postgres().superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE bi_service");
            statement.execute("SET search_path TO bi");
            for (String forbidden : List.of(
                    "UPDATE recommendation_decisions SET verdict = 'accepted'",
                    "DELETE FROM recommendation_decisions")) {
                var error = assertThrows(SQLException.class, () -> statement.execute(forbidden), forbidden);
                assertEquals("42501", error.getSQLState(), forbidden);
            }
        }
    }

    private static JsonObject given() {
        return Api.json(Api.get("viewer", "/api/recommendations?limit=1"));
    }

    private static JsonObjectBuilder decision(JsonObject given) {
        JsonObject item = given.getJsonArray("items").getJsonObject(0);
        return Json.createObjectBuilder()
                .add("run_id", given.getString("run_id"))
                .add("kind", item.getString("kind"))
                .add("subject", item.getString("subject"));
    }

    /** The queue stores a run a moment after its answer. */
    private static HttpResponse<String> stored(JsonObjectBuilder decision) {
        String body = decision.build().toString();
        return Eventually.holds(() -> {
            HttpResponse<String> answer = Api.post("viewer", PATH, body);
            assertEquals(200, answer.statusCode(), answer.body());
            return answer;
        });
    }

    private static String parameter(HttpResponse<String> answer) {
        return Api.json(answer).getJsonArray("errors").getJsonObject(0).getString("parameter");
    }
}
