package io.otelbi.platform.contract.query;

import java.util.List;

/** All values of all filters of a source. */
public record DimensionValues(String source, List<DimensionValue> values) {

    /** The most values of one dimension that are listed. */
    public static final int MOST = 1_000;

    public DimensionValues {
        values = List.copyOf(values);
    }
}
