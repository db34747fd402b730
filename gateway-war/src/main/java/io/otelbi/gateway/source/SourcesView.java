package io.otelbi.gateway.source;

import io.otelbi.platform.contract.query.SourceInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The warehouses that the caller may see, in the order in which they are offered.
 *
 * @param defaultSource the one that is asked where none is named; absent where there is none at all
 */
public record SourcesView(
        List<SourceView> sources,
        @Nullable String defaultSource,
        @Nullable String traceId) {

    public SourcesView {
        sources = List.copyOf(sources);
    }

    /** What is offered, as the public API tells it. */
    public static SourcesView of(Offer offer, @Nullable String traceId) {
        return new SourcesView(
                offer.sources().stream().map(SourceView::of).toList(),
                offer.byDefault().map(SourceInfo::name).orElse(null),
                traceId);
    }
}
