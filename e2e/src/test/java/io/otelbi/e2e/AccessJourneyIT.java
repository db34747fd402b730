package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.token.InternalTokens;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see what. */
class AccessJourneyIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/kpis",
                "/api/history",
                "/api/dashboard",
                "/api/dimensions",
                "/api/sources",
                "/api/telemetry/status",
                "/api/storage/audit-logs",
                "/api/no-such-thing",
                "/api/telemetry/v1/traces"
            })
    void withoutATokenEveryPathIsA401Problem(String path) {
        HttpResponse<String> answer = Api.plain(RunningSystem.get().url() + path);

        assertEquals(401, answer.statusCode());
        assertEquals(Problem.MEDIA_TYPE, Api.type(answer));
        assertEquals(path, Api.json(answer).getString("instance"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/kpis",
                "/api/history",
                "/api/dashboard",
                "/api/dimensions",
                "/api/sources",
                "/api/telemetry/status",
                "/api/storage/audit-logs"
            })
    void withATokenOfTheProviderTheyAnswer(String path) {
        assertEquals(200, Api.get("admin", path).statusCode());
    }

    @Test
    void healthNeedsNoToken() {
        assertEquals(200, Api.plain(RunningSystem.get().url() + "/api/health").statusCode());
    }

    @Test
    void aTokenThatWasTamperedWithIsA401Problem() {
        String token = Person.token("viewer");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RunningSystem.get().url() + "/api/kpis"))
                .header("Authorization", "Bearer " + token.substring(0, token.length() - 4) + "AAAA")
                .build();

        HttpResponse<String> answer = Api.send(request);

        assertEquals(401, answer.statusCode());
        assertEquals(Problem.MEDIA_TYPE, Api.type(answer));
    }

    @Test
    void whatOthersDidIsForAdministrators() {
        HttpResponse<String> answer = Api.get("viewer", "/api/storage/audit-logs");

        assertEquals(403, answer.statusCode());
        assertEquals(Problem.MEDIA_TYPE, Api.type(answer));
    }

    @ParameterizedTest
    @CsvSource({
        "bi-query, /sales/adventureworks/coverage",
        "analytics, /completeness/adventureworks",
        "persistence, /audit-logs/search"
    })
    void anInternalServiceAnswersOnlyToATokenForItself(String service, String path) {
        String url = "http://localhost:" + RunningSystem.ports().byName().get(service) + path;

        assertEquals(401, Api.plain(url).statusCode());
        assertEquals(Problem.MEDIA_TYPE, Api.type(Api.plain(url)));
        assertEquals(401, withInternalToken(url, "somebody-else").statusCode());
        assertFalse(Set.of(401, 403).contains(withInternalToken(url, service).statusCode()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "bi-query", "analytics", "persistence"})
    void everyServiceSaysThatItsProtectionsAreOn(String service) {
        String url = "http://localhost:" + RunningSystem.ports().byName().get(service);
        JsonArray checks = Api.json(Api.plain(url + "/health/ready")).getJsonArray("checks");

        assertFalse(checks.isEmpty());
        for (JsonObject check : checks.getValuesAs(JsonObject.class)) {
            assertFalse(check.getJsonObject("data").isEmpty(), check.toString());
            check.getJsonObject("data").values().forEach(words -> assertEquals("\"ok\"", words.toString()));
        }
    }

    @Test
    void withoutDemandForTokensEverybodyIsServedAndHealthSaysSo() throws IOException, InterruptedException {
        RunningSystem.get().restart("gateway", Map.of("REQUIRE_FRONTEND_AUTH", "false"));
        try {
            assertEquals(200, Api.plain(RunningSystem.get().url() + "/api/kpis").statusCode());
            assertEquals(
                    "off",
                    Api.json(Api.plain(RunningSystem.get().url() + "/api/health"))
                            .getString("authentication"));
            assertTrue(Api.plain(RunningSystem.get().url() + "/config.json")
                    .body()
                    .contains("\"oidc_enabled\":\"false\""));
            assertTrue(Api.plain(RunningSystem.get().url() + "/health/ready")
                    .body()
                    .contains("REQUIRE_FRONTEND_AUTH=false"));
        } finally {
            RunningSystem.get().restart("gateway", Map.of());
        }
    }

    @Test
    void aTokenMustCarryTheRequiredScopes() throws IOException, InterruptedException {
        RunningSystem.get().restart("gateway", Map.of("FRONTEND_REQUIRED_SCOPES", "openid bi.read"));
        try {
            HttpResponse<String> answer = Api.get("viewer", "/api/kpis");
            assertEquals(403, answer.statusCode());
            assertEquals("The token lacks the scope bi.read.", Api.json(answer).getString("detail"));
            assertEquals(
                    "Bearer realm=\"otel-bi-forecast\", error=\"insufficient_scope\", scope=\"bi.read openid\"",
                    answer.headers().firstValue("WWW-Authenticate").orElse(""));
        } finally {
            RunningSystem.get().restart("gateway", Map.of());
        }
        assertEquals(200, Api.get("viewer", "/api/kpis").statusCode());
    }

    private static HttpResponse<String> withInternalToken(String url, String audience) {
        return Api.send(HttpRequest.newBuilder(URI.create(url))
                .header(InternalTokens.HEADER, InternalToken.forService(audience))
                .build());
    }
}
