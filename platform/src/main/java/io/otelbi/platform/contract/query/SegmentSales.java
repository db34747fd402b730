package io.otelbi.platform.contract.query;

import java.util.List;

/** Daily sales by segment of every dimension, ordered by dimension, member, channel and day. */
public record SegmentSales(String source, List<SegmentDay> days) {

    public SegmentSales {
        days = List.copyOf(days);
    }
}
