package io.otelbi.gateway.sales.api;

import static io.otelbi.gateway.parameter.Parameters.AS_OF;
import static io.otelbi.gateway.parameter.Parameters.CATEGORY;
import static io.otelbi.gateway.parameter.Parameters.CHANNEL;
import static io.otelbi.gateway.parameter.Parameters.DIMENSION;
import static io.otelbi.gateway.parameter.Parameters.FILTER;
import static io.otelbi.gateway.parameter.Parameters.INCLUDE_SUSPECT;
import static io.otelbi.gateway.parameter.Parameters.MEASURE;
import static io.otelbi.gateway.parameter.Parameters.SOURCE;
import static io.otelbi.gateway.parameter.Parameters.TERRITORY;

import io.otelbi.gateway.parameter.Query;
import io.otelbi.gateway.parameter.QueryParameter;
import io.otelbi.gateway.sales.DimensionFilters;
import io.otelbi.gateway.sales.client.Dimensions;
import io.otelbi.gateway.source.Offer;
import io.otelbi.gateway.source.client.Sources;
import io.otelbi.platform.contract.analytics.Filters;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.query.SourceInfo;
import io.otelbi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads source, last day and filters of a request and checks them against what the source has. */
@ApplicationScoped
public class SalesRequests {

    private final Dimensions dimensions;
    private final Sources sources;
    private final DimensionFilters filters;

    @Inject
    public SalesRequests(Dimensions dimensions, Sources sources) {
        this.dimensions = dimensions;
        this.sources = sources;
        this.filters = new DimensionFilters(dimensions);
    }

    /** The name of the warehouse that is asked. */
    public String source(Query query) {
        return asked(query).name();
    }

    /** The dimension whose values are asked for. */
    public Optional<String> dimension(Query query) {
        SourceInfo source = asked(query);
        return query.given(DIMENSION).map(asked -> source.dimension("dimension", asked, source.segments()));
    }

    /** The measure that is asked for, or the one that the source is usually measured by. */
    public String measure(Query query, InsightRequest about) {
        SourceInfo source = sources.named(about.source());
        String usual = source.usualMeasure(about.channel());
        return query.choice(MEASURE, source.measures(about.channel())).orElse(usual);
    }

    /** What a question is about. */
    public InsightRequest read(Query query) {
        SourceInfo asked = asked(query);
        String source = asked.name();
        String channel = channel(query, asked);
        return new InsightRequest(
                source,
                query.given(AS_OF).orElse(null),
                channel,
                filter(query, source, TERRITORY).orElse(null),
                filter(query, source, CATEGORY).orElse(null),
                filters.read(query.all(FILTER), asked, channel),
                query.value(INCLUDE_SUSPECT),
                false);
    }

    // Where channels can be told apart the first one is the default: they have different rhythms and must be asked for
    // together on purpose (ADR 4).
    private static @Nullable String channel(Query query, SourceInfo source) {
        Optional<String> given = query.given(CHANNEL);
        if (source.defaultChannel().isEmpty()) {
            given.ifPresent(channel -> {
                throw ProblemException.parameter(
                        "channel", channel, "does not exist in " + source.name(), "leave it out");
            });
            return null;
        }
        List<String> channels = source.channels().stream()
                .map(SourceInfo.Channel::name)
                .collect(Collectors.toCollection(ArrayList::new));
        channels.add(Filters.ALL_CHANNELS);
        String channel = query.choice(CHANNEL, channels).orElse(source.defaultChannel());
        return channel.equals(Filters.ALL_CHANNELS) ? null : channel;
    }

    // What the caller may not see is as if it were not there, in the list of choices too.
    private SourceInfo asked(Query query) {
        Offer offer = sources.offered();
        return offer.chosen(query.choice(SOURCE, offer.names()));
    }

    private Optional<String> filter(Query query, String source, QueryParameter<String> dimension) {
        return query.given(dimension).isEmpty()
                ? Optional.empty()
                : query.choice(dimension, dimensions.values(source, dimension.name()));
    }
}
