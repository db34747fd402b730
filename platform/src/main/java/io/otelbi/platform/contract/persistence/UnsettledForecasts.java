package io.otelbi.platform.contract.persistence;

import java.util.List;

/** Forecasts that wait for what is to come, the oldest first. */
public record UnsettledForecasts(List<UnsettledForecast> forecasts) {

    public UnsettledForecasts {
        forecasts = List.copyOf(forecasts);
    }

    /**
     * One of them.
     *
     * @param settledSteps periods ahead that are settled already
     */
    public record UnsettledForecast(RunRecord run, int settledSteps) {}
}
