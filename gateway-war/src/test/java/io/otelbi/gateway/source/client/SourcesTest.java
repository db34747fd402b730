package io.otelbi.gateway.source.client;

import static io.otelbi.platform.testing.SomeSources.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.gateway.source.Viewer;
import io.otelbi.platform.contract.query.SourceInfo;
import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private Instant now = Instant.parse("2026-03-04T00:00:00Z");
    private List<SourceInfo> there = List.of(source("payroll", "administrator"), source("sales"));
    private final AtomicInteger asked = new AtomicInteger();

    private Sources seenBy(Viewer viewer) {
        InstantSource time = () -> now;
        return new Sources(this::ask, () -> viewer, Optional.empty(), time.withZone(ZoneOffset.UTC));
    }

    private List<SourceInfo> ask() {
        asked.incrementAndGet();
        return there;
    }

    @Test
    void theyAreAskedForOnceInTenSeconds() {
        Sources sources = seenBy(Viewer.anybody());
        sources.all();
        sources.offered();
        assertEquals(1, asked.get());

        there = List.of(source("plants"));
        now = now.plusSeconds(10);

        assertEquals(List.of("plants"), sources.offered().names());
        assertEquals(2, asked.get());
    }

    @Test
    void aFailureIsNotRemembered() {
        var broken = new ProblemException(CommonProblem.UPSTREAM_UNAVAILABLE, "The service cannot be reached.");
        Sources sources = new Sources(
                () -> {
                    asked.incrementAndGet();
                    throw broken;
                },
                Viewer::anybody,
                Optional.empty(),
                Clock.systemUTC());

        assertThrows(ProblemException.class, sources::all);
        assertThrows(ProblemException.class, sources::offered);
        assertEquals(2, asked.get());
    }

    @Test
    void whatIsStoredOfAWarehouseIsSeenByWhoMaySeeTheWarehouse() {
        Sources viewers = seenBy(Viewer.with(Set.of("viewer")));

        assertTrue(viewers.isVisible("sales"));
        assertFalse(viewers.isVisible("payroll"));
        assertFalse(viewers.isVisible("gone"));
    }

    @Test
    void administratorsAlsoSeeWhatIsLeftOfAWarehouseThatIsGone() {
        assertTrue(seenBy(Viewer.with(Set.of("administrator"))).isVisible("gone"));
        assertEquals(0, asked.get());
    }
}
