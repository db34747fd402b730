package io.otelbi.platform.contract.query;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One segment's sales on one day.
 *
 * @param dimension {@code channel}, {@code category} or {@code territory}
 * @param member the segment's name in that dimension
 */
public record SegmentDay(
        String dimension, String member, String channel, LocalDate day, BigDecimal revenue, long lines) {}
