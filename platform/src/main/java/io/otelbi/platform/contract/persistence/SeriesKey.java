package io.otelbi.platform.contract.persistence;

import org.jspecify.annotations.Nullable;

/**
 * Which series is forecast; null stands for all.
 *
 * @param measure such as {@code revenue}
 * @param grain {@code day}, {@code week} or {@code month}
 * @param filters on other dimensions, as one text; null for none
 */
public record SeriesKey(
        String source,
        String measure,
        String grain,
        @Nullable String channel,
        @Nullable String territory,
        @Nullable String category,
        @Nullable String filters) {}
