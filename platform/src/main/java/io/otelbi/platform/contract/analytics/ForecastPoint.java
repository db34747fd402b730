package io.otelbi.platform.contract.analytics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The forecast of one period, in the measure's unit.
 *
 * @param date first day of the period
 * @param lower80 null where the 80 % interval was not asked for, as the others
 * @param naive what repeating the last season says, null where the history has none
 * @param level part of the mean: level and trend; the four parts add up to the mean
 * @param seasonal part of the mean: the weekly season of days, the yearly one of months
 * @param yearly part of the mean: the yearly season of days and weeks
 * @param holidays part of the mean: public holidays and the days around them
 */
public record ForecastPoint(
        LocalDate date,
        double mean,
        @Nullable Double lower80,
        @Nullable Double upper80,
        @Nullable Double lower95,
        @Nullable Double upper95,
        @Nullable Double naive,
        double level,
        double seasonal,
        double yearly,
        double holidays) {

    /** Without the intervals of one level, 80 or 95. */
    ForecastPoint without(int confidence) {
        boolean keep80 = confidence != 80;
        boolean keep95 = confidence != 95;
        return new ForecastPoint(
                date,
                mean,
                keep80 ? lower80 : null,
                keep80 ? upper80 : null,
                keep95 ? lower95 : null,
                keep95 ? upper95 : null,
                naive,
                level,
                seasonal,
                yearly,
                holidays);
    }
}
