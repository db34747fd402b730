package io.otelbi.gateway.shown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.otelbi.gateway.ledger.ScoresView;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.analytics.KpisRequest;
import io.otelbi.platform.contract.persistence.ShownSection;
import io.otelbi.platform.json.CanonicalJson;
import io.otelbi.platform.json.JsonForm;
import io.otelbi.platform.rows.Rows;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Figures.Origin ORIGIN = new Figures.Origin(
            "adventureworks", LocalDate.parse("2024-12-31"), LocalDate.parse("2025-01-31"), Rows.everything());
    private static final KpisRequest QUESTION = new KpisRequest(InsightRequest.of("adventureworks"), 30);

    @Test
    void theHashIsThatOfTheFiguresWhoeverAskedAndHoweverFarTheDataReachByNow() {
        String hash = hash(Map.of("value", 1.5, "trace_id", "a"));

        assertEquals(hash, hash(Map.of("value", 1.50, "trace_id", "b", "as_of", "2025-02-01", "data_through", "x")));
        assertNotEquals(hash, hash(Map.of("value", 1.6, "trace_id", "a")));
        assertNotEquals(hash, hash(Map.of("value", 1.5, "window", Map.of("as_of", "2025-02-01"))));
    }

    @Test
    void theReceiptNamesTheQuestionTheDaysAndTheState() {
        Figures<String> figures = Figures.hashed(Section.KPIS, ORIGIN, QUESTION, Map.of("value", 1))
                .map(Object::toString);

        ShownSection shown = figures.shown().getFirst();
        ShownSection cached = figures.told(one -> one.cached(Duration.ofMillis(1_500), "t"))
                .shown()
                .getFirst();

        assertEquals("{value=1}", figures.view());
        assertEquals("kpis", shown.section());
        assertEquals("live", shown.state());
        assertEquals(30, shown.parameters().getInt("window_days"));
        assertEquals(QUESTION, JsonForm.JSON.fromJson(shown.parameters().toString(), KpisRequest.class));
        assertEquals(shown.hash(), cached.hash());
        assertEquals("cached", cached.state());
        assertEquals(1_500L, cached.ageMs());
        assertEquals("t", cached.computedTraceId());
    }

    @Test
    void whatTheHashIsOfCanBeGivenOutAndHashedByAnybody() {
        var view = Map.<String, Object>of("value", 1.50, "trace_id", "t", "as_of", "2025-02-01");
        Figures<Map<String, Object>> figures = Figures.hashed(Section.KPIS, ORIGIN, QUESTION, view);

        assertEquals(Set.of("value"), figures.hashed().keySet());
        assertEquals(figures.shown().getFirst().hash(), CanonicalJson.hash(figures.hashed(), Set.of()));
    }

    @Test
    void aReceiptComesThroughTheQueueAsItWas() {
        ShownSection shown = Figures.hashed(Section.KPIS, ORIGIN, QUESTION, Map.of("value", 1))
                .shown()
                .getFirst();

        assertEquals(shown, JsonForm.JSON.fromJson(JsonForm.JSON.toJson(shown), ShownSection.class));
    }

    // What is in order is hashed in one pass without a tree.
    @Test
    void recordsAreWrittenWithTheirMembersInOrder() {
        var view = new ScoresView(
                "adventureworks",
                "revenue",
                "day",
                null,
                null,
                null,
                List.of(),
                3,
                1,
                LocalDate.parse("2024-12-01"),
                null,
                List.of(new ScoresView.HorizonScore(1, 7, 3, 21, 10.5, 12, 0.1, -1, 0.8, 0.95, 0.125)),
                List.of(new ScoresView.MemberSkill("Theta", 3, null)),
                "Fine.",
                "t");
        String json = JsonForm.JSON.toJson(view);
        JsonObject tree = Json.createReader(new StringReader(json)).readObject();

        assertInOrder(tree);
        assertEquals(CanonicalJson.hash(tree, Set.of("trace_id")), CanonicalJson.hash(json, Set.of("trace_id")));
    }

    private static void assertInOrder(JsonValue value) {
        if (value instanceof JsonObject object) {
            assertEquals(List.copyOf(new TreeSet<>(object.keySet())), List.copyOf(object.keySet()));
            object.values().forEach(FiguresTest::assertInOrder);
        } else if (value instanceof JsonArray array) {
            array.forEach(FiguresTest::assertInOrder);
        }
    }

    private static String hash(Map<String, Object> view) {
        return Figures.hashed(Section.KPIS, ORIGIN, QUESTION, view)
                .shown()
                .getFirst()
                .hash();
    }
}
