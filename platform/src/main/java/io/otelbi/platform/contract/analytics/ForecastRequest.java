package io.otelbi.platform.contract.analytics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which forecast is wanted.
 *
 * @param measure {@code revenue}, {@code orders}, {@code units} or another additive metric of the model
 * @param grain {@code day}, {@code week} or {@code month}
 * @param days how far ahead, 1..365
 * @param by {@code channel}, {@code category}, {@code territory} or another dimension to break the forecast down by, or null
 * @param country whose public holidays count, such as {@code US} or {@code DE-BE}, empty for none; null to ask the model
 * @param demoted models that get no weight, or null to ask the ledger which have not beaten repeating the last season
 * @param bandFactor by which the bands are widened, or null to ask the ledger; 1 where {@code demoted} is given alone
 * @param rehearsed whether it is made as of the past for the ledger: it then waits for the ledger, and fails without
 */
public record ForecastRequest(
        InsightRequest about,
        String measure,
        String grain,
        int days,
        @Nullable String by,
        @Nullable String country,
        @Nullable List<String> demoted,
        @Nullable Double bandFactor,
        boolean rehearsed) {

    /** The same forecast, broken down by a dimension. */
    public ForecastRequest by(String dimension) {
        return new ForecastRequest(about, measure, grain, days, dimension, country, demoted, bandFactor, rehearsed);
    }

    /** The same forecast, remembering or not what was read of the warehouse. */
    public ForecastRequest fresh(boolean wanted) {
        return new ForecastRequest(
                about.fresh(wanted), measure, grain, days, by, country, demoted, bandFactor, rehearsed);
    }
}
