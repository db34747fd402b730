package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.local.sample.AdventureWorksSample;
import io.otelbi.local.sample.WideWorldImportersSample;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forecasts, rankings, recommendations and explanations through all services, on the sample. */
class InsightsJourneyIT {

    private static JsonObject ok(String path) {
        HttpResponse<String> answer = Api.get("viewer", path);
        assertEquals(200, answer.statusCode(), answer.body());
        return Api.json(answer);
    }

    private static List<JsonObject> list(JsonObject answer, String name) {
        return answer.getJsonArray(name).getValuesAs(JsonObject.class);
    }

    private static double number(JsonObject object, String name) {
        return object.getJsonNumber(name).doubleValue();
    }

    @Test
    void aForecastBeginsAfterTheLastCompleteDayAndItsPartsAddUp() {
        JsonObject forecast = ok("/api/forecasts?days=28");

        List<JsonObject> points = list(forecast, "points");
        assertEquals(28, points.size());
        assertEquals(
                AdventureWorksSample.LAST_BIKES.plusDays(1).toString(),
                points.getFirst().getString("date"));
        for (JsonObject point : points) {
            double parts = number(point, "level")
                    + number(point, "seasonal")
                    + number(point, "yearly")
                    + number(point, "holidays");
            assertEquals(number(point, "mean"), parts, 0.011);
            assertTrue(number(point, "lower95") <= number(point, "lower80"));
            assertTrue(number(point, "lower80") <= number(point, "mean"));
            assertTrue(number(point, "mean") <= number(point, "upper80"));
            assertTrue(number(point, "upper80") <= number(point, "upper95"));
        }
        assertTrue(forecast.getInt("origins") >= 8);
        assertTrue(forecast.getString("summary").contains("repeating the last week"));
        assertTrue(forecast.getString("run_id").charAt(14) == '7');
        assertFalse(list(forecast, "history").getLast().getBoolean("used"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"source=adventureworks&by=category", "source=wideworldimporters&by=territory"})
    void segmentsAddUpToTheWholeToTheCent(String query) {
        JsonObject forecast = ok("/api/forecasts?days=14&" + query);

        List<JsonObject> points = list(forecast, "points");
        List<JsonObject> segments = list(forecast, "segments");
        assertTrue(segments.size() >= 3);
        IntStream.range(0, points.size()).forEach(day -> {
            BigDecimal sum = segments.stream()
                    .map(segment -> list(segment, "points")
                            .get(day)
                            .getJsonNumber("mean")
                            .bigDecimalValue())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(
                    0, points.get(day).getJsonNumber("mean").bigDecimalValue().compareTo(sum), "day " + day);
        });
    }

    @Test
    void sundaysOfAClosedCompanyAreForecastAsExactlyZero() {
        for (JsonObject point : list(ok("/api/forecasts?days=21&source=wideworldimporters"), "points")) {
            boolean sunday = LocalDate.parse(point.getString("date")).getDayOfWeek() == DayOfWeek.SUNDAY;
            assertEquals(sunday, number(point, "mean") == 0);
        }
        assertEquals(DayOfWeek.SATURDAY, WideWorldImportersSample.END.getDayOfWeek());
    }

    @Test
    void resellersAreRefusedADailyModelAndGivenAMonthlyOne() {
        HttpResponse<String> daily = Api.get("viewer", "/api/forecasts?channel=reseller");

        assertEquals(422, daily.statusCode());
        assertTrue(Api.json(daily).getString("detail").contains("grain=month"));
        assertEquals(
                6,
                list(ok("/api/forecasts?channel=reseller&grain=month&days=180"), "points")
                        .size());
    }

    @Test
    void channelsOfDifferentRhythmsAreNotMixedIntoADailyForecast() {
        HttpResponse<String> daily = Api.get("viewer", "/api/forecasts?channel=all");

        assertEquals(422, daily.statusCode());
        assertTrue(Api.json(daily).getString("detail").startsWith("The reseller channel is booked on"));
        assertEquals(
                2,
                list(ok("/api/forecasts?channel=all&grain=month&days=60&by=channel"), "segments")
                        .size());
    }

    @Test
    void ordersAreNotSplitByCategory() {
        assertEquals(
                400,
                Api.get("viewer", "/api/forecasts?measure=orders&by=category").statusCode());
    }

    @Test
    void oneLevelLeavesTheOtherOut() {
        JsonObject point = list(ok("/api/forecasts?days=1&level=80"), "points").getFirst();

        assertTrue(point.containsKey("lower80"));
        assertFalse(point.containsKey("lower95"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"product", "customer", "territory", "category", "reseller", "salesperson"})
    void everyRankingHasEachThingOnceAndSharesOfTheWhole(String by) {
        JsonObject ranking = ok("/api/rankings?top_n=100&by=" + by);

        List<JsonObject> rows = list(ranking, "rows");
        Set<String> keys = new HashSet<>();
        double sum = 0;
        for (JsonObject row : rows) {
            assertTrue(keys.add(row.getString("key")), row.getString("key"));
            assertFalse(row.getString("name").isBlank());
            sum += number(row, "value");
        }
        assertTrue(rows.size() >= 3, by);
        assertTrue(sum <= number(ranking, "total") + 0.01 * rows.size());
        assertEquals(sum / number(ranking, "total"), number(rows.getLast(), "cumulative_share"), 1e-6);
    }

    @Test
    void recommendationsCarryMoneyEvidenceAndWhatWouldRefuteThem() {
        JsonObject wholesale = ok("/api/recommendations?source=wideworldimporters");

        List<JsonObject> items = list(wholesale, "items");
        assertTrue(items.stream().anyMatch(item -> item.getString("kind").equals("restock")));
        assertTrue(items.stream().anyMatch(item -> item.getString("kind").equals("overstock")));
        double before = Double.MAX_VALUE;
        for (JsonObject item : items) {
            assertTrue(number(item, "expected_money") <= before);
            before = number(item, "expected_money");
            assertTrue(number(item, "money_lower") <= number(item, "money_upper"));
            assertFalse(list(item, "evidence").isEmpty());
            assertFalse(item.getString("refuted_by").isBlank());
        }
        assertEquals(
                "incomplete_data",
                list(ok("/api/recommendations"), "items").getFirst().getString("kind"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"previous", "last_year"})
    void aChangeIsExplainedToTheCentOfTheKpi(String against) {
        JsonObject explained = ok("/api/kpis/revenue/explanation?against=" + against);

        JsonObject parts = explained.getJsonObject("parts");
        double sum = number(parts, "price")
                + number(parts, "volume")
                + number(parts, "mix")
                + number(parts, "added")
                + number(parts, "lost")
                + number(parts, "calendar");
        assertEquals(number(parts, "change"), sum, 0.01);
        assertEquals(number(explained, "now") - number(explained, "before"), sum, 0.01);
        JsonObject revenue = list(ok("/api/kpis"), "kpis").getFirst();
        assertEquals(number(revenue, "value"), number(explained, "now"), 0.01);
        assertEquals(
                number(revenue, against.equals("previous") ? "previous" : "last_year"),
                number(explained, "before"),
                0.01);
    }

    @Test
    void theDashboardHasAllFiveSectionsLive() {
        JsonObject dashboard = ok("/api/dashboard");

        for (String section : List.of("kpis", "history", "forecast", "ranking", "recommendations")) {
            assertEquals("live", dashboard.getJsonObject(section).getString("status"), section);
        }
    }
}
