package io.otelbi.platform.contract.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.contract.question.Filter;
import java.time.LocalDate;
import java.util.List;
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
        assertEquals(null, with().series("revenue", "day").filters());
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
