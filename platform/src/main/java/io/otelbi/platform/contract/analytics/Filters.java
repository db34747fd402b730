package io.otelbi.platform.contract.analytics;

import io.otelbi.platform.contract.query.SourceInfo;
import io.otelbi.platform.contract.question.Filter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is narrowed to.
 *
 * @param channel a channel, {@code all}, or null where the source has only one
 * @param territory a territory's name, or null for all
 * @param category a category's name, or null for all
 * @param dimensions values of other dimensions; several of one dimension mean any of them
 */
public record Filters(
        @Nullable String channel,
        @Nullable String territory,
        @Nullable String category,
        List<Filter> dimensions) {

    /** Every channel together. */
    public static final String ALL_CHANNELS = "all";

    public Filters {
        dimensions = Filter.sorted(dimensions);
    }

    /** What a question about a source is narrowed to. */
    public static Filters of(InsightRequest about, SourceInfo source) {
        boolean all = about.channel() == null && source.channels().size() > 1;
        String channel = all ? ALL_CHANNELS : about.channel();
        return new Filters(channel, about.territory(), about.category(), about.filters());
    }
}
