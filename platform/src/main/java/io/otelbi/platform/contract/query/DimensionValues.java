package io.otelbi.platform.contract.query;

import java.util.List;
import java.util.Set;

/** All values of all filters of a source. */
public record DimensionValues(String source, List<DimensionValue> values) {

    /** The dimensions whose values come together, all of them. */
    public static final Set<String> ROLES = Set.of("channel", "territory", "category");

    /** The most values of one other dimension that are listed. */
    public static final int MOST = 1_000;

    public DimensionValues {
        values = List.copyOf(values);
    }
}
