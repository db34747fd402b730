package io.otelbi.platform.contract.query;

import java.util.List;

/** All values of all filters of a source. */
public record DimensionValues(String source, List<DimensionValue> values) {

    public DimensionValues {
        values = List.copyOf(values);
    }
}
