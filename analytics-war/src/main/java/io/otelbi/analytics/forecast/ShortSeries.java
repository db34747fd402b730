package io.otelbi.analytics.forecast;

import io.otelbi.analytics.forecast.Preparation.Prepared;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.distribution.TDistribution;

/** Forecasts where there is too little for a model: what was seen with honest bands, or zero. */
final class ShortSeries {

    private ShortSeries() {}

    /**
     * Nothing more is to come. The bands leave room for a return, whose chance after a run of r periods without a sale is
     * {@code 1 / (r + 2)} (Laplace's rule of succession).
     */
    static Forecast zero(Prepared prepared, int horizon) {
        int run = 0;
        while (run < prepared.length() && !(prepared.y()[prepared.length() - 1 - run] > 0)) {
            run++;
        }
        double back = prepared.unit() / (run + 2);
        return assembled(new double[horizon], new double[] {back, 2 * back}, true, "zero", prepared.warnings());
    }

    /**
     * The season repeated where half of it was seen, and the newest level otherwise, with the interval of a new observation, {@code s t[n-1] sqrt(1 + 1/n)}; for a single observation, its own
     * size stands for the spread.
     */
    static Forecast repeated(Prepared prepared, int horizon) {
        double[] known =
                Arrays.stream(prepared.y()).filter(v -> !Double.isNaN(v)).toArray();
        int n = known.length;
        double level = Robust.median(known, n);
        double[] halves = new double[2];
        double spread = Math.max(1e-5 * (Math.abs(level) + 1), n == 1 ? Math.abs(level) : deviation(known));
        TDistribution student = new TDistribution(Math.max(1, n - 1));
        for (int i = 0; i < 2; i++) {
            double t = n == 1 ? 1 + i : student.inverseCumulativeProbability(i == 0 ? 0.9 : 0.975);
            halves[i] = prepared.unit() * spread * t * Math.sqrt(1 + 1.0 / n);
        }
        Grain grain = prepared.series().grain();
        int end = prepared.length();
        int skipped = prepared.skipped();
        // Of less than half a season it cannot be told whether a value is wild; it is not repeated.
        int season = 2 * n < grain.season() ? Integer.MAX_VALUE : grain.season();
        double[] ahead = SeasonalNaive.orLevel(prepared.y(), new int[] {end}, skipped + horizon, season)[0];
        if (prepared.intermittent()) {
            Arrays.fill(ahead, Arrays.stream(known).average().orElse(0));
        }
        double[] mean = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            mean[h] = prepared.closed()[end + skipped + h] ? 0 : ahead[skipped + h] * prepared.unit();
        }
        List<Warning> warnings = new ArrayList<>(prepared.warnings());
        warnings.add(new Warning(
                Warning.Kind.SHORT_HISTORY,
                String.format(
                        Locale.ENGLISH,
                        "Only %d observation%s: the forecast repeats what they show. At least %d %ss are needed to see"
                                + " a season.",
                        n,
                        n == 1 ? "" : "s",
                        2 * grain.season(),
                        grain.word())));
        return assembled(mean, halves, prepared.nonNegative(), "the last season repeated", warnings);
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (values.length - 1));
    }

    private static Forecast assembled(
            double[] mean, double[] halves, boolean nonNegative, String name, List<Warning> warnings) {
        int horizon = mean.length;
        Forecast.Band[] bands = new Forecast.Band[2];
        for (int i = 0; i < 2; i++) {
            double[] lower = new double[horizon];
            double[] upper = new double[horizon];
            for (int h = 0; h < horizon; h++) {
                lower[h] = nonNegative ? Math.max(0, mean[h] - halves[i]) : mean[h] - halves[i];
                upper[h] = mean[h] + halves[i];
            }
            bands[i] = new Forecast.Band(lower, upper);
        }
        var parts = new Forecast.Parts(mean.clone(), new double[horizon], new double[horizon], new double[horizon]);
        return new Forecast(
                mean,
                bands[0],
                bands[1],
                parts,
                List.of(new Forecast.Share(name, 1, Double.NaN, mean)),
                null,
                warnings);
    }
}
