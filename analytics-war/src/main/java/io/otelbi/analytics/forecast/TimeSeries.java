package io.otelbi.analytics.forecast;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Observations at equal distances, oldest first.
 *
 * @param values one a period; NaN where missing
 * @param start date of the first period, or null where it is not known
 * @param country ISO 3166-1 alpha-2 code whose public holidays matter, or null
 */
public record TimeSeries(
        double[] values,
        Grain grain,
        @Nullable LocalDate start,
        @Nullable String country) {

    public TimeSeries {
        values = values.clone();
    }

    /** The number of periods, missing ones included. */
    public int length() {
        return values.length;
    }
}
