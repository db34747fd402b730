package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FoodMart, a warehouse that nobody here designed, goes through everything by its model file alone. */
class OwnWarehouseJourneyIT {

    private static final String FOODMART = "source=foodmart";

    private static JsonObject ok(String path) {
        HttpResponse<String> answer = Api.get("viewer", path);
        assertEquals(200, answer.statusCode(), path + " " + answer.body());
        return Api.json(answer);
    }

    private static List<JsonObject> list(JsonObject answer, String name) {
        return answer.getJsonArray(name).getValuesAs(JsonObject.class);
    }

    private static BigDecimal sum(List<JsonObject> rows, String name) {
        return rows.stream()
                .map(row -> row.getJsonNumber(name).bigDecimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void itIsASourceThatSaysWhatItCanDo() {
        JsonObject foodmart = list(ok("/api/sources"), "sources").stream()
                .filter(source -> source.getString("name").equals("foodmart"))
                .findFirst()
                .orElseThrow();

        List<JsonObject> missing = list(foodmart, "abilities").stream()
                .filter(ability -> !ability.getBoolean("on"))
                .toList();
        assertTrue(missing.stream()
                .anyMatch(ability -> ability.getString("question").equals("cross_sell")));
        assertTrue(missing.stream()
                .noneMatch(ability -> ability.getString("question").equals("rankings_by_product")));
        assertTrue(missing.stream()
                .allMatch(ability -> !ability.getString("missing").isBlank()));
    }

    @ParameterizedTest
    @CsvSource({"sales_1997, 565238.13, 266773", "sales_1998, 1079147.47, 509987", "all, 1644385.60, 776760"})
    void itsHistoryAddsUpToWhatItHolds(String channel, BigDecimal revenue, BigDecimal units) {
        List<JsonObject> months = list(
                ok("/api/history?grain=month&days_back=3650&include_suspect=true&channel=" + channel + "&" + FOODMART),
                "points");

        assertEquals(
                0,
                sum(months, "revenue").compareTo(revenue),
                () -> sum(months, "revenue").toString());
        assertEquals(
                0,
                sum(months, "units").compareTo(units),
                () -> sum(months, "units").toString());
    }

    @Test
    void itsRegionsAddUpToTheWhole() {
        List<String> regions =
                ok("/api/dimensions?" + FOODMART).getJsonArray("territory").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList();
        BigDecimal parts = regions.stream()
                .map(region -> sum(
                        list(
                                ok(
                                        "/api/history?grain=month&days_back=3650&include_suspect=true&channel=sales_1997&territory="
                                                + region.replace(" ", "%20") + "&" + FOODMART),
                                "points"),
                        "revenue"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertTrue(regions.size() >= 3, regions::toString);
        assertEquals(0, parts.compareTo(new BigDecimal("565238.13")), parts::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/kpis?window_days=30&",
                "/api/forecasts?days=30&",
                "/api/forecasts?days=60&grain=week&measure=units&",
                "/api/forecasts?days=90&grain=month&",
                "/api/forecasts?days=90&grain=month&by=territory&",
                "/api/rankings?by=product&",
                "/api/rankings?by=customer&measure=units&",
                "/api/rankings?by=category&",
                "/api/rankings?by=territory&",
                "/api/recommendations?",
                "/api/kpis/revenue/explanation?",
                "/api/dashboard?"
            })
    void everyPageOfItIsAnswered(String path) {
        JsonObject answer = ok(path + FOODMART);

        assertEquals("foodmart", answer.getString("source"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/rankings?by=salesperson, by",
        "/api/rankings?by=reseller, by",
        "/api/rankings?by=product&measure=orders, measure",
        "/api/forecasts?measure=orders, measure"
    })
    void whatItDoesNotKnowIsRefusedByName(String path, String parameter) {
        HttpResponse<String> answer = Api.get("viewer", path + "&" + FOODMART);

        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals(parameter, list(Api.json(answer), "errors").getFirst().getString("parameter"), answer.body());
        assertFalse(answer.body().contains("SELECT"));
    }

    @Test
    void itsRunsComeToTheSameAgain() {
        String run = ok("/api/rankings?by=product&" + FOODMART).getString("run_id");

        JsonObject replay = Eventually.holds(() -> {
            HttpResponse<String> answer = Api.post("viewer", "/api/storage/rankings/" + run + "/replay", "");
            assertEquals(200, answer.statusCode(), answer.body());
            return Api.json(answer);
        });
        assertTrue(replay.getBoolean("identical"), replay::toString);
    }
}
