package io.otelbi.platform.contract.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the newest settled forecasts of a series did.
 *
 * @param forecasts distinct forecasts that are settled at least in part
 * @param rehearsed how many of them were made of the past to fill the ledger
 * @param from the oldest forecast's last known day, or null where there is none
 * @param to the newest forecast's last known day
 * @param horizons by part of the horizon
 * @param members by model, over all horizons
 * @param bands what the 80 % bands should have been
 */
public record LedgerStanding(
        int forecasts,
        int rehearsed,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<HorizonStanding> horizons,
        List<MemberStanding> members,
        BandStanding bands) {

    public LedgerStanding {
        horizons = List.copyOf(horizons);
        members = List.copyOf(members);
    }

    /** The standing in plain words. */
    public String sentence() {
        int steps = horizons.stream().mapToInt(HorizonStanding::steps).sum();
        if (steps == 0) {
            return "No forecast of this series has been scored against actuals yet.";
        }
        double error = horizons.stream().mapToDouble(HorizonStanding::error).sum();
        double naive =
                horizons.stream().mapToDouble(HorizonStanding::naiveError).sum();
        int within = horizons.stream().mapToInt(HorizonStanding::within80).sum();
        String skill = naive > 0
                ? String.format(
                        Locale.ENGLISH,
                        "%.0f %% %s than repeating the last season",
                        100 * Math.abs(1 - error / naive),
                        error <= naive ? "better" : "worse")
                : "as exact as repeating the last season";
        return String.format(
                Locale.ENGLISH,
                "%d settled forecasts%s were %s; their 80 %% bands held %.0f %% of the values.",
                forecasts,
                rehearsed == 0 ? "" : " (" + rehearsed + " of them rehearsed)",
                skill,
                100.0 * within / steps);
    }

    /** Sums over the forecasts; see {@link ForecastScore}. */
    public record HorizonStanding(
            int from,
            int to,
            int forecasts,
            int steps,
            double error,
            double naiveError,
            double signedError,
            double actual,
            int within80,
            int within95) {}

    /**
     * What the bands should have been over the time asked for.
     *
     * @param forecasts distinct forecasts that had values to hold then
     * @param needed the factor by which 80 % bands, as the past errors of the models alone make them, would have held 80 %
     *     of the values; null where nothing was to hold
     */
    public record BandStanding(int forecasts, @Nullable Double needed) {}

    /**
     * A model's errors beside those of repeating the last season over the same steps.
     *
     * @param forecasts settled forecasts that it took part in
     */
    public record MemberStanding(String name, int forecasts, double error, double naiveError) {}
}
