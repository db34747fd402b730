package io.otelbi.platform.contract.analytics;

import org.jspecify.annotations.Nullable;

/**
 * One thing in a ranking.
 *
 * @param key business key
 * @param rank position by value; things of a tie group share the first one's
 * @param tieGroup things with the same number cannot be told apart at 90 %
 * @param rankLower lower end of the 80 % interval of the rank, which always holds the rank; equal values have the same
 * @param rankUpper upper end
 * @param probabilityInTop probability of belonging to the rows that were asked for
 * @param share of the whole; 0 where returns outweigh sales
 * @param cumulativeShare of this and all before
 * @param abcClass {@code A} up to 80 % of the whole, {@code B} up to 95 %, {@code C}
 * @param previousValue in the window before
 * @param previousRank in the window before, or null if it was not there
 * @param change relative change of the value, per day where the window before is shorter, or null
 * @param momentumLower lower end of the change's 80 % interval, or null
 * @param momentumUpper upper end, or null
 */
public record RankedRow(
        String key,
        String name,
        int rank,
        int tieGroup,
        int rankLower,
        int rankUpper,
        double probabilityInTop,
        double value,
        double share,
        double cumulativeShare,
        String abcClass,
        double previousValue,
        @Nullable Integer previousRank,
        @Nullable Double change,
        @Nullable Double momentumLower,
        @Nullable Double momentumUpper) {}
