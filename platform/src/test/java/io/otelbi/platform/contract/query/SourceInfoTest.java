package io.otelbi.platform.contract.query;

import static io.otelbi.platform.testing.SomeSources.SHOP;
import static io.otelbi.platform.testing.SomeSources.WHOLESALE;
import static io.otelbi.platform.testing.SomeSources.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceInfoTest {

    private static final List<String> NAMES = List.of("category", "store.region", "store.name", "customer.name");

    @Test
    void aChannelIsAskedForItsOwnTargets() {
        SourceInfo sales = source("sales", List.of(SHOP, WHOLESALE));

        assertTrue(sales.hasTargets("wholesale"));
        assertFalse(sales.hasTargets("shop"));
        assertFalse(sales.hasTargets(null));
        assertTrue(source("sales").hasTargets(null), "the only channel needs no name");
    }

    @Test
    void whatIsMeasuredIsKnownInEveryChannelThatIsAsked() {
        SourceInfo sales = source("sales", List.of(SHOP, WHOLESALE));
        var pieces = new SourceInfo.Channel(
                "", List.of(new SourceInfo.Measure("pieces", "Pieces", "count")), List.of(), List.of(), false);

        assertEquals(List.of("revenue", "units", "cost", "orders"), sales.measures("shop"));
        assertEquals(List.of("revenue"), sales.measures(null));
        assertEquals("revenue", sales.usualMeasure("shop"));
        assertEquals("pieces", source("parts", List.of(pieces)).usualMeasure(null));
    }

    @Test
    void aDimensionIsKnownByItsFieldAloneWhereThatIsEnough() {
        SourceInfo sales = source("sales");

        assertEquals("category", sales.dimension("by", "category", NAMES));
        assertEquals("store.region", sales.dimension("by", "region", NAMES));
        assertEquals("store.name", sales.dimension("by", "store.name", NAMES));
        assertThrows(ProblemException.class, () -> sales.dimension("by", "name", NAMES));
        assertThrows(ProblemException.class, () -> sales.dimension("by", "planet", NAMES));
        assertThrows(ProblemException.class, () -> sales.dimension("by", "", NAMES));
    }
}
