package io.otelbi.platform.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {

    private static final Grant NORTH = Grant.of("", Map.of("territory", List.of("North")));
    private static final Grant BIKES_OF_SHOP = Grant.of("shop", Map.of("category", List.of("Bikes")));

    @Test
    void theSameRowsAreEqualHoweverTheyWereGranted() {
        Rows one =
                Rows.of(List.of(Grant.of("", Map.of("Territory", List.of("South", "North", "South"))), BIKES_OF_SHOP));
        Rows other =
                Rows.of(List.of(BIKES_OF_SHOP, Grant.of("", Map.of("territory", List.of("North", "South"))), NORTH));

        assertEquals(one, other);
        assertEquals(one.text(), other.text());
        assertEquals(one.key(), other.key());
    }

    @Test
    void differentRowsHaveDifferentTextsAndKeys() {
        Rows north = Rows.of(List.of(NORTH));
        Rows both = Rows.of(List.of(NORTH, BIKES_OF_SHOP));

        assertNotEquals(north, both);
        assertNotEquals(north.key(), both.key());
    }

    @Test
    void aGrantWithinAnotherAddsNothing() {
        Grant narrower = Grant.of("shop", Map.of("territory", List.of("North"), "category", List.of("Bikes")));

        assertEquals(Rows.of(List.of(NORTH)), Rows.of(List.of(narrower, NORTH)));
    }

    @Test
    void oneGrantOfEverythingIsEverything() {
        assertEquals(Rows.everything(), Rows.of(List.of(NORTH, Grant.whole(""))));
        assertEquals(Optional.empty(), Rows.everything().text());
    }

    @Test
    void ofOneWarehouseOnlyItsGrantsCount() {
        Rows rows = Rows.of(List.of(Grant.whole("shop"), Grant.of("plants", Map.of("territory", List.of("North")))));

        assertTrue(rows.within("shop").isEverything());
        assertEquals(Rows.of(List.of(NORTH)), rows.within("plants"));
        assertTrue(rows.within("payroll").isNothing());
        assertFalse(rows.isNothing());
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Rows rows = Rows.of(List.of(
                BIKES_OF_SHOP,
                Grant.of("", Map.of("territory", List.of("O'Brien \"x\" \u00e4\u20ac\\", "[]"), "a.b", List.of("1")))));

        assertEquals(rows, Rows.parse(rows.text().orElseThrow()));
        assertEquals(Rows.nothing(), Rows.parse("[]"));
        assertEquals(Rows.everything(), Rows.stored(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " []",
                "[] ",
                "{}",
                "null",
                "true",
                "[null]",
                "[[]]",
                "[{}]",
                "[{\"filters\":{}}]",
                "[{\"filters\":[]}]",
                "[{\"filters\":{\"territory\":[]}}]",
                "[{\"filters\":{\"territory\":\"North\"}}]",
                "[{\"filters\":{\"territory\":[1]}}]",
                "[{\"filters\":{\"territory\":[null]}}]",
                "[{\"filters\":{\"territory\":[\"\"]}}]",
                "[{\"filters\":{\"Territory\":[\"North\"]}}]",
                "[{\"filters\":{\"territory\":[\"North\",\"North\"]}}]",
                "[{\"filters\":{\"territory\":[\"South\",\"North\"]}}]",
                "[{\"filters\":{\"territory\":[\"North\"],\"territory\":[\"South\"]}}]",
                "[{\"filters\":{\"territory\":[\"North\"]},\"all\":true}]",
                "[{\"filters\":{\"territory\":[\"North\"]},\"source\":1}]",
                "[{\"filters\":{\"territory\":[\"North\"]},\"source\":\"\"}]",
                "[{\"source\":\"shop\",\"filters\":{\"territory\":[\"North\"]}}]",
                "[{\"filters\":{\"territory\":[\"North\"]}},{\"filters\":{\"territory\":[\"North\"]}}]",
                "[{\"filters\":{\"territory\":[\"North\"]}}][]",
                "[{\"filters\":{\"territory\":[\"North\"]}}"
            })
    void whateverIsNotExactlyAsItIsWrittenIsNoRows(String text) {
        assertThrows(IllegalArgumentException.class, () -> Rows.parse(text));
    }

    @Test
    void aFilterWithoutValuesIsNoGrant() {
        assertThrows(IllegalArgumentException.class, () -> Grant.of("", Map.of("territory", List.of())));
        assertThrows(IllegalArgumentException.class, () -> Grant.of("", Map.of(" ", List.of("x"))));
        assertThrows(
                IllegalArgumentException.class,
                () -> Grant.of("", Map.of("territory", List.of("a"), "TERRITORY", List.of("b"))));
    }
}
