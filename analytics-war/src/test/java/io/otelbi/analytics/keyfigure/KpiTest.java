package io.otelbi.analytics.keyfigure;

import static io.otelbi.platform.testing.SomeSources.SHOP;
import static io.otelbi.platform.testing.SomeSources.WHOLESALE;
import static io.otelbi.platform.testing.SomeSources.source;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.otelbi.platform.contract.query.SourceInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KpiTest {

    private static final SourceInfo SALES = source("sales", List.of(SHOP, WHOLESALE));

    private static List<Kpi> known(@Nullable String channel) {
        return Kpi.known(SALES, channel);
    }

    @Test
    void whatAChannelDoesNotKnowIsNotTold() {
        assertEquals(List.of(Kpi.values()), known("shop"));
        assertEquals(List.of(Kpi.REVENUE), known("wholesale"));
    }

    @Test
    void ofAllChannelsOnlyWhatEachOfThemKnowsIsTold() {
        assertEquals(List.of(Kpi.REVENUE), known(null));
    }
}
