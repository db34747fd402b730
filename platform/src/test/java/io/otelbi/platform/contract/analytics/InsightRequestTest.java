package io.otelbi.platform.contract.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.contract.question.Filter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InsightRequestTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 31);

    private static InsightRequest with(Filter... filters) {
        return new InsightRequest("sales", null, "shop", null, "Tea", List.of(filters), false, false);
    }

    @Test
    void whatIsReadIsNamedAsBeforeThereWereOtherFilters() {
        assertEquals(
                "SalesSlice[source=sales, from=2024-01-31, to=2024-01-31, channel=shop, territory=null, category=Tea]",
                with().slice(DAY, DAY).toString());
    }

    @Test
    void theOrderAndNumberOfEqualFiltersMeanNothing() {
        var north = new Filter("store.region", "North");
        var small = new Filter("store.kind", "Small");

        assertEquals(with(north, small), with(small, north, north));
        assertEquals(
                "store.kind=Small & store.region=North",
                with(north, small).series("revenue", "day").filters());
        assertNull(with().series("revenue", "day").filters());
    }

    @Test
    void aRoleIsTheSameHoweverItIsAskedFor() {
        var asked = new InsightRequest("sales", null, "shop", null, "Tea", List.of(), false, false);
        var filtered = new InsightRequest(
                "sales", null, "shop", null, null, List.of(new Filter("category", "Tea")), false, false);
        var both = new InsightRequest(
                "sales", null, "shop", null, "Tea", List.of(new Filter("category", "Coffee")), false, false);

        assertEquals(asked, filtered);
        assertEquals("Tea", filtered.category());
        assertNull(both.category());
        assertEquals(List.of(new Filter("category", "Coffee"), new Filter("category", "Tea")), both.filters());
        assertTrue(both.admits("category", "Coffee"));
        assertEquals(asked, both.within("category", "Tea"));
    }

    @Test
    void aLongListOfFiltersFitsIntoTheLedger() {
        Filter[] many = IntStream.range(0, 20)
                .mapToObj(i -> new Filter("store.name", "x".repeat(200) + i))
                .toArray(Filter[]::new);
        String key = with(many).series("revenue", "day").filters();

        assertTrue(key != null && key.length() < 100, key);
    }

    @Test
    void oneValueOfADimensionTakesThePlaceOfTheOthers() {
        InsightRequest both = with(new Filter("store.region", "North"), new Filter("store.region", "South"));

        assertTrue(both.admits("store.region", "South"));
        assertFalse(both.admits("store.region", "West"));
        assertTrue(both.admits("category", "Tea"));
        assertFalse(both.admits("category", "Coffee"));
        assertEquals(with(new Filter("store.region", "South")), both.within("store.region", "South"));
        assertEquals("North", both.within("territory", "North").territory());
    }
}
