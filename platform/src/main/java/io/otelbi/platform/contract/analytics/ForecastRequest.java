package io.otelbi.platform.contract.analytics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which forecast is wanted.
 *
 * @param measure {@code revenue}, {@code orders} or {@code units}
 * @param grain {@code day}, {@code week} or {@code month}
 * @param days how far ahead, 1..365
 * @param by {@code channel}, {@code category} or {@code territory} to break the forecast down by, or null
 * @param demoted models that get no weight, or null to ask the ledger which have not beaten repeating the last season
 */
public record ForecastRequest(
        InsightRequest about,
        String measure,
        String grain,
        int days,
        @Nullable String by,
        @Nullable List<String> demoted) {}
