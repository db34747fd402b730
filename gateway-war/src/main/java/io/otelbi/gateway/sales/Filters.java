package io.otelbi.gateway.sales;

import org.jspecify.annotations.Nullable;

/**
 * What an answer is narrowed to.
 *
 * @param channel a channel, {@code all}, or null where the source has only one
 * @param territory a territory's name, or null for all
 * @param category a category's name, or null for all
 */
public record Filters(
        @Nullable String channel,
        @Nullable String territory,
        @Nullable String category) {

    /** Every channel together. */
    public static final String ALL_CHANNELS = "all";

    /** The channel as bi-query takes it: null for all. */
    public @Nullable String channelOrAll() {
        return ALL_CHANNELS.equals(channel) ? null : channel;
    }
}
