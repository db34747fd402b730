package io.otelbi.platform.contract.query;

import static io.otelbi.platform.testing.SomeSources.SHOP;
import static io.otelbi.platform.testing.SomeSources.WHOLESALE;
import static io.otelbi.platform.testing.SomeSources.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.rows.Grant;
import io.otelbi.platform.rows.Rows;
import io.otelbi.platform.rows.RowsProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowsOfSourceTest {

    private final SourceInfo sales = source("sales", List.of(WHOLESALE, SHOP));

    private static Rows rows(String dimension, String value) {
        return Rows.of(List.of(Grant.of("sales", Map.of(dimension, List.of(value)))));
    }

    @Test
    void whoSeesAllSeesItAsItIs() {
        assertSame(sales, sales.seenBy(Rows.everything()));
        assertSame(sales, sales.seenBy(Rows.of(List.of(Grant.whole("sales")))));
    }

    @Test
    void aChannelThatCannotTellTheRowsIsLeftOutAndIsNoDefault() {
        SourceInfo seen = sales.seenBy(rows("Category", "Bikes"));

        assertEquals(List.of(SHOP), seen.channels());
        assertEquals("shop", seen.defaultChannel());
    }

    @Test
    void aChannelIsAMemberToo() {
        assertEquals(
                List.of(WHOLESALE), sales.seenBy(rows("channel", "wholesale")).channels());
    }

    @Test
    void aDimensionThatNoChannelHasIsNamed() {
        var refused = assertThrows(ProblemException.class, () -> sales.seenBy(rows("planet.name", "Mars")));

        assertEquals(RowsProblem.ROWS_NOT_APPLICABLE, refused.kind());
        assertTrue(refused.detail().contains("planet.name"), refused.detail());
    }

    @Test
    void withoutAGrantThereIsNothingToSee() {
        assertThrows(ProblemException.class, () -> source("plants").seenBy(rows("category", "Bikes")));
        assertThrows(ProblemException.class, () -> sales.seenBy(Rows.nothing()));
    }
}
