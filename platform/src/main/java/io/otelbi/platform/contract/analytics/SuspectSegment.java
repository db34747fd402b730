package io.otelbi.platform.contract.analytics;

import java.time.LocalDate;

/**
 * A segment whose newest days look incomplete.
 *
 * @param dimension {@code channel}, {@code category} or {@code territory}; {@link #DATE} for rows without a date
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
        String sentence) {

    /** The dimension of rows that have no date, and so belong to no segment of any day. */
    public static final String DATE = "date";
}
