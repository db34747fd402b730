package io.otelbi.analytics.forecast;

import io.otelbi.analytics.forecast.Ensemble.Candidate;
import io.otelbi.analytics.forecast.Ensemble.View;
import io.otelbi.analytics.forecast.Preparation.Prepared;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts one series: prepares it, chooses its scale, fits the models of its ensemble on the time before the oldest past
 * origin, weighs them by their forecasts from all past origins, fits them again on everything, and puts bands around the
 * mean from the past errors of the very same mean. The answer depends on the series and the horizon only.
 */
public final class Forecaster {

    private Forecaster() {}

    /**
     * Forecasts a series.
     *
     * @param horizon periods ahead, at least 1
     */
    public static Outcome forecast(TimeSeries series, int horizon) {
        return forecast(series, horizon, Set.of());
    }

    /**
     * Forecasts a series without some of the models.
     *
     * @param horizon periods ahead, at least 1
     * @param demoted names of models that get no weight; where all models of the series are demoted none is
     */
    public static Outcome forecast(TimeSeries series, int horizon, Set<String> demoted) {
        if (horizon < 1) {
            throw new IllegalArgumentException("horizon must be at least 1, was " + horizon);
        }
        double[] values = series.values();
        if (Arrays.stream(values).anyMatch(Double::isInfinite)) {
            return new Outcome.Refused(Outcome.Reason.INFINITE_VALUE, "The series holds an infinite value.");
        }
        if (Arrays.stream(values).allMatch(Double::isNaN)) {
            return new Outcome.Refused(
                    Outcome.Reason.NO_OBSERVATIONS, "The series holds no observation; at least one is needed.");
        }
        Prepared prepared = Preparation.of(series, horizon);
        long known = Arrays.stream(prepared.y()).filter(v -> !Double.isNaN(v)).count();
        if (prepared.discontinued() || known == 0) {
            return new Outcome.Made(ShortSeries.zero(prepared, horizon));
        }
        int season = series.grain() == Grain.WEEK ? 1 : series.grain().season();
        if (known < Math.max(8, Math.min(2 * season, 24))) {
            return new Outcome.Made(ShortSeries.level(prepared, horizon));
        }
        return new Outcome.Made(new Run(prepared, horizon, demoted).forecast());
    }

    /** One forecast under way. */
    private static final class Run {

        private final Prepared prepared;
        private final Set<String> demoted;
        private final int n;
        private final int ahead;
        private final int skipped;
        private final PowerTransform scale;
        private final double[] y;
        private final double[] target;
        private final Origins origins;
        private final Ensemble ensemble;
        private final CalendarEffects.Effects before;
        private final CalendarEffects.Effects now;
        private final List<Warning> warnings;

        Run(Prepared prepared, int horizon, Set<String> demoted) {
            this.prepared = prepared;
            this.demoted = demoted;
            n = prepared.length();
            skipped = prepared.skipped();
            ahead = horizon + skipped;
            warnings = new ArrayList<>(prepared.warnings());
            Grain grain = prepared.series().grain();
            int season = n >= 2 * grain.season() + 3 && grain != Grain.WEEK ? grain.season() : 1;
            double least = prepared.least();
            Optional<PowerTransform> exact = PowerTransform.exact(prepared.y(), season);
            scale = exact.orElseGet(() -> prepared.intermittent()
                    ? new PowerTransform(1)
                    : PowerTransform.choose(prepared.y(), season, ahead));
            y = exact.isPresent() ? scale.forward(prepared.y()) : settle(scale.forward(prepared.y()), grain);
            target = back(y);
            origins = Origins.over(grain, n, ahead, season);
            if (exact.isPresent()) {
                ensemble = Ensemble.exact(season);
            } else {
                ensemble = prepared.intermittent()
                        ? Ensemble.intermittent(season)
                        : Ensemble.of(grain, n, origins.at()[0], least > 0);
            }
            CalendarEffects calendar = CalendarEffects.of(prepared.series(), n, n + ahead);
            if (calendar.isEmpty() || prepared.intermittent() || exact.isPresent()) {
                before = new CalendarEffects.Effects(new double[n + ahead], new double[n + ahead]);
                now = before;
            } else {
                List<CalendarEffects.Effects> both = calendar.estimate(y, new int[] {origins.at()[0], n});
                before = both.getFirst();
                now = both.getLast();
            }
        }

        private double[] back(double[] z) {
            double[] values = new double[z.length];
            for (int t = 0; t < values.length; t++) {
                values[t] = scale.back(z[t]);
            }
            return values;
        }

        /** Follows a level shift, and drops a last value that cannot be. */
        private double[] settle(double[] z, Grain grain) {
            if (grain != Grain.DAY || prepared.intermittent()) {
                return z;
            }
            Optional<LevelShift> shift =
                    LevelShift.find(z, grain.season()).filter(found -> doubledOrHalved(share(found)));
            double[] level = shift.map(found -> found.removedFrom(z)).orElse(z);
            shift.ifPresent(this::warn);
            if (n > 40 && !Double.isNaN(level[n - 1]) && lastIsWild(level, grain.season())) {
                level[n - 1] = Double.NaN;
                warnings.add(new Warning(
                        Warning.Kind.LAST_VALUE,
                        "The last value is far from what was to be expected; it was left out as partial or wrong."));
            }
            return level;
        }

        /** Smaller changes may be seasons, and the models follow them by themselves. */
        private static boolean doubledOrHalved(double share) {
            return share > 2 || share < 0.5;
        }

        private double share(LevelShift shift) {
            double[] newest = prepared.y();
            int before = Math.max(
                    0,
                    shift.at() - LevelShift.WINDOW * prepared.series().grain().season());
            return Robust.median(newest, shift.at(), n) / Robust.median(newest, before, shift.at());
        }

        private void warn(LevelShift shift) {
            double share = share(shift);
            String since = String.format(
                    Locale.ENGLISH,
                    "The newest %d %ss",
                    n - shift.at(),
                    prepared.series().grain().word());
            if (share < 0.2) {
                warnings.add(new Warning(
                        Warning.Kind.INCOMPLETE_TAIL,
                        String.format(
                                Locale.ENGLISH,
                                "%s lie at %.0f %% of the level before; the data look incomplete.",
                                since,
                                100 * share)));
            } else {
                warnings.add(new Warning(
                        Warning.Kind.LEVEL_SHIFT,
                        String.format(
                                Locale.ENGLISH,
                                "%s lie on another level (%.0f %% of the one before); the forecast follows it.",
                                since,
                                100 * share)));
            }
        }

        private boolean lastIsWild(double[] z, int m) {
            Ets rough = Ets.smoothing(m, false, 2);
            double forecast =
                    rough.with(new double[] {0.2, 0.1, 0, 0.9, 0}, z, n - 1).forecasts(z, new int[] {n - 1}, 1)[0][0];
            return Math.abs(z[n - 1] - forecast) > 6 * Robust.noise(z, n - 1, m);
        }

        Forecast forecast() {
            List<Candidate> candidates = ensemble.candidates();
            double[][][] past = new double[candidates.size()][][];
            double[][] future = new double[candidates.size()][];
            double[] errors = new double[candidates.size()];
            for (int i = 0; i < past.length; i++) {
                Candidate candidate = candidates.get(i);
                Member.Fit old = candidate.member().fit(view(candidate, before), origins.at()[0], null);
                past[i] = restored(
                        candidate,
                        old.forecasts(view(candidate, before), origins.at(), origins.horizon()),
                        before,
                        origins.at());
                errors[i] = error(past[i]);
                double[] z = view(candidate, now);
                Member.Fit fit = candidate.member().fit(z, n, old.parameters());
                future[i] = restored(candidate, fit.forecasts(z, new int[] {n}, ahead), now, new int[] {n})[0];
            }
            double[] weights = ensemble.weights(errors, demoted);
            double[] mean = mixed(future, weights);
            double[][] backcast = new double[origins.at().length][];
            for (int o = 0; o < backcast.length; o++) {
                double[][] rows = new double[past.length][];
                for (int i = 0; i < rows.length; i++) {
                    rows[i] = past[i][o];
                }
                backcast[o] = mixed(rows, weights);
            }
            return assembled(mean, backcast, members(candidates, weights, errors, future));
        }

        private double[] view(Candidate candidate, CalendarEffects.Effects effects) {
            if (candidate.log() && scale.lambda() != 0) {
                return new PowerTransform(0).forward(target);
            }
            if (candidate.view() == View.WHOLE) {
                return y;
            }
            double[] z = y.clone();
            for (int t = 0; t < n; t++) {
                z[t] -= candidate.view() == View.WITHOUT_CALENDAR ? effects.total(t) : effects.holidays()[t];
            }
            return z;
        }

        /** Forecasts with the calendar put back, in units of the prepared series; closed periods are 0. */
        private double[][] restored(
                Candidate candidate, double[][] forecasts, CalendarEffects.Effects effects, int[] at) {
            boolean log = candidate.log() && scale.lambda() != 0;
            PowerTransform transform = log ? new PowerTransform(0) : scale;
            for (int o = 0; o < forecasts.length; o++) {
                double[] row = forecasts[o];
                for (int h = 0; h < row.length; h++) {
                    int t = at[o] + h;
                    double added = log || candidate.view() == View.WHOLE
                            ? 0
                            : candidate.view() == View.WITHOUT_CALENDAR ? effects.total(t) : effects.holidays()[t];
                    row[h] = prepared.closed()[t] ? 0 : bounded(transform.back(row[h] + added));
                }
            }
            return forecasts;
        }

        private double bounded(double value) {
            return prepared.nonNegative() ? Math.max(0, value) : value;
        }

        private double error(double[][] forecasts) {
            double sum = 0;
            int known = 0;
            for (int o = 0; o < forecasts.length; o++) {
                for (int h = 0; h < forecasts[o].length; h++) {
                    double d = Math.abs(target[origins.at()[o] + h] - forecasts[o][h]);
                    if (!Double.isNaN(d)) {
                        sum += d;
                        known++;
                    }
                }
            }
            return known == 0 ? 0 : sum / known;
        }

        private static double[] mixed(double[][] rows, double[] weights) {
            double[] mean = new double[rows[0].length];
            for (int i = 0; i < rows.length; i++) {
                for (int h = 0; h < mean.length && weights[i] > 0; h++) {
                    mean[h] += weights[i] * rows[i][h];
                }
            }
            return mean;
        }

        private List<Forecast.Share> members(
                List<Candidate> candidates, double[] weights, double[] errors, double[][] future) {
            List<Forecast.Share> shares = new ArrayList<>();
            for (int i = 0; i < weights.length; i++) {
                shares.add(new Forecast.Share(
                        candidates.get(i).name(), weights[i], errors[i] * prepared.unit(), inUnits(future[i])));
            }
            shares.sort(Comparator.comparingDouble(Forecast.Share::weight).reversed());
            return shares;
        }

        private Forecast assembled(double[] mean, double[][] backcast, List<Forecast.Share> members) {
            double[][] errors = new double[backcast.length][origins.horizon()];
            for (int o = 0; o < errors.length; o++) {
                for (int h = 0; h < origins.horizon(); h++) {
                    int t = origins.at()[o] + h;
                    errors[o][h] = prepared.closed()[t] ? Double.NaN : y[t] - scale.forward(positive(backcast[o][h]));
                }
            }
            Bands bands = Bands.of(errors, origins.at(), y, prepared.series().grain());
            double[][] halves = bands.halves(ahead);
            return new Forecast(
                    inUnits(mean),
                    band(mean, halves[0]),
                    band(mean, halves[1]),
                    parts(mean),
                    members,
                    backtest(backcast, bands),
                    warnings);
        }

        private double positive(double value) {
            return scale.lambda() == 1 ? value : Math.max(value, scale.lambda() == 0 ? Double.MIN_NORMAL : 0);
        }

        private double[] inUnits(double[] values) {
            double[] out = Arrays.copyOfRange(values, skipped, ahead);
            for (int h = 0; h < out.length; h++) {
                out[h] *= prepared.unit();
            }
            return out;
        }

        private Forecast.Band band(double[] mean, double[] half) {
            double[] lower = new double[ahead];
            double[] upper = new double[ahead];
            for (int h = 0; h < ahead; h++) {
                boolean closed = prepared.closed()[n + h];
                double middle = scale.forward(positive(mean[h]));
                lower[h] = closed ? 0 : Math.min(mean[h], bounded(scale.back(middle - half[h])));
                upper[h] = closed ? 0 : Math.max(mean[h], scale.back(middle + half[h]));
            }
            return new Forecast.Band(inUnits(lower), inUnits(upper));
        }

        /** Takes season, year and holidays off on the model's scale; what is left is the level, so that the parts add up. */
        private Forecast.Parts parts(double[] mean) {
            int m = prepared.series().grain() == Grain.WEEK
                    ? 52
                    : prepared.series().grain().season();
            double[] season = Seasons.profile(y, Math.max(0, n - 8 * m), n, m);
            double[][] parts = new double[4][ahead];
            for (int h = 0; h < ahead; h++) {
                int t = n + h;
                if (prepared.closed()[t]) {
                    continue;
                }
                double total = scale.forward(positive(mean[h]));
                double seasonal = season[t % m];
                double level = total - now.total(t) - seasonal;
                double[] sums = {level, level + seasonal, level + seasonal + now.yearly()[t], total};
                double soFar = 0;
                for (int part = 0; part < 4; part++) {
                    double upTo = part == 3 ? mean[h] : scale.back(sums[part]);
                    parts[part][h] = upTo - soFar;
                    soFar = upTo;
                }
            }
            return new Forecast.Parts(inUnits(parts[0]), inUnits(parts[1]), inUnits(parts[2]), inUnits(parts[3]));
        }

        private @Nullable Backtest backtest(double[][] backcast, Bands bands) {
            double[] values = prepared.series().values();
            int m = Math.min(prepared.series().grain().season(), Math.max(1, n / 2));
            double[][] actual = new double[backcast.length][origins.horizon()];
            for (int o = 0; o < actual.length; o++) {
                for (int h = 0; h < origins.horizon(); h++) {
                    actual[o][h] = values[origins.at()[o] + h];
                    backcast[o][h] *= prepared.unit();
                }
            }
            return new Backtest(
                    origins.at(),
                    backcast,
                    actual,
                    Backtest.seasonalNaive(values, origins.at(), origins.horizon(), m),
                    Backtest.scale(values, m),
                    bands);
        }
    }
}
