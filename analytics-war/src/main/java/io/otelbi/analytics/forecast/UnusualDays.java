package io.otelbi.analytics.forecast;

import io.otelbi.analytics.forecast.Preparation.Prepared;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Past values outside their own one-step band: smoothing runs through the series, and a value whose error is more than
 * {@value #LIMIT} robust standard deviations is unusual. Of ordinary values with normal noise fewer than one in a million
 * are that far off; with the tails of sales data, fewer than {@value #FALSE_ALARM_RATE}.
 */
public final class UnusualDays {

    /** Highest share of ordinary days that are marked. */
    public static final double FALSE_ALARM_RATE = 0.005;

    private static final double LIMIT = 5;
    private static final int WARM_UP = 4;

    private UnusualDays() {}

    /**
     * An unusual value.
     *
     * @param at its place in the series
     * @param expected what was to be expected one period before
     * @param score its error in robust standard deviations on the series' scale
     */
    public record Unusual(int at, double value, double expected, double score) {}

    /** The unusual values of a series, oldest first; none where it is too short to know. */
    public static List<Unusual> of(TimeSeries series) {
        int m = series.grain().season();
        double[] values = series.values();
        if (Arrays.stream(values)
                        .filter(v -> !Double.isNaN(v) && !Double.isInfinite(v))
                        .count()
                < 2L * WARM_UP * m) {
            return List.of();
        }
        Prepared prepared = Preparation.of(series, 1);
        int n = prepared.length();
        if (prepared.intermittent() || n < 2 * WARM_UP * m) {
            return List.of();
        }
        PowerTransform scale = PowerTransform.choose(prepared, m, m);
        double[] y = scale.forward(prepared.y());
        CalendarEffects calendar = CalendarEffects.of(prepared, n, n + 1);
        CalendarEffects.Effects effects = calendar.isEmpty()
                ? new CalendarEffects.Effects(new double[n + 1], new double[n + 1])
                : calendar.estimate(y, new int[] {n}).getFirst();
        double[] rest = y.clone();
        for (int t = 0; t < n; t++) {
            rest[t] -= effects.total(t);
        }
        Ets model = Ets.smoothing(m, false, 2);
        double[] expected =
                model.with(model.fit(rest, n, null).parameters(), rest, n).oneStep(rest, n);
        return beyond(prepared, values, scale, expected, effects);
    }

    private static List<Unusual> beyond(
            Prepared prepared,
            double[] values,
            PowerTransform scale,
            double[] expected,
            CalendarEffects.Effects effects) {
        int n = prepared.length();
        int first = values.length - prepared.skipped() - n;
        double[] errors = new double[n];
        double[] sizes = new double[n];
        for (int t = 0; t < n; t++) {
            // Wild values were taken out of the series that the model saw, but they are what is looked for.
            double value = prepared.closed()[t] ? Double.NaN : scale.forward(prepared.all()[t]);
            errors[t] = Double.isInfinite(value) ? Double.NaN : value - expected[t] - effects.total(t);
            sizes[t] = Math.abs(errors[t]);
        }
        double sigma = Robust.MAD_TO_SIGMA * Robust.median(sizes, 0, n);
        List<Unusual> unusual = new ArrayList<>();
        for (int t = WARM_UP * prepared.series().grain().season(); t < n && sigma > 1e-9; t++) {
            if (sizes[t] > LIMIT * sigma) {
                double mean = scale.back(expected[t] + effects.total(t)) * prepared.unit();
                unusual.add(new Unusual(first + t, values[first + t], mean, errors[t] / sigma));
            }
        }
        return unusual;
    }
}
