package io.otelbi.gateway.sales.client;

import static io.otelbi.gateway.source.SomeSources.SHOP;
import static io.otelbi.gateway.source.SomeSources.WHOLESALE;
import static io.otelbi.gateway.source.SomeSources.source;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.gateway.sales.Filters;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlicesTest {

    @Test
    void aTargetIsHeldAgainstTheWholeOfAChannelThatHasOne() {
        var sales = source("sales", List.of(SHOP, WHOLESALE));

        assertTrue(Slices.hasTarget(new Filters("wholesale", null, null), sales));
        assertFalse(Slices.hasTarget(new Filters("shop", null, null), sales));
        assertFalse(Slices.hasTarget(new Filters(Filters.ALL_CHANNELS, null, null), sales));
        assertFalse(Slices.hasTarget(new Filters("wholesale", "North", null), sales));
        assertFalse(Slices.hasTarget(new Filters("wholesale", null, "Tea"), sales));
    }

    @Test
    void theOnlyChannelNeedsNoName() {
        assertTrue(Slices.hasTarget(new Filters(null, null, null), source("sales")));
    }
}
