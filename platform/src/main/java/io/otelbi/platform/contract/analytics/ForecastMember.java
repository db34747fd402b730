package io.otelbi.platform.contract.analytics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model of the ensemble.
 *
 * @param weight 0..1; all add up to 1
 * @param meanAbsoluteError of its past forecasts, in the measure's unit, or null where there were none
 * @param demoted whether it gets no weight because its settled forecasts have not beaten repeating the last season
 * @param mean its own forecast, one value a point, in the measure's unit
 * @param reason why it weighs what it weighs
 */
public record ForecastMember(
        String name,
        double weight,
        @Nullable Double meanAbsoluteError,
        boolean demoted,
        List<Double> mean,
        String reason) {

    public ForecastMember {
        mean = List.copyOf(mean);
    }
}
