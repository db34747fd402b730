package io.otelbi.platform.contract.persistence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whose forecasts are to be judged.
 *
 * @param newest how many of the newest settled forecasts count, 1..1000
 * @param knownOn what came after this day does not count, or null for everything
 * @param bandsAfter the bands are judged by what came after this day, or null for everything
 */
public record LedgerSearch(
        SeriesKey series,
        int newest,
        @Nullable LocalDate knownOn,
        @Nullable LocalDate bandsAfter) {

    /** Everything that is settled. */
    public static LedgerSearch whole(SeriesKey series, int newest) {
        return new LedgerSearch(series, newest, null, null);
    }
}
