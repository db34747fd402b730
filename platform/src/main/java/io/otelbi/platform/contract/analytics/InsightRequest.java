package io.otelbi.platform.contract.analytics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What analytics is asked about.
 *
 * @param source a warehouse
 * @param asOf last day to look at, or null for the last complete one
 * @param channel a channel, or null for all
 * @param territory a territory's name, or null for all
 * @param category a category's name, or null for all
 * @param includeSuspect whether days after the last complete one count like the others
 */
public record InsightRequest(
        String source,
        @Nullable LocalDate asOf,
        @Nullable String channel,
        @Nullable String territory,
        @Nullable String category,
        boolean includeSuspect) {}
