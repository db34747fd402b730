package io.otelbi.platform.contract.query;

import io.otelbi.platform.contract.question.Filter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
 * @param filters on other dimensions
 * @param measure an additive metric whose value stands in the place of the revenue, or null for the revenue
 * @param by a dimension whose values stand in the place of order lines' categories, or null for the categories
 */
public record SalesSlice(
        String source,
        LocalDate from,
        LocalDate to,
        @Nullable String channel,
        @Nullable String territory,
        @Nullable String category,
        List<Filter> filters,
        @Nullable String measure,
        @Nullable String by) {

    public SalesSlice {
        // JSON-B leaves out what the body leaves out.
        filters = Filter.sorted(Objects.requireNonNullElse(filters, List.of()));
    }

    /** All sales of some days. */
    public static SalesSlice of(String source, LocalDate from, LocalDate to) {
        return new SalesSlice(source, from, to, null, null, null, List.of(), null, null);
    }

    /** The same slice over other days. */
    public SalesSlice over(LocalDate newFrom, LocalDate newTo) {
        return new SalesSlice(source, newFrom, newTo, channel, territory, category, filters, measure, by);
    }

    /** The same sales, measured by another metric than the revenue. */
    public SalesSlice measuring(@Nullable String metric) {
        return new SalesSlice(source, from, to, channel, territory, category, filters, metric, by);
    }

    /** The same sales, with order lines split by another dimension than the category. */
    public SalesSlice splitBy(@Nullable String dimension) {
        return new SalesSlice(source, from, to, channel, territory, category, filters, measure, dimension);
    }

    /** Stored runs name by this text what they read, so that it must stay as it was before there were other filters. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("SalesSlice[source=" + source + ", from=" + from + ", to=" + to
                + ", channel=" + channel + ", territory=" + territory + ", category=" + category);
        if (!filters.isEmpty()) {
            text.append(", filters=").append(Filter.text(filters));
        }
        if (measure != null) {
            text.append(", measure=").append(measure);
        }
        if (by != null) {
            text.append(", by=").append(by);
        }
        return text.append(']').toString();
    }
}
