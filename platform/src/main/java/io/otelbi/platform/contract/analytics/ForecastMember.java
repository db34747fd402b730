package io.otelbi.platform.contract.analytics;

import org.jspecify.annotations.Nullable;

/**
 * A model of the ensemble.
 *
 * @param weight 0..1; all add up to 1
 * @param meanAbsoluteError of its past forecasts, in the measure's unit, or null where there were none
 * @param reason why it weighs what it weighs
 */
public record ForecastMember(
        String name, double weight, @Nullable Double meanAbsoluteError, String reason) {}
