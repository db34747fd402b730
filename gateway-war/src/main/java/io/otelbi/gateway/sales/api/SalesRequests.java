package io.otelbi.gateway.sales.api;

import io.otelbi.gateway.api.QueryParameters;
import io.otelbi.gateway.sales.Filters;
import io.otelbi.gateway.sales.SalesRequest;
import io.otelbi.gateway.sales.client.Dimensions;
import io.otelbi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Reads source, last day and filters of a request and checks them against what the source has. */
@ApplicationScoped
public class SalesRequests {

    /** The parameters that all sales answers take. */
    public static final Set<String> COMMON =
            Set.of("source", "as_of", "channel", "territory", "category", "include_suspect");

    /** The warehouses. */
    public static final List<String> SOURCES = List.of("adventureworks", "wideworldimporters");

    private final Dimensions dimensions;
    private final String defaultSource;

    @Inject
    public SalesRequests(Dimensions dimensions, Config config) {
        this.dimensions = dimensions;
        this.defaultSource =
                config.getOptionalValue("DEFAULT_SOURCE", String.class).orElse(SOURCES.getFirst());
    }

    /** The warehouse that is asked, the configured one by default. */
    public String source(QueryParameters query) {
        return query.choice("source", SOURCES).orElse(defaultSource);
    }

    public SalesRequest read(QueryParameters query) {
        String source = source(query);
        Filters filters = new Filters(
                channel(query, source),
                filter(query, source, "territory").orElse(null),
                filter(query, source, "category").orElse(null));
        boolean includeSuspect = query.choice("include_suspect", List.of("true", "false"))
                .map(Boolean::parseBoolean)
                .orElse(false);
        return new SalesRequest(source, filters, query.day("as_of"), includeSuspect);
    }

    // Where channels can be told apart the first one is the default: they have different rhythms and must be asked for
    // together on purpose (ADR 4).
    private @Nullable String channel(QueryParameters query, String source) {
        if (query.text("channel").isEmpty()
                && dimensions.values(source, "channel").isEmpty()) {
            return null;
        }
        List<String> channels = new ArrayList<>(dimensions.values(source, "channel"));
        if (channels.isEmpty()) {
            throw ProblemException.parameter(
                    "channel", query.text("channel").orElse(null), "does not exist in " + source, "leave it out");
        }
        channels.add(Filters.ALL_CHANNELS);
        return query.choice("channel", channels).orElse(channels.getFirst());
    }

    private Optional<String> filter(QueryParameters query, String source, String dimension) {
        return query.text(dimension).isEmpty()
                ? Optional.empty()
                : query.choice(dimension, dimensions.values(source, dimension));
    }
}
