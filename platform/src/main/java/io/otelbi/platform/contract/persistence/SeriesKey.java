package io.otelbi.platform.contract.persistence;

import io.otelbi.platform.rows.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Which series is forecast; null stands for all.
 *
 * @param measure such as {@code revenue}
 * @param grain {@code day}, {@code week} or {@code month}
 * @param filters on other dimensions, as one text; null for none
 * @param rows the key of the rows that it was computed of; null for all
 */
public record SeriesKey(
        String source,
        String measure,
        String grain,
        @Nullable String channel,
        @Nullable String territory,
        @Nullable String category,
        @Nullable String filters,
        @Nullable String rows) {

    /** The same series of some rows. */
    public SeriesKey of(Rows some) {
        return new SeriesKey(
                source,
                measure,
                grain,
                channel,
                territory,
                category,
                filters,
                some.within(source).key().orElse(null));
    }
}
