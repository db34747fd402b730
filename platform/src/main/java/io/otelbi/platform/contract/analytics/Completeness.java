package io.otelbi.platform.contract.analytics;

import java.time.LocalDate;
import java.util.List;

/**
 * How complete a source's newest days are.
 *
 * @param currency ISO 4217 code of every amount of the source
 * @param firstDay first day with any data
 * @param asOf last day that is judged complete
 * @param dataThrough last day with any data, on or after {@code asOf}
 * @param suspects segments that look incomplete, the earliest gap first
 */
public record Completeness(
        String source,
        String currency,
        LocalDate firstDay,
        LocalDate asOf,
        LocalDate dataThrough,
        List<SuspectSegment> suspects) {

    public Completeness {
        suspects = List.copyOf(suspects);
        if (asOf.isAfter(dataThrough)) {
            throw new IllegalArgumentException("as_of " + asOf + " lies after data_through " + dataThrough);
        }
    }
}
