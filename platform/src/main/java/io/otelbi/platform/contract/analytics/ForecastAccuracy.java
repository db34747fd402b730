package io.otelbi.platform.contract.analytics;

import org.jspecify.annotations.Nullable;

/**
 * How forecasts made in the same way did from past origins.
 *
 * @param from first period ahead, from 1
 * @param to last period ahead
 * @param mase mean absolute scaled error, below 1 is better than the mean seasonal difference
 * @param wape absolute errors over absolute values
 * @param coverage80 share of values inside the 80 % band
 * @param naiveMase MASE of repeating the last season
 * @param naiveWape WAPE of repeating the last season
 * @param skill 1 - mase / naiveMase
 */
public record ForecastAccuracy(
        int from,
        int to,
        @Nullable Double mase,
        @Nullable Double wape,
        @Nullable Double coverage80,
        @Nullable Double naiveMase,
        @Nullable Double naiveWape,
        @Nullable Double skill) {}
