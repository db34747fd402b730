package io.otelbi.analytics.forecast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A forecast of one series; every array has one value a period ahead, the first for the period after the last one given.
 *
 * @param mean the expected values, in the series' unit
 * @param band80 where 80 of 100 values should fall
 * @param band95 where 95 of 100 values should fall
 * @param parts what the mean consists of; the parts add up to it
 * @param members the models that were weighed, the heaviest first
 * @param backtest how forecasts made in the same way would have done in the past, or null where the history is too short
 */
public record Forecast(
        double[] mean,
        Band band80,
        Band band95,
        Parts parts,
        List<Share> members,
        @Nullable Backtest backtest,
        List<Warning> warnings) {

    public Forecast {
        members = List.copyOf(members);
        warnings = List.copyOf(warnings);
    }

    /** The same forecast with wider bands around the same mean; what is never below zero stays so. */
    public Forecast widened(double factor) {
        return new Forecast(
                mean, band80.widened(mean, factor), band95.widened(mean, factor), parts, members, backtest, warnings);
    }

    /** Lower and upper bounds. */
    public record Band(double[] lower, double[] upper) {

        private Band widened(double[] mean, double factor) {
            double[] low = new double[mean.length];
            double[] high = new double[mean.length];
            for (int h = 0; h < mean.length; h++) {
                double wanted = mean[h] - factor * (mean[h] - lower[h]);
                low[h] = lower[h] >= 0 ? Math.max(0, wanted) : wanted;
                high[h] = mean[h] + factor * (upper[h] - mean[h]);
            }
            return new Band(low, high);
        }
    }

    /**
     * Additive parts of the mean, in its unit.
     *
     * @param level level and trend
     * @param seasonal the weekly season of days, the daily of hours, the yearly of months
     * @param yearly the yearly season of days and weeks
     * @param holidays public holidays and the days around them
     */
    public record Parts(double[] level, double[] seasonal, double[] yearly, double[] holidays) {}

    /**
     * A model in the ensemble.
     *
     * @param weight 0..1; the weights add up to 1
     * @param error mean absolute error of its past forecasts, in the series' unit; NaN where there were none
     * @param mean its own forecast
     */
    public record Share(String name, double weight, double error, double[] mean) {}
}
