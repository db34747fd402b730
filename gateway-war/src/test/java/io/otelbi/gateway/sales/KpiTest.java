package io.otelbi.gateway.sales;

import static io.otelbi.gateway.source.SomeSources.SHOP;
import static io.otelbi.gateway.source.SomeSources.WHOLESALE;
import static io.otelbi.gateway.source.SomeSources.source;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.otelbi.platform.contract.query.SourceInfo;
import java.util.List;
import org.junit.jupiter.api.Test;

class KpiTest {

    private static final SourceInfo SALES = source("sales", List.of(SHOP, WHOLESALE));

    private static List<Kpi> known(String channel) {
        return Kpi.known(SALES, new Filters(channel, null, null));
    }

    @Test
    void whatAChannelDoesNotKnowIsNotTold() {
        assertEquals(List.of(Kpi.values()), known("shop"));
        assertEquals(List.of(Kpi.REVENUE), known("wholesale"));
    }

    @Test
    void ofAllChannelsOnlyWhatEachOfThemKnowsIsTold() {
        assertEquals(List.of(Kpi.REVENUE), known(Filters.ALL_CHANNELS));
    }
}
