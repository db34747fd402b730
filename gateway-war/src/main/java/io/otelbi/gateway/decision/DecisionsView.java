package io.otelbi.gateway.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest decision of each recommendation of a source. */
public record DecisionsView(
        String source, List<DecisionView> items, @Nullable String traceId) {}
