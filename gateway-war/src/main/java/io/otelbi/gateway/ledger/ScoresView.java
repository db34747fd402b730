package io.otelbi.gateway.ledger;

import io.otelbi.platform.contract.question.Filter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How forecasts of a series did, scored against actuals.
 *
 * @param channel null stands for all, as in the other filters
 * @param filters on other dimensions
 * @param forecasts distinct forecasts that are settled at least in part
 * @param rehearsed how many of them were made of the past to fill the ledger
 * @param from the oldest forecast's last known day, or null where there is none
 * @param to the newest forecast's last known day
 * @param sentence the same in plain words
 */
public record ScoresView(
        String source,
        String measure,
        String grain,
        @Nullable String channel,
        @Nullable String territory,
        @Nullable String category,
        List<Filter> filters,
        int forecasts,
        int rehearsed,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<HorizonScore> horizons,
        List<MemberSkill> members,
        String sentence,
        @Nullable String traceId) {

    public ScoresView {
        filters = List.copyOf(filters);
        horizons = List.copyOf(horizons);
        members = List.copyOf(members);
    }

    /**
     * A part of the horizon.
     *
     * @param from first period ahead, from 1
     * @param to last period ahead
     * @param forecasts forecasts that are settled there
     * @param steps periods compared
     * @param meanAbsoluteError in the measure's unit
     * @param naiveMeanAbsoluteError of repeating the last season
     * @param wape absolute errors over absolute values, or null where all values were 0
     * @param bias mean of forecast minus actual, in the measure's unit
     * @param coverage80 share of values inside the 80 % band
     * @param coverage95 share of values inside the 95 % band
     * @param skill 1 - error / naive error, or null where repeating the last season was exact
     */
    public record HorizonScore(
            int from,
            int to,
            int forecasts,
            int steps,
            double meanAbsoluteError,
            double naiveMeanAbsoluteError,
            @Nullable Double wape,
            double bias,
            double coverage80,
            double coverage95,
            @Nullable Double skill) {}

    /** A model's skill over all horizons; see {@link HorizonScore}. */
    public record MemberSkill(
            String name, int forecasts, @Nullable Double skill) {}
}
