package io.otelbi.gateway.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts to make as of days of the past.
 *
 * @param measure revenue where it is null
 * @param grain day where it is null
 * @param days how far ahead, 1..365
 * @param issueDates the last day that each forecast may know, 1..24 of them
 */
public record RehearsalRequest(
        String source,
        @Nullable String measure,
        @Nullable String grain,
        @Nullable String channel,
        @Nullable String territory,
        @Nullable String category,
        int days,
        List<LocalDate> issueDates) {

    public RehearsalRequest {
        issueDates = issueDates == null ? List.of() : List.copyOf(issueDates);
    }
}
