package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.problem.Problem;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public API as its contract says. */
class ContractJourneyIT {

    @ParameterizedTest
    @CsvSource({
        "/api/kpis?window_days=0, window_days, 1..1095",
        "/api/export/dashboard.xlsx?window_days=0, window_days, 1..1095",
        "/api/recommendations/decisions?limit=5, limit, source",
        "/api/kpis?window_days=1096, window_days, 1..1095",
        "/api/kpis?window_days=ten, window_days, 1..1095",
        "/api/history?days_back=3651, days_back, 1..3650",
        "/api/history?grain=century, grain, 'day, week, month'",
        "/api/kpis?source=nowhere, source, 'adventureworks, foodmart, wideworldimporters'",
        "/api/kpis?windowdays=30, windowdays, 'as_of, category, channel, filter, include_suspect, source, territory, window_days'",
        "/api/kpis?window_days=1&window_days=2, window_days, one value",
        "/api/kpis?category=Nonsense, category, 'Accessories, Bikes, Clothing, Components'",
        "/api/kpis?source=wideworldimporters&channel=internet, channel, leave it out",
        "/api/kpis?as_of=yesterday, as_of, a day such as 2013-12-28",
        "/api/kpis?as_of=1999-01-01, as_of, 2021-01-01..2025-01-31",
        "/api/forecasts?days=366, days, 1..365",
        "/api/forecasts?level=90, level, '80, 95, 80,95'",
        "/api/rankings?by=colour&source=wideworldimporters, by, 'product, customer, salesperson, category, territory, "
                + "city.city_name, city.sales_territory, customer.customer_name, customer.customer_category, "
                + "salesperson.employee_name, stock_item.stock_item_name'",
        "/api/forecasts?measure=joy&source=wideworldimporters, measure, 'revenue, units, cost, orders, order_lines'",
        "/api/kpis?filter=category, filter, 'a dimension and a value, such as category:Bikes'",
        "/api/kpis?filter=category:Bikes&filter=category:Nonsense, filter, 'Accessories, Bikes, Clothing, Components'",
        "/api/rankings?top_n=101, top_n, 1..100",
        "/api/recommendations?limit=51, limit, 1..50",
        "/api/kpis/orders/explanation, kpi, 'revenue, units'",
        "/api/storage/audit-logs?limit=201, limit, 1..200",
        "/api/storage/audit-logs?cursor=rubbish, cursor, the next_cursor of the page before"
    })
    void aWrongParameterIsA400ThatNamesItAndItsBounds(String path, String parameter, String allowed) {
        HttpResponse<String> answer = Api.get("admin", path);

        assertEquals(400, answer.statusCode());
        assertEquals(Problem.MEDIA_TYPE, Api.type(answer));
        JsonObject error = Api.json(answer).getJsonArray("errors").getJsonObject(0);
        assertEquals(parameter, error.getString("parameter"));
        assertEquals(allowed, error.getString("allowed"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/no-such-thing, 404",
        "POST, /api/kpis, 405",
        "POST, /api/telemetry/v1/traces, 415",
    })
    void whatTheContainerRefusesIsAProblemToo(String method, String path, int status) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RunningSystem.get().url() + path))
                .method(method, HttpRequest.BodyPublishers.ofString("x"))
                .header("Content-Type", "text/csv")
                .header("Authorization", "Bearer " + Person.token("viewer"))
                .build();

        HttpResponse<String> answer = Api.send(request);

        assertEquals(status, answer.statusCode());
        assertEquals(Problem.MEDIA_TYPE, Api.type(answer));
        assertFalse(answer.body().contains("Exception"));
    }

    @Test
    void anAnswerThatIsKnownIsA304() {
        HttpResponse<String> first = Api.get("viewer", "/api/history?days_back=30");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> second = Api.get("viewer", "/api/history?days_back=30", "If-None-Match", tag);

        assertEquals(304, second.statusCode());
        assertEquals("", second.body());
        assertEquals(
                200,
                Api.get("viewer", "/api/history?days_back=31", "If-None-Match", tag)
                        .statusCode());
    }

    @Test
    void everyAnswerNamesItsTrace() {
        HttpResponse<String> answer = Api.get("viewer", "/api/telemetry/status");

        JsonObject status = Api.json(answer);
        assertEquals(32, status.getString("trace_id").length());
        assertEquals(16, status.getString("span_id").length());
        assertTrue(answer.headers().firstValue("traceresponse").orElse("").contains(status.getString("trace_id")));
    }

    @Test
    void theDashboardHasEverySectionWithItsStatus() {
        JsonObject dashboard = Api.json(Api.get("viewer", "/api/dashboard?window_days=7&days_back=30&grain=week"));

        assertEquals("live", dashboard.getJsonObject("kpis").getString("status"));
        assertEquals("live", dashboard.getJsonObject("history").getString("status"));
        assertEquals(
                7,
                dashboard
                        .getJsonObject("kpis")
                        .getJsonObject("kpis")
                        .getJsonObject("window")
                        .getInt("days"));
    }

    @Test
    void theDocumentIsTheOneThatTheDashboardIsBuiltFrom() throws IOException {
        String served = Api.plain(RunningSystem.get().url() + "/openapi").body();

        String built = Files.readString(RunningSystem.project().resolve("frontend/openapi.yaml"));

        assertEquals(withoutServers(built), withoutServers(served));
    }

    @ParameterizedTest
    @CsvSource({
        "kpis, /api/kpis?window_days=7",
        "history, /api/history?days_back=2&grain=week",
        "dimensions, /api/dimensions"
    })
    void theExamplesOfTheDocumentAreRealAnswers(String operation, String path) throws IOException {
        String file = "gateway-war/src/main/resources/openapi-examples/" + operation + ".json";
        JsonObject example = Json.createReader(new StringReader(
                        Files.readString(RunningSystem.project().resolve(file))))
                .readObject();

        JsonObject answer = Api.json(Api.get("viewer", path));

        assertEquals(withoutTrace(example), withoutTrace(answer));
    }

    @Test
    void theDashboardIsServedWithStrictHeadersAndItsConfiguration() {
        HttpResponse<String> page = Api.plain(RunningSystem.get().url() + "/some/deep/link");

        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("<div id=\"root\">"));
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("script-src 'self';"));
        assertEquals(
                "nosniff", page.headers().firstValue("X-Content-Type-Options").orElse(""));
        JsonObject config = Api.json(Api.plain(RunningSystem.get().url() + "/config.json"));
        assertEquals(RunningSystem.get().issuer(), config.getString("oidc_authority"));
    }

    // Compared as numbers, for 1.50 and 1.5 are the same amount. The document names no sample, so its source has
    // another name.
    private static Object withoutTrace(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT ->
                value.asJsonObject().entrySet().stream()
                        .filter(member -> !Set.of("trace_id", "source").contains(member.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, member -> withoutTrace(member.getValue())));
            case ARRAY ->
                value.asJsonArray().stream()
                        .map(ContractJourneyIT::withoutTrace)
                        .toList();
            case NUMBER -> ((JsonNumber) value).doubleValue();
            default -> value.toString();
        };
    }

    private static String withoutServers(String yaml) {
        return yaml.replaceAll("(?m)^servers:\\R(- .*\\R)*", "").strip();
    }
}
