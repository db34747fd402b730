package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.e2e.RowRules.Reading;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who may see two territories sees nothing of the others, wherever it is looked for, and somebody who sees all does. */
class RowSecurityJourneyIT {

    private static final String SOURCE = "source=adventureworks";
    private static final String MINE = "&filter=territory:France&filter=territory:Germany";
    private static final String DAY = "&as_of=2024-06-30&";
    private static final Set<String> OWN = Set.of("France", "Germany");

    private static final Set<String> foreign = new TreeSet<>();

    @TempDir
    static Path folder;

    @BeforeAll
    static void begin() throws IOException, InterruptedException {
        RowRules.begin(RowRules.TWO_TERRITORIES);
        foreign.addAll(texts(json("admin", "/api/dimensions?" + SOURCE), "territory"));
        foreign.removeAll(OWN);
        foreign.remove("Unknown");
        assertTrue(foreign.size() >= 4, foreign::toString);
    }

    @AfterAll
    static void end() throws IOException, InterruptedException {
        RowRules.end();
    }

    @Test
    void noReadingOfTheDocumentTellsARestrictedPersonOfOthers() {
        List<String> telling = new ArrayList<>();
        int answered = 0;
        for (Reading reading : RowRules.readings()) {
            for (String path : paths(reading)) {
                HttpResponse<String> all = Api.get("admin", path);
                HttpResponse<String> mine = Api.get("viewer", path);
                if (all.statusCode() == 200 && !named("admin", path, all).isEmpty()) {
                    telling.add(reading.path());
                }
                answered += mine.statusCode() == 200 ? 1 : 0;
                assertTrue(Set.of(200, 400, 403, 404, 422).contains(mine.statusCode()), path + " " + mine.body());
                assertEquals(Set.of(), named("viewer", path, mine), path);
            }
        }
        // What nobody is told is no proof.
        assertTrue(answered >= 20, "answered: " + answered);
        assertTrue(
                telling.containsAll(List.of(
                        "/api/dashboard",
                        "/api/dimensions",
                        "/api/export/dashboard.xlsx",
                        "/api/forecasts",
                        "/api/rankings",
                        "/api/recommendations")),
                telling::toString);
    }

    /** One address for each way in which an operation can be asked, as far as its parameters go. */
    private static List<String> paths(Reading reading) {
        String path = reading.path()
                .replace("{kpi}", "revenue")
                .replace("{source}", "adventureworks")
                .replace("{kind}", "forecasts")
                .replace("{id}", "00000000-0000-7000-8000-000000000000");
        String query = "?"
                + (reading.takes("source") ? SOURCE + "&" : "")
                + (reading.takes("include_suspect") ? "include_suspect=false&" : "")
                + (reading.takes("question") ? "question=daily&" : "");
        List<String> paths = new ArrayList<>(List.of(path + query));
        if (reading.takes("channel")) {
            paths.add(path + query + "channel=reseller" + (reading.takes("grain") ? "&grain=month" : ""));
            paths.add(path + query + "channel=all");
        }
        if (reading.takes("by")) {
            Stream.of("territory", "category", "customer", "reseller", "salesperson", "territory.country")
                    .forEach(by -> paths.add(path + query + "channel=internet&by=" + by));
        }
        if (reading.takes("dimension")) {
            Stream.of("territory", "territory.region", "territory.country", "channel")
                    .forEach(dimension -> paths.add(path + query + "dimension=" + dimension));
        }
        return paths;
    }

    /** Foreign territories that an answer names, in a workbook too. */
    private static Set<String> named(String user, String path, HttpResponse<String> answer) {
        boolean isWorkbook = path.contains(".xlsx") && answer.statusCode() == 200;
        String text = isWorkbook ? unpacked(Api.bytes(user, path)) : answer.body();
        return foreign.stream()
                .filter(name ->
                        Pattern.compile("\\b" + name + "\\b").matcher(text).find())
                .collect(Collectors.toSet());
    }

    private static String unpacked(byte[] workbook) {
        try {
            Path file = Files.write(folder.resolve("dashboard.xlsx"), workbook);
            var all = new StringBuilder();
            try (var zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"internet", "reseller", "all"})
    void totalsAreThoseOfWhatMayBeSeen(String channel) {
        String query = SOURCE + DAY + "channel=" + channel;
        String kpis = "/api/kpis?window_days=90&" + query;
        String history = "/api/history?grain=month&days_back=700&" + query;
        String ranking = "/api/rankings?by=category&window_days=90&" + query;

        assertEquals(revenue(json("admin", kpis + MINE)), revenue(json("viewer", kpis)));
        assertNotEquals(revenue(json("admin", kpis)), revenue(json("viewer", kpis)));
        assertEquals(sum(json("admin", history + MINE)), sum(json("viewer", history)));
        assertTrue(sum(json("viewer", history)).compareTo(sum(json("admin", history))) < 0);
        assertTrue(sum(json("viewer", history)).signum() > 0);
        assertEquals(
                json("admin", ranking + MINE).get("rows"),
                json("viewer", ranking).get("rows"));
        assertEquals(
                sum(json("viewer", history)),
                OWN.stream()
                        .map(territory -> sum(json("viewer", history + "&territory=" + territory)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void forecastsAndExplanationsAreThoseOfTheSameRows() {
        String query = SOURCE + DAY + "channel=internet";

        // The model may differ: whoever sees some rows has data from the first of them on.
        List<JsonValue> mine = json("viewer", "/api/forecasts?days=14&" + query).getJsonArray("history");
        List<JsonValue> filtered =
                json("admin", "/api/forecasts?days=14&" + query + MINE).getJsonArray("history");
        assertTrue(mine.size() > 100);
        assertTrue(filtered.containsAll(mine), () -> filtered + " " + mine);
        assertEquals(
                json("admin", "/api/kpis/revenue/explanation?" + query + MINE).get("parts"),
                json("viewer", "/api/kpis/revenue/explanation?" + query).get("parts"));
    }

    @Test
    void targetsAndStockWithoutTheDimensionAreAbsent() {
        String kpis = "/api/kpis?channel=reseller&window_days=365&" + SOURCE + DAY;

        assertTrue(
                json("admin", kpis).toString().contains("\"target\""),
                json("admin", kpis).toString());
        assertFalse(json("viewer", kpis).toString().contains("\"target\""));
    }

    @ParameterizedTest
    @CsvSource({"admin, viewer", "viewer, admin"})
    void whatIsKeptForOneIsNotShownToTheOther(String first, String second) {
        String path =
                "/api/dashboard?window_days=" + (first.equals("admin") ? 91 : 92) + "&channel=internet&" + SOURCE + DAY;
        String alone =
                "/api/kpis?window_days=" + (first.equals("admin") ? 91 : 92) + "&channel=internet&" + SOURCE + DAY;

        for (String user : List.of(first, second, first, second)) {
            JsonObject section = json(user, path).getJsonObject("kpis");
            assertEquals(revenue(json(user, alone)), revenue(section.getJsonObject("kpis")), user);
        }
        JsonObject again = json(second, path).getJsonObject("kpis");
        assertEquals("cached", again.getString("status"));
        assertNotEquals(
                again.getString("computed_trace_id"),
                json(first, path).getJsonObject("kpis").getString("computed_trace_id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/kpis?", "/api/history?days_back=60&", "/api/dimensions?", "/api/rankings?", "/api/sources?"
            })
    void theTagOfOneIsNotThatOfTheOther(String path) {
        String query = path + (path.contains("sources") ? "" : SOURCE);
        String all = Api.get("admin", query).headers().firstValue("ETag").orElseThrow();
        String mine = Api.get("viewer", query).headers().firstValue("ETag").orElseThrow();

        assertNotEquals(all, mine);
        assertEquals(200, Api.get("viewer", query, "If-None-Match", all).statusCode());
        assertEquals(200, Api.get("admin", query, "If-None-Match", mine).statusCode());
        assertEquals(304, Api.get("viewer", query, "If-None-Match", mine).statusCode());
    }

    @Test
    void anotherWarehouseIsAsIfItWereNotThere() {
        assertEquals(
                200, Api.get("admin", "/api/kpis?source=wideworldimporters").statusCode());

        HttpResponse<String> other = Api.get("viewer", "/api/kpis?source=wideworldimporters");
        HttpResponse<String> none = Api.get("viewer", "/api/kpis?source=nowhere");

        assertEquals(400, other.statusCode());
        assertEquals(plain(none).replace("nowhere", "wideworldimporters"), plain(other));
        assertFalse(Api.get("viewer", "/api/sources").body().contains("wideworldimporters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"filter=territory:", "filter=territory.region:", "territory="})
    void aForeignMemberIsAsIfItDidNotExist(String filter) {
        HttpResponse<String> existing = Api.get("viewer", "/api/kpis?" + SOURCE + "&" + filter + "Australia");
        HttpResponse<String> invented = Api.get("viewer", "/api/kpis?" + SOURCE + "&" + filter + "Atlantis");

        assertEquals(400, existing.statusCode(), existing.body());
        assertEquals(plain(invented).replace("Atlantis", "Australia"), plain(existing));
    }

    /** An answer without what differs from request to request. */
    private static String plain(HttpResponse<String> answer) {
        return Json.createObjectBuilder(Api.json(answer))
                .remove("trace_id")
                .build()
                .toString();
    }

    private static JsonObject json(String user, String path) {
        HttpResponse<String> answer = Api.get(user, path);
        assertEquals(200, answer.statusCode(), () -> user + " " + path + " " + answer.body());
        return Api.json(answer);
    }

    private static List<String> texts(JsonObject answer, String name) {
        return answer.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static BigDecimal revenue(JsonObject kpis) {
        return kpis.getJsonArray("kpis").getValuesAs(JsonObject.class).stream()
                .filter(kpi -> kpi.getString("kpi").equals("revenue"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kpis.toString()))
                .getJsonNumber("value")
                .bigDecimalValue();
    }

    private static BigDecimal sum(JsonObject history) {
        return history.getJsonArray("points").getValuesAs(JsonObject.class).stream()
                .map(point -> point.getJsonNumber("revenue").bigDecimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
    }
}
