package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.local.sample.AdventureWorksSample;
import io.otelbi.local.sample.Ledger;
import io.otelbi.local.sample.SampleWarehouse;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every number of the history against the generator's own ledger. */
class HistoryJourneyIT {

    @ParameterizedTest
    @CsvSource({
        "ADVENTUREWORKS, internet, channel=internet",
        "ADVENTUREWORKS, reseller, channel=reseller",
        "WIDEWORLDIMPORTERS, wholesale, grain=week"
    })
    void theWholeHistoryAddsUpToTheLedger(SampleWarehouse warehouse, String channel, String filter) throws IOException {
        Ledger ledger = RunningSystem.get().warehouse().ledger(warehouse);

        List<JsonObject> points = points("source=" + warehouse.key() + "&days_back=3650&" + filter);

        assertEquals(
                ledger.figure(channel + ".all.revenue").stripTrailingZeros(),
                sum(points, "revenue").stripTrailingZeros());
        assertEquals(ledger.figure(channel + ".all.lines"), sum(points, "lines"));
        assertEquals(ledger.figure(channel + ".all.orders"), sum(points, "orders"));
        assertEquals(ledger.figure(channel + ".all.units"), sum(points, "units"));
    }

    @Test
    void everyYearAddsUpToTheLedger() throws IOException {
        Ledger ledger = RunningSystem.get().warehouse().ledger(SampleWarehouse.ADVENTUREWORKS);

        Map<String, BigDecimal> byYear = points("source=adventureworks&days_back=3650").stream()
                .collect(Collectors.groupingBy(
                        point -> point.getString("date").substring(0, 4),
                        Collectors.reducing(
                                BigDecimal.ZERO,
                                point -> point.getJsonNumber("revenue").bigDecimalValue(),
                                BigDecimal::add)));

        byYear.forEach((year, revenue) -> assertEquals(
                0, ledger.figure("internet." + year + ".revenue").compareTo(revenue), "revenue of " + year));
        assertEquals(5, byYear.size());
    }

    @Test
    void daysHaveNoHolesAndThoseAfterTheLastCompleteOneAreSuspect() {
        JsonObject history = Api.json(Api.get("viewer", "/api/history?days_back=10"));

        List<JsonObject> points = history.getJsonArray("points").getValuesAs(JsonObject.class);

        assertEquals(AdventureWorksSample.LAST_BIKES.toString(), history.getString("as_of"));
        assertEquals(AdventureWorksSample.END.toString(), history.getString("data_through"));
        assertEquals(10 + 31, points.size());
        assertEquals("complete", points.get(9).getString("flag"));
        assertEquals("suspect", points.get(10).getString("flag"));
        assertTrue(history.getJsonArray("completeness")
                .getJsonObject(0)
                .getString("sentence")
                .startsWith("Bikes"));
    }

    @Test
    void kpisOfAWindowAreWhatItsDaysAddUpTo() {
        JsonObject kpis = Api.json(Api.get("viewer", "/api/kpis?window_days=90"));
        JsonObject window = kpis.getJsonObject("window");

        List<JsonObject> days = points("days_back=90&as_of=" + window.getString("to"));

        BigDecimal revenue = kpis.getJsonArray("kpis")
                .getJsonObject(0)
                .getJsonNumber("value")
                .bigDecimalValue();
        assertEquals(
                0,
                sum(days, "revenue")
                        .setScale(2, java.math.RoundingMode.HALF_EVEN)
                        .compareTo(revenue));
        assertEquals(
                sum(days, "orders").intValue(),
                kpis.getJsonArray("kpis").getJsonObject(1).getInt("value"));
    }

    @Test
    void aTargetIsShownWhereTheWarehouseHasOne() {
        JsonObject revenue = Api.json(Api.get("viewer", "/api/kpis?channel=reseller&window_days=365"))
                .getJsonArray("kpis")
                .getJsonObject(0);

        assertTrue(revenue.getJsonNumber("target").doubleValue() > 1_000_000);
    }

    private static List<JsonObject> points(String query) {
        return Api.json(Api.get("viewer", "/api/history?" + query))
                .getJsonArray("points")
                .getValuesAs(JsonObject.class);
    }

    private static BigDecimal sum(List<JsonObject> points, String member) {
        return points.stream()
                .map(point -> point.getJsonNumber(member).bigDecimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
