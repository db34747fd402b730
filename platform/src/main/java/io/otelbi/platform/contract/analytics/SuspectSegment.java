package io.otelbi.platform.contract.analytics;

import java.time.LocalDate;

/**
 * A segment whose newest days look incomplete.
 *
 * @param dimension {@code channel}, {@code category} or {@code territory}
 * @param segment the segment's name
 * @param channel the channel in which it was judged
 * @param from first suspect day
 * @param to last suspect day
 * @param expected order lines expected in that time, from the segment's own rhythm
 * @param found order lines found
 * @param sentence the same for a business reader
 */
public record SuspectSegment(
        String dimension,
        String segment,
        String channel,
        LocalDate from,
        LocalDate to,
        double expected,
        long found,
        String sentence) {}
