package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.local.sample.SampleWarehouse;
import io.otelbi.platform.json.CanonicalJson;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who saw which number when: every answer with figures leaves a receipt, and the receipt leads back to the figures. */
class ReceiptsJourneyIT {

    private static final Set<String> MOVING = Set.of("trace_id", "as_of", "data_through", "completeness");

    /** How each operation that shows figures is called; one that is marked in the document and missing here is not tested. */
    private static final Map<String, String> CALLS = Map.of(
            "kpis", "/api/kpis?window_days=14",
            "history", "/api/history?days_back=60&grain=week",
            "dashboard", "/api/dashboard?window_days=14&days_back=60",
            "exportDashboard", "/api/export/dashboard.xlsx?window_days=14&days_back=60",
            "forecasts", "/api/forecasts?days=14&level=80",
            "rankings", "/api/rankings?top_n=4",
            "recommendations", "/api/recommendations?limit=3",
            "explanation", "/api/kpis/revenue/explanation",
            "scores", "/api/forecasts/scores");

    /** Those that are about something that must be stored first; each has a test of its own below. */
    private static final Set<String> ABOUT_SOMETHING_STORED = Set.of("run", "reproduction");

    private static final List<String> DASHBOARD = List.of("kpis", "history", "forecast", "ranking", "recommendations");

    @Test
    void everyOperationThatShowsFiguresIsTriedHere() {
        assertEquals(
                Stream.concat(CALLS.keySet().stream(), ABOUT_SOMETHING_STORED.stream())
                        .sorted()
                        .toList(),
                marked());
    }

    static List<String> shown() {
        return CALLS.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("shown")
    void anAnswerWithFiguresLeavesOneReceiptOfThem(String operation) {
        Traced answer = Traced.get("viewer", call(operation));

        JsonObject receipt = answer.onlyReceipt();

        assertEquals("viewer", receipt.getString("subject"));
        assertEquals(200, receipt.getInt("status"));
        assertTrue(call(operation).startsWith(receipt.getString("path")), receipt::toString);
        List<JsonObject> sections = sections(receipt);
        switch (operation) {
            case "dashboard" -> assertDashboard(answer.json(), sections);
            case "exportDashboard" ->
                assertEquals(
                        DASHBOARD,
                        sections.stream().map(one -> one.getString("section")).toList());
            default -> assertSection(answer.json(), sections);
        }
        sections.forEach(section -> {
            assertEquals("live", section.getString("state"));
            assertEquals("adventureworks", section.getString("source"));
            assertFalse(section.containsKey("computed_trace_id"));
        });
    }

    @Test
    void aWorkbookLeavesTheReceiptOfTheDashboardThatItHolds() {
        List<JsonObject> workbook =
                Traced.get("viewer", call("exportDashboard")).shown();
        List<JsonObject> dashboard = Traced.get("viewer", call("dashboard")).shown();

        assertEquals(hashes(dashboard), hashes(workbook));
    }

    @Test
    void aStoredRunThatIsReadLeavesAReceiptThatNamesWhoMadeIt() {
        Traced made = Traced.get("viewer", "/api/rankings?top_n=6");
        String id = made.json().getString("run_id");
        made.onlyReceipt();

        JsonObject read = sections(
                        Traced.get("admin", "/api/storage/rankings/" + id).onlyReceipt())
                .getFirst();

        assertEquals("stored", read.getString("state"));
        assertEquals(id, read.getString("run_id"));
        assertEquals(made.trace(), read.getString("computed_trace_id"));
        assertEquals(hashes(made.shown()), List.of(read.getString("hash")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/sources",
                "GET /api/dimensions",
                "GET /api/storage/forecasts",
                "GET /api/kpis?window_days=0",
                "GET /api/kpis?source=nowhere",
                "HEAD /api/kpis",
                "HEAD /api/dashboard"
            })
    void whatShowsNoFiguresLeavesNone(String request) {
        String[] parts = request.split(" ", 2);
        Traced answer = Traced.ask("viewer", parts[0], parts[1]);

        JsonObject record = answer.onlyRecord();

        assertEquals(0, record.getJsonArray("shown").size(), record::toString);
        assertEquals(0, answer.receipts().size());
    }

    @Test
    void figuresThatTheCallerHadKeptLeaveTheSameReceiptAgain() {
        Traced first = Traced.get("viewer", call("kpis"));
        String tag = first.answer().headers().firstValue("ETag").orElseThrow();

        Traced again = Traced.get("viewer", call("kpis"), "If-None-Match", tag);

        assertEquals(304, again.answer().statusCode());
        assertEquals(304, again.onlyReceipt().getInt("status"));
        assertEquals(hashes(first.shown()), hashes(again.shown()));
    }

    @Test
    void cachedAndStaleSectionsLeadToTheRequestThatWorkedThemOut() throws IOException, InterruptedException {
        String path = "/api/dashboard?window_days=21";
        RunningSystem.get().restart("gateway", Map.of("DASHBOARD_CACHE", "PT5S", "DASHBOARD_STALE", "PT10M"));
        try {
            Traced cached = cachedOf(path);
            assertShownEarlier(cached, "cached");

            ProcessHandle analytics =
                    RunningSystem.get().part("analytics").process().orElseThrow();
            analytics.destroyForcibly();
            analytics.onExit().join();
            Traced stale = staleOf(path);
            assertShownEarlier(stale, "stale");
            assertEquals(hashes(cached.shown()), hashes(stale.shown()));
        } finally {
            RunningSystem.get().restart(RunningSystem.get().part("analytics"));
            RunningSystem.get().restart("gateway", Map.of());
        }
    }

    @Test
    void figuresAreTheSameAtOnceAndOthersOnceTheirRowsHaveChanged() throws SQLException {
        Traced dashboard = Traced.get("viewer", "/api/dashboard?window_days=28&days_back=28&channel=internet");
        Traced explained = Traced.get("viewer", "/api/kpis/units/explanation?channel=internet");
        String receipt = dashboard.onlyReceipt().getString("audit_id");
        String explanation = explained.onlyReceipt().getString("audit_id");
        List<JsonObject> sections = reproduced("viewer", receipt);
        assertEquals(List.of("same", "same", "same", "same", "same"), verdicts(sections));
        assertEquals(List.of("same"), verdicts(reproduced("viewer", explanation)));
        sections.forEach(section -> {
            assertEquals("as_shown", section.getString("figures_are"));
            assertEquals(section.getString("hash"), CanonicalJson.hash(section.getJsonObject("figures"), Set.of()));
        });

        String day =
                dashboard.json().getJsonObject("kpis").getJsonObject("kpis").getString("as_of");
        String rows = " WHERE OrderDate = CAST('" + day + "' AS date)";
        try {
            assertTrue(change("UPDATE dbo.FactInternetSales SET SalesAmount = SalesAmount + 1" + rows) > 0);

            List<JsonObject> changed = reproduced("viewer", receipt);
            assertEquals(
                    List.of("changed", "changed", "changed", "changed"),
                    verdicts(changed).subList(0, 4));
            assertEquals("as_of_now", changed.getFirst().getString("figures_are"));
            assertEquals("figures", kinds(changed.getFirst()).getFirst());
            assertTrue(kinds(changed.get(2)).contains("input_day"), changed::toString);
            assertEquals("as_shown", changed.get(2).getString("figures_are"));
        } finally {
            change("UPDATE dbo.FactInternetSales SET SalesAmount = SalesAmount - 1" + rows);
        }
        assertEquals("same", verdicts(reproduced("viewer", receipt)).getFirst());
    }

    @Test
    void rebuiltFiguresAreShownOnceMoreAndLeaveAReceiptToo() {
        JsonObject receipt =
                Traced.get("viewer", "/api/dashboard?window_days=14").onlyReceipt();

        Traced rebuilt = Traced.ask(
                "viewer", "POST", "/api/storage/receipts/" + receipt.getString("audit_id") + "/reproduction");

        JsonObject again = rebuilt.onlyReceipt();
        assertEquals(hashes(sections(receipt)), hashes(sections(again)));
        assertEquals(
                List.of("live", "live", "stored", "stored", "stored"),
                sections(again).stream().map(one -> one.getString("state")).toList());
    }

    @Test
    void onesOwnReceiptsAreForEverybodyAndOthersForAdministrators() {
        JsonObject admins = Traced.get("admin", "/api/kpis?window_days=9").onlyReceipt();
        String id = "/api/storage/receipts/" + admins.getString("audit_id");

        assertEquals(200, Api.get("admin", id).statusCode());
        assertEquals(404, Api.get("viewer", id).statusCode());
        assertEquals(404, Api.post("viewer", id + "/reproduction", "").statusCode());
        assertEquals(
                400, Api.get("viewer", "/api/storage/receipts?subject=admin").statusCode());
        assertEquals(400, Api.get("viewer", "/api/storage/receipts/no-uuid").statusCode());
        assertEquals(
                404,
                Api.get("admin", "/api/storage/receipts/01a20f0c-f4d4-791b-a30a-f8b576672d0e")
                        .statusCode());
        assertEquals(Set.of("viewer"), subjects("viewer", ""));
        assertEquals(Set.of("viewer"), subjects("admin", "?subject=viewer"));
    }

    @Test
    void whatHadBeenShownByAMomentIsFoundByThatMoment() {
        JsonObject shown = Traced.get("viewer", "/api/kpis?window_days=8").onlyReceipt();
        Traced.get("viewer", "/api/kpis?window_days=8").onlyReceipt();
        String at = shown.getString("shown_at");
        String found = "/api/storage/receipts?subject=viewer&limit=1&at=";

        JsonObject page = ok(Api.get("admin", found + at));
        JsonObject before = ok(Api.get("admin", found + Instant.parse(at).minusMillis(1)));

        assertEquals(shown.getString("audit_id"), items(page).getFirst().getString("audit_id"));
        assertTrue(page.containsKey("next_cursor"), page::toString);
        assertTrue(
                items(before).stream()
                        .allMatch(
                                one -> Instant.parse(one.getString("shown_at")).isBefore(Instant.parse(at))),
                before::toString);
        assertEquals(400, Api.get("admin", found + at + "&to=" + at).statusCode());
    }

    @Test
    void theChainStaysWholeWithReceiptsInIt() {
        Traced.get("viewer", call("dashboard")).onlyReceipt();

        JsonObject chain = ok(Api.get("admin", "/api/storage/audit-logs/verification"));

        assertTrue(chain.getBoolean("valid"), chain::toString);
    }

    private static String call(String operation) {
        return Objects.requireNonNull(CALLS.get(operation), operation);
    }

    private static void assertDashboard(JsonObject dashboard, List<JsonObject> sections) {
        assertEquals(
                DASHBOARD,
                sections.stream().map(one -> one.getString("section")).toList());
        for (JsonObject section : sections) {
            String name = section.getString("section");
            assertSection(dashboard.getJsonObject(name).getJsonObject(name), List.of(section));
        }
    }

    /** What the receipt says is what the answer holds: the run by its id and stored hash, everything else by its own. */
    private static void assertSection(JsonObject figures, List<JsonObject> sections) {
        assertEquals(1, sections.size(), sections::toString);
        JsonObject section = sections.getFirst();
        if (figures.containsKey("as_of")) {
            assertEquals(figures.getString("as_of"), section.getString("as_of"));
            assertEquals(figures.getString("data_through"), section.getString("data_through"));
        }
        if (!figures.containsKey("run_id")) {
            assertEquals(CanonicalJson.hash(figures, MOVING), section.getString("hash"));
            return;
        }
        assertEquals(figures.getString("run_id"), section.getString("run_id"));
        JsonObject run = storedRun(section);
        assertEquals(run.getString("result_hash"), section.getString("hash"));
        assertEquals(run.getJsonObject("parameters"), section.getJsonObject("parameters"));
    }

    private static JsonObject storedRun(JsonObject section) {
        String name = section.getString("section");
        String kind = name.endsWith("s") ? name : name + "s";
        return Eventually.holds(() -> ok(Api.get("admin", "/api/storage/" + kind + "/" + section.getString("run_id"))));
    }

    /** Each section leads to the receipt of the request that worked it out, and that one shows the same figures. */
    private static void assertShownEarlier(Traced shown, String state) {
        for (JsonObject section : shown.shown()) {
            assertEquals(state, section.getString("state"));
            assertNotNull(section.getJsonNumber("age_ms"));
            JsonObject maker = new Traced(section.getString("computed_trace_id"), shown.answer()).onlyReceipt();
            JsonObject made = sections(maker).stream()
                    .filter(one -> one.getString("section").equals(section.getString("section")))
                    .findFirst()
                    .orElseThrow();
            assertEquals("live", made.getString("state"));
            assertEquals(made.getString("hash"), section.getString("hash"));
            assertEquals(made.get("run_id"), section.get("run_id"));
        }
    }

    /** A dashboard that comes from memory as a whole, or of which new figures are made as long as it does not. */
    private static Traced cachedOf(String path) {
        return Eventually.holds(() -> {
            Traced warm = Traced.get("viewer", path);
            Traced cached = Traced.get("viewer", path);
            assertEquals(200, warm.answer().statusCode());
            for (String section : DASHBOARD) {
                assertEquals("cached", cached.json().getJsonObject(section).getString("status"));
            }
            return cached;
        });
    }

    private static Traced staleOf(String path) {
        return Eventually.holds(() -> {
            Traced stale = Traced.get("viewer", path);
            for (String section : DASHBOARD) {
                assertEquals("stale", stale.json().getJsonObject(section).getString("status"));
            }
            return stale;
        });
    }

    private static List<String> marked() {
        JsonObject document = Api.json(Api.plain(RunningSystem.get().url() + "/openapi?format=JSON"));
        return document.getJsonObject("paths").values().stream()
                .flatMap(path -> path.asJsonObject().values().stream())
                .map(operation -> operation.asJsonObject())
                .filter(operation -> operation.getBoolean("x-shows-figures", false))
                .map(operation -> operation.getString("operationId"))
                .sorted()
                .toList();
    }

    private static Set<String> subjects(String user, String query) {
        return items(ok(Api.get(user, "/api/storage/receipts" + query))).stream()
                .map(receipt -> receipt.getString("subject"))
                .collect(Collectors.toSet());
    }

    private static List<JsonObject> reproduced(String user, String receipt) {
        return sections(ok(Api.post(user, "/api/storage/receipts/" + receipt + "/reproduction", "")));
    }

    private static List<String> verdicts(List<JsonObject> sections) {
        return sections.stream().map(section -> section.getString("verdict")).toList();
    }

    private static List<String> kinds(JsonObject section) {
        return section.getJsonArray("changes").getValuesAs(JsonObject.class).stream()
                .map(change -> change.getString("kind"))
                .toList();
    }

    private static List<JsonObject> sections(JsonObject of) {
        return of.getJsonArray("sections").getValuesAs(JsonObject.class);
    }

    private static List<String> hashes(List<JsonObject> sections) {
        return sections.stream().map(section -> section.getString("hash")).toList();
    }

    private static List<JsonObject> items(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static int change(String sql) throws SQLException {
        return RunningSystem.get().warehouse().change(SampleWarehouse.ADVENTUREWORKS, sql);
    }

    private static JsonObject ok(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer::body);
        return Api.json(answer);
    }
}
