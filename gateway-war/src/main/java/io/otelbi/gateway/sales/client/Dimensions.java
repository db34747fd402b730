package io.otelbi.gateway.sales.client;

import io.otelbi.gateway.sales.DimensionsView;
import io.otelbi.platform.contract.query.DimensionValue;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The values that the filters take, remembered for a minute because every request is checked against them. */
@ApplicationScoped
public class Dimensions {

    private static final Duration KEPT = Duration.ofSeconds(60);

    private final Warehouses warehouses;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    @Inject
    public Dimensions(Warehouses warehouses) {
        this.warehouses = warehouses;
    }

    private record Known(Instant at, List<DimensionValue> values) {}

    public DimensionsView of(String source) {
        return new DimensionsView(
                source,
                values(source, "channel"),
                values(source, "territory"),
                values(source, "category"),
                TraceIds.traceId().orElse(null));
    }

    /** The values of one dimension; empty where the source does not have it. */
    public List<String> values(String source, String dimension) {
        return values(source).stream()
                .filter(value -> value.dimension().equals(dimension))
                .map(DimensionValue::value)
                .toList();
    }

    private List<DimensionValue> values(String source) {
        Known before = known.get(source);
        if (before != null && before.at().plus(KEPT).isAfter(clock.instant())) {
            return before.values();
        }
        Known fresh = new Known(clock.instant(), warehouses.dimensions(source).values());
        known.put(source, fresh);
        return fresh.values();
    }
}
