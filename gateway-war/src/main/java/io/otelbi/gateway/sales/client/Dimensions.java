package io.otelbi.gateway.sales.client;

import io.otelbi.gateway.sales.DimensionFilters;
import io.otelbi.gateway.sales.DimensionsView;
import io.otelbi.platform.client.CurrentCaller;
import io.otelbi.platform.contract.query.DimensionValue;
import io.otelbi.platform.contract.query.DimensionValues;
import io.otelbi.platform.rows.Rows;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The values that the filters take, remembered for a minute because every request is checked against them. */
@ApplicationScoped
public class Dimensions implements DimensionFilters.Members {

    /** The most values of a dimension that are listed; where there are so many, more of them may exist. */
    private static final int MOST = DimensionValues.MOST;

    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final int MOST_KNOWN = 256;

    private final Warehouses warehouses;
    private final Clock clock = Clock.systemUTC();
    private final Map<Key, Known> known = new ConcurrentHashMap<>();

    @Inject
    public Dimensions(Warehouses warehouses) {
        this.warehouses = warehouses;
    }

    private record Key(String source, String dimension, Rows rows) {}

    private record Known(Instant at, List<DimensionValue> values) {}

    /** The values of the roles and, where it is asked for, of one more dimension. */
    public DimensionsView of(String source, @Nullable String dimension) {
        return new DimensionsView(
                source,
                values(source, "channel"),
                values(source, "territory"),
                values(source, "category"),
                dimension,
                dimension == null ? null : values(source, dimension),
                TraceIds.traceId().orElse(null));
    }

    /** The values of one dimension, of other ones than the roles at most {@value #MOST}; empty where there are none. */
    @Override
    public List<String> values(String source, String dimension) {
        return known(new Key(
                        source,
                        DimensionValues.ROLES.contains(dimension) ? "" : dimension,
                        CurrentCaller.rows().within(source)))
                .stream()
                .filter(value -> value.dimension().equals(dimension))
                .map(DimensionValue::value)
                .toList();
    }

    @Override
    public boolean areAll(String dimension, List<String> values) {
        return DimensionValues.ROLES.contains(dimension) || values.size() < MOST;
    }

    private List<DimensionValue> known(Key key) {
        Known before = known.get(key);
        if (before != null && before.at().plus(KEPT).isAfter(clock.instant())) {
            return before.values();
        }
        DimensionValues asked = key.dimension().isEmpty()
                ? warehouses.dimensions(key.source())
                : warehouses.members(key.source(), key.dimension());
        Known fresh = new Known(clock.instant(), asked.values());
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.put(key, fresh);
        return fresh.values();
    }
}
