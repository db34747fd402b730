package io.otelbi.platform.contract.analytics;

import java.time.LocalDate;

/**
 * A segment whose newest days look incomplete, or order lines with a date that cannot be.
 *
 * @param dimension {@code channel}, {@code category} or {@code territory}; {@link #DATE} for order lines whose date lies far
 *     outside all others, or that have none
 * @param segment the segment's name, or the date as it is written; empty for order lines without a date
 * @param channel the channel in which it was judged
 * @param from first suspect day
 * @param to last suspect day
 * @param expected order lines expected in that time, from the segment's own rhythm; none on a date that cannot be
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

    /** The dimension of order lines whose date cannot be, or that have none; they count nowhere. */
    public static final String DATE = "date";

    /** Whether this is about order lines whose date cannot be, not about missing ones. */
    public boolean hasImpossibleDate() {
        return dimension.equals(DATE) && !segment.isEmpty();
    }

    /** Whether this is about order lines without a date. */
    public boolean hasNoDate() {
        return dimension.equals(DATE) && segment.isEmpty();
    }
}
