package io.otelbi.platform.contract.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which sales are asked for.
 *
 * @param source the name of a warehouse
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param channel one of the warehouse, or null for all channels
 * @param territory a sales territory's name, or null for all
 * @param category a category's name, or null for all
 */
public record SalesSlice(
        String source,
        LocalDate from,
        LocalDate to,
        @Nullable String channel,
        @Nullable String territory,
        @Nullable String category) {

    /** The same slice over other days. */
    public SalesSlice over(LocalDate newFrom, LocalDate newTo) {
        return new SalesSlice(source, newFrom, newTo, channel, territory, category);
    }
}
