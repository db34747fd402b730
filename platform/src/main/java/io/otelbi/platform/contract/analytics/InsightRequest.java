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
 * @param fresh whether nothing that was remembered of the warehouse may be used
 */
public record InsightRequest(
        String source,
        @Nullable LocalDate asOf,
        @Nullable String channel,
        @Nullable String territory,
        @Nullable String category,
        boolean includeSuspect,
        boolean fresh) {

    /** The same question about a day. */
    public InsightRequest on(LocalDate day) {
        return new InsightRequest(source, day, channel, territory, category, includeSuspect, fresh);
    }

    /** The same question about one channel. */
    public InsightRequest in(String otherChannel) {
        return new InsightRequest(source, asOf, otherChannel, territory, category, includeSuspect, fresh);
    }

    /** The same question, remembering or not what was read of the warehouse. */
    public InsightRequest fresh(boolean wanted) {
        return new InsightRequest(source, asOf, channel, territory, category, includeSuspect, wanted);
    }
}
