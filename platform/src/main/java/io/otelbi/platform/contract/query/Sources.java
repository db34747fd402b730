package io.otelbi.platform.contract.query;

import java.util.List;

/** The warehouses, in the order in which they are offered. */
public record Sources(List<SourceInfo> sources) {

    public Sources {
        sources = List.copyOf(sources);
    }
}
