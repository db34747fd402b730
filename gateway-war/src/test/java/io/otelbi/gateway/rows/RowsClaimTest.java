package io.otelbi.gateway.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.rows.Grant;
import io.otelbi.platform.rows.Rows;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsClaimTest {

    @Test
    void theValuesOfOneSourceAreOneRule() {
        Rows rows = Rows.of(RowsClaim.grants(List.of(
                "territory:North", "territory:South: Sea/Coast", "Category:Bikes", "shop/territory:East", "plants/*")));

        assertEquals(
                Rows.of(List.of(
                        Grant.of(
                                "",
                                Map.of(
                                        "territory",
                                        List.of("North", "South: Sea/Coast"),
                                        "category",
                                        List.of("Bikes"))),
                        Grant.of("shop", Map.of("territory", List.of("East"))),
                        Grant.whole("plants"))),
                rows);
    }

    @Test
    void aStarIsEverythingAndNoValueIsNothing() {
        assertEquals(Rows.everything(), Rows.of(RowsClaim.grants(List.of("*", "territory:North"))));
        assertEquals(Rows.nothing(), Rows.of(RowsClaim.grants(List.of())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "territory",
                "territory:",
                ":North",
                "shop/",
                "shop/:North",
                "/territory:North",
                "/*",
                "**",
                "region:North",
                "shop/region:North",
                "shop/territory",
                "shop/x/territory:North",
                "null"
            })
    void aValueThatIsNoneTakesAllAway(String value) {
        var refused =
                assertThrows(IllegalArgumentException.class, () -> RowsClaim.grants(List.of("territory:North", value)));

        assertTrue(String.valueOf(refused.getMessage()).contains("is no dimension"), refused::getMessage);
    }
}
