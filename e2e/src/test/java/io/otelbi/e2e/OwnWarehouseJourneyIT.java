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

    @Test
    void filtersOnOneDimensionAddUp() {
        List<String> families = ok("/api/dimensions?dimension=product_class.family&" + FOODMART)
                .getJsonArray("values")
                .getValuesAs(JsonString.class)
                .stream()
                .map(JsonString::getString)
                .toList();
        String path = "/api/history?grain=month&days_back=3650&include_suspect=true&channel=sales_1998&" + FOODMART;
        BigDecimal parts = families.stream()
                .map(family -> sum(list(ok(path + "&filter=family:" + family), "points"), "revenue"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal two = sum(list(ok(path + "&filter=family:Drink&filter=family:Food"), "points"), "revenue");
        BigDecimal none = sum(
                list(ok(path + "&filter=family:Drink&filter=product_class.department:Produce"), "points"), "revenue");

        assertEquals(List.of("Drink", "Food", "Non-Consumable"), families);
        assertEquals(0, parts.compareTo(new BigDecimal("1079147.47")), parts::toString);
        assertTrue(two.signum() > 0 && two.compareTo(parts) < 0, two::toString);
        assertEquals(0, none.signum(), none::toString);
    }

    @Test
    void aMetricOfItsOwnIsRankedAndForecast() {
        String window = "&window_days=334&" + FOODMART;
        double revenue = total("/api/rankings?by=family&measure=revenue" + window);
        double cost = total("/api/rankings?by=family&measure=cost" + window);
        double profit = total("/api/rankings?by=family&measure=profit" + window);
        JsonObject forecast = ok("/api/forecasts?measure=profit&days=28&by=family&" + FOODMART);

        assertEquals(1079147.47, revenue, 0.005);
        assertEquals(revenue - cost, profit, 0.01);
        assertEquals("product_class.family", forecast.getString("by"));
        assertEquals(3, forecast.getJsonArray("segments").size());
    }

    private static double total(String path) {
        return ok(path).getJsonNumber("total").doubleValue();
    }

    @Test
    void whatIsNotKnownOfItIsLeftOutAndNotZero() {
        JsonObject month = list(ok("/api/history?grain=month&days_back=300&" + FOODMART), "points")
                .getFirst();

        assertTrue(month.containsKey("units"));
        assertFalse(month.containsKey("orders"));
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
                "/api/rankings?by=store_type&measure=profit&",
                "/api/forecasts?days=30&by=product_class.family&measure=profit&",
                "/api/recommendations?filter=family:Drink&",
                "/api/kpis/revenue/explanation?filter=family:Drink&",
                "/api/dashboard?filter=family:Drink&",
                "/api/forecasts/scores?filter=family:Drink&",
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
        "/api/forecasts?measure=orders, measure",
        "/api/rankings?by=channel, by",
        "/api/forecasts?by=country, by",
        "/api/forecasts?by=customer_name, by",
        "/api/kpis?filter=country:USA, filter",
        "/api/kpis?filter=family:Toys, filter",
        "/api/dimensions?dimension=planet, dimension"
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
