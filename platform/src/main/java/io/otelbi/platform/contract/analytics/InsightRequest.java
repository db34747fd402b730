package io.otelbi.platform.contract.analytics;

import io.otelbi.platform.contract.persistence.SeriesKey;
import io.otelbi.platform.contract.query.SalesSlice;
import io.otelbi.platform.contract.question.Filter;
import io.otelbi.platform.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What analytics is asked about.
 *
 * @param source a warehouse
 * @param asOf last day to look at, or null for the last complete one
 * @param channel a channel, or null for all
 * @param territory a territory's name, or null for all or several
 * @param category a category's name, or null for all or several
 * @param filters on other dimensions, and on these two where several of their values are asked for
 * @param includeSuspect whether days after the last complete one count like the others
 * @param fresh whether nothing that was remembered of the warehouse may be used
 */
public record InsightRequest(
        String source,
        @Nullable LocalDate asOf,
        @Nullable String channel,
        @Nullable String territory,
        @Nullable String category,
        List<Filter> filters,
        boolean includeSuspect,
        boolean fresh) {

    private static final String TERRITORY = "territory";
    private static final String CATEGORY = "category";

    public InsightRequest {
        // Runs that were stored before there were other filters do not name them.
        List<Filter> all = Objects.requireNonNullElse(filters, List.of());
        filters = Filter.sorted(joined(joined(all, TERRITORY, territory), CATEGORY, category));
        territory = only(filters, TERRITORY);
        category = only(filters, CATEGORY);
        filters = without(without(filters, TERRITORY, territory), CATEGORY, category);
    }

    private static List<Filter> joined(List<Filter> filters, String dimension, @Nullable String value) {
        Stream<Filter> own = value == null ? Stream.empty() : Stream.of(new Filter(dimension, value));
        return Stream.concat(filters.stream(), own).toList();
    }

    /** The one value of a role, so that one question has one form however it was asked. */
    private static @Nullable String only(List<Filter> filters, String dimension) {
        List<Filter> own = on(filters, dimension);
        return own.size() == 1 ? own.getFirst().value() : null;
    }

    private static List<Filter> without(List<Filter> filters, String dimension, @Nullable String value) {
        return value == null ? filters : others(filters, dimension);
    }

    private static List<Filter> on(List<Filter> filters, String dimension) {
        return filters.stream()
                .filter(filter -> filter.dimension().equals(dimension))
                .toList();
    }

    private static List<Filter> others(List<Filter> filters, String dimension) {
        return filters.stream()
                .filter(filter -> !filter.dimension().equals(dimension))
                .toList();
    }

    /** Everything of a source, up to its last complete day. */
    public static InsightRequest of(String source) {
        return new InsightRequest(source, null, null, null, null, List.of(), false, false);
    }

    /** The same question about a day. */
    public InsightRequest on(LocalDate day) {
        return new InsightRequest(source, day, channel, territory, category, filters, includeSuspect, fresh);
    }

    /** The same question about one channel. */
    public InsightRequest in(@Nullable String otherChannel) {
        return new InsightRequest(source, asOf, otherChannel, territory, category, filters, includeSuspect, fresh);
    }

    /** The same question, remembering or not what was read of the warehouse. */
    public InsightRequest fresh(boolean wanted) {
        return new InsightRequest(source, asOf, channel, territory, category, filters, includeSuspect, wanted);
    }

    /** What it is about, over some days. */
    public SalesSlice slice(LocalDate from, LocalDate to) {
        return new SalesSlice(source, from, to, channel, territory, category, filters, null, null);
    }

    /** The series of a measure in the ledger. */
    public SeriesKey series(String measure, String grain) {
        String others = filters.isEmpty() ? null : Filter.key(filters);
        return new SeriesKey(source, measure, grain, channel, territory, category, others, null);
    }

    /** The same question about one value of a dimension, whatever values of it were asked for. */
    public InsightRequest within(String dimension, String value) {
        if (dimension.equals("channel")) {
            return in(value);
        }
        List<Filter> narrowed = joined(others(filters, dimension), dimension, value);
        return new InsightRequest(
                source,
                asOf,
                channel,
                dimension.equals(TERRITORY) ? null : territory,
                dimension.equals(CATEGORY) ? null : category,
                narrowed,
                includeSuspect,
                fresh);
    }

    /** Whether its filters let a value of a dimension through. */
    public boolean admits(String dimension, String value) {
        String own = switch (dimension) {
            case "channel" -> channel;
            case TERRITORY -> territory;
            case CATEGORY -> category;
            default -> null;
        };
        List<Filter> same = on(filters, dimension);
        return own == null ? same.isEmpty() || same.contains(new Filter(dimension, value)) : own.equals(value);
    }

    /** Whether it is about the sales of a channel, or of all of them, as a whole. */
    public boolean wholeOfChannels() {
        return territory == null && category == null && filters.isEmpty();
    }

    /** The day on which windows end; a day that the data do not cover is a 400. */
    public LocalDate lastDay(Completeness complete) {
        if (asOf == null) {
            return includeSuspect ? complete.dataThrough() : complete.asOf();
        }
        if (asOf.isBefore(complete.firstDay()) || asOf.isAfter(complete.dataThrough())) {
            throw ProblemException.parameter(
                    "as_of",
                    asOf.toString(),
                    "lies outside the data",
                    complete.firstDay() + ".." + complete.dataThrough());
        }
        return asOf;
    }
}
