package io.otelbi.platform.contract.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A part of a forecast's horizon scored against actuals. Errors are in the measure's unit, summed over the steps.
 *
 * @param runId the forecast
 * @param resultHash of the forecast; the same forecast made twice is settled once
 * @param from first period ahead, from 1
 * @param to last period ahead
 * @param last whether nothing of the forecast is left to settle
 * @param asOf the last day that the forecast knew
 * @param origin {@code served} or {@code rehearsed}
 * @param steps periods compared
 * @param error sum of absolute errors
 * @param naiveError sum of the absolute errors of repeating the last season
 * @param signedError sum of forecast minus actual
 * @param actual sum of absolute actual values
 * @param within80 periods inside the 80 % band
 * @param within95 periods inside the 95 % band
 * @param coversTo last day of the last period
 * @param bandRatios how far each value lay from the mean, as a multiple of the 80 % band's width on that side before the
 *     ledger's factor; periods without a band (closed days) are left out
 * @param members the ensemble's models
 */
public record ForecastScore(
        UUID runId,
        String resultHash,
        SeriesKey series,
        int from,
        int to,
        boolean last,
        LocalDate asOf,
        String origin,
        int steps,
        double error,
        double naiveError,
        double signedError,
        double actual,
        int within80,
        int within95,
        LocalDate coversTo,
        List<Double> bandRatios,
        List<MemberScore> members) {

    public ForecastScore {
        bandRatios = List.copyOf(bandRatios);
        members = List.copyOf(members);
    }

    /** The sum of a model's absolute errors. */
    public record MemberScore(String name, double error) {}
}
