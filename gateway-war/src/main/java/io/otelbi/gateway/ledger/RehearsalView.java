package io.otelbi.gateway.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rehearsal did.
 *
 * @param runIds the forecasts that were made
 * @param refused issue dates that allowed no forecast, each with the reason
 */
public record RehearsalView(
        List<String> runIds, List<String> refused, @Nullable String traceId) {

    public RehearsalView {
        runIds = List.copyOf(runIds);
        refused = List.copyOf(refused);
    }
}
