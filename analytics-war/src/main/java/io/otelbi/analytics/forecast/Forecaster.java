package io.otelbi.analytics.forecast;

import io.otelbi.analytics.forecast.Preparation.Prepared;
import java.util.Set;

/**
 * Forecasts one series: prepares it, chooses its scale, fits the models of its ensemble on the time before the oldest past
 * origin, weighs them by their forecasts from all past origins, fits them again on everything, and puts bands around the
 * mean from the past errors of the very same mean. The answer depends on the series and the horizon only.
 */
public final class Forecaster {

    private Forecaster() {}

    /**
     * Forecasts a series.
     *
     * @param horizon periods ahead, at least 1
     */
    public static Outcome forecast(TimeSeries series, int horizon) {
        return forecast(series, horizon, Set.of());
    }

    /**
     * Forecasts a series without some of the models.
     *
     * @param horizon periods ahead, at least 1
     * @param demoted names of models that get no weight; where all models of the series are demoted none is
     */
    public static Outcome forecast(TimeSeries series, int horizon, Set<String> demoted) {
        if (horizon < 1) {
            throw new IllegalArgumentException("horizon must be at least 1, was " + horizon);
        }
        int known = 0;
        boolean infinite = false;
        for (double value : series.values()) {
            known += Double.isNaN(value) ? 0 : 1;
            infinite |= Double.isInfinite(value);
        }
        if (infinite) {
            return new Outcome.Refused(Outcome.Reason.INFINITE_VALUE, "The series holds an infinite value.");
        }
        if (known == 0) {
            return new Outcome.Refused(
                    Outcome.Reason.NO_OBSERVATIONS, "The series holds no observation; at least one is needed.");
        }
        Prepared prepared = Preparation.of(series, horizon);
        int left = prepared.known();
        if (prepared.discontinued() || left == 0) {
            return new Outcome.Made(ShortSeries.zero(prepared, horizon));
        }
        int season = series.grain() == Grain.WEEK ? 1 : series.grain().season();
        if (left < Math.max(8, season)) {
            return new Outcome.Made(ShortSeries.repeated(prepared, horizon));
        }
        return new Outcome.Made(new Run(prepared, horizon, demoted).forecast());
    }
}
