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

/** One forecast under way. */
final class Run {

    /** Least half of a band, as a share of the forecast: only a closed period is certain. */
    private static final double LEAST_WIDTH = 1e-5;

    private final Prepared prepared;
    private final Set<String> demoted;
    private final int n;
    private final int ahead;
    private final int reach;
    private final int cycle;
    private final int skipped;
    private final Reason reason;
    private final PowerTransform scale;
    private final double[] y;
    private final double[] target;
    private final Origins origins;
    private final Ensemble ensemble;
    private final CalendarEffects.Effects before;
    private final CalendarEffects.Effects now;
    private final List<Warning> warnings;
    private final boolean mostlyZero;

    Run(Prepared prepared, int horizon, Set<String> demoted) {
        this.prepared = prepared;
        this.demoted = demoted;
        n = prepared.length();
        skipped = prepared.skipped();
        ahead = horizon + skipped;
        warnings = new ArrayList<>(prepared.warnings());
        Grain grain = prepared.series().grain();
        cycle = cycle(grain, n);
        reach = Math.max(ahead, cycle == 1 ? 1 : 2 * cycle + 1);
        reason = Reason.of(prepared);
        mostlyZero = prepared.intermittent() && prepared.zeros() > 0.5;
        int season = n >= 2 * grain.season() + 3 && grain != Grain.WEEK ? grain.season() : 1;
        double least = prepared.least();
        Optional<PowerTransform> exact = PowerTransform.exact(prepared.y(), season);
        scale = exact.orElseGet(
                () -> prepared.intermittent() ? new PowerTransform(1) : PowerTransform.choose(prepared, season, ahead));
        y = scale.forward(prepared.y());
        target = scale.back(y);
        origins = Origins.over(grain, n, ahead, season);
        if (exact.isPresent()) {
            ensemble = Ensemble.exact(season);
        } else {
            ensemble = prepared.intermittent()
                    ? Ensemble.intermittent(season)
                    : Ensemble.of(
                            grain,
                            n,
                            origins.at()[0],
                            least > 0,
                            !prepared.events().isEmpty() || CalendarEffects.hasTradingDays(prepared, n));
        }
        if (!exact.isPresent() && !prepared.intermittent() && Ensemble.isShort(grain, n)) {
            warnings.add(shortHistory(grain, prepared.known()));
        }
        CalendarEffects calendar = CalendarEffects.of(prepared, n, n + reach);
        if (calendar.isEmpty() || !ensemble.usesCalendar()) {
            before = new CalendarEffects.Effects(new double[n + reach], new double[n + reach]);
            now = before;
        } else {
            List<CalendarEffects.Effects> both = calendar.estimate(y, new int[] {origins.at()[0], n});
            before = both.getFirst();
            now = both.getLast();
        }
    }

    private static Warning shortHistory(Grain grain, int known) {
        String served = switch (grain) {
            case HOUR -> "little more than the last day can be repeated";
            case DAY -> "little more than the last week can be repeated";
            case WEEK -> "they are too few to show a yearly season, and the forecast has none";
            case MONTH -> "little more than the last year can be repeated";
        };
        return new Warning(
                Warning.Kind.SHORT_HISTORY,
                String.format(
                        Locale.ENGLISH,
                        "Only %d observations: %s. A full model needs at least %d %ss.",
                        known,
                        served,
                        Ensemble.enough(grain),
                        grain.word()));
    }

    /** Periods of the cycle that stands in the season of the forecast; 1 where the models have none. */
    static int cycle(Grain grain, int n) {
        int m = grain == Grain.HOUR && n >= 2 * 168 + 3 ? 168 : grain.season();
        return n >= m ? m : 1;
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
            future[i] = restored(candidate, fit.forecasts(z, new int[] {n}, reach), now, new int[] {n})[0];
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
    private double[][] restored(Candidate candidate, double[][] forecasts, CalendarEffects.Effects effects, int[] at) {
        boolean log = candidate.log() && scale.lambda() != 0;
        PowerTransform transform = log ? new PowerTransform(0) : scale;
        for (int o = 0; o < forecasts.length; o++) {
            double[] row = forecasts[o];
            for (int h = 0; h < row.length; h++) {
                int t = at[o] + h;
                double added = log || candidate.view() == View.WHOLE
                        ? 0
                        : candidate.view() == View.WITHOUT_CALENDAR ? effects.total(t) : effects.holidays()[t];
                row[h] = prepared.closed()[t] ? 0 : bounded(transform.back(row[h] + added), h);
            }
        }
        return forecasts;
    }

    private double bounded(double value, int h) {
        double sensible = reason.bounded(value, h);
        return above0(sensible);
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
        Decomposition split = split(mean);
        double[] level = new double[ahead];
        for (int h = 0; h < ahead; h++) {
            level[h] = scale.back(split.level(h));
        }
        return new Forecast(
                inUnits(mean),
                band(mean, halves[0], level),
                band(mean, halves[1], level),
                parts(mean, split),
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

    private Forecast.Band band(double[] mean, double[] half, double[] level) {
        double[] lower = new double[ahead];
        double[] upper = new double[ahead];
        double widest = 1;
        for (int h = 0; h < ahead; h++) {
            if (prepared.closed()[n + h]) {
                continue;
            }
            widest = Math.max(widest, growth(level, h));
            double middle = scale.forward(positive(mean[h]));
            double below = Math.max(mean[h] - scale.back(middle - half[h]), 0);
            double above = Math.max(scale.back(middle + half[h]) - mean[h], 0);
            double least = LEAST_WIDTH * (Math.abs(mean[h]) + 1);
            lower[h] = above0(mean[h] - Math.max(least, widest * below));
            upper[h] = mean[h] + Math.max(least, widest * above);
        }
        if (mostlyZero || prepared.resting()) {
            Arrays.fill(lower, 0);
        }
        return new Forecast.Band(inUnits(lower), inUnits(upper));
    }

    private double above0(double value) {
        return prepared.nonNegative() ? Math.max(0, value) : value;
    }

    /** How many times the level is what it was at first, where the scale does not widen the bands with it by itself. */
    private double growth(double[] level, int h) {
        boolean grows = scale.lambda() > 0 && prepared.nonNegative() && level[skipped] > 0;
        return grows ? Math.pow(Math.max(1, level[h] / level[skipped]), scale.lambda()) : 1;
    }

    /**
     * Takes holidays, year and season off on the model's scale; what is left is the level, so that the parts add up. The
     * yearly season of weeks counts as the year.
     */
    private Forecast.Parts parts(double[] mean, Decomposition split) {
        double[][] parts = new double[4][ahead];
        boolean weeks = prepared.series().grain() == Grain.WEEK;
        for (int h = 0; h < ahead; h++) {
            int t = n + h;
            if (prepared.closed()[t]) {
                continue;
            }
            double total = scale.forward(positive(mean[h]));
            double seasonal = total - now.total(t) - split.level(h);
            double inSeason = weeks ? 0 : seasonal;
            double inYear = now.yearly()[t] + (weeks ? seasonal : 0);
            double level = split.level(h);
            double[] sums = {level, level + inSeason, level + inSeason + inYear, total};
            double soFar = 0;
            for (int part = 0; part < 4; part++) {
                double upTo = part == 3 ? mean[h] : scale.back(sums[part]);
                parts[part][h] = upTo - soFar;
                soFar = upTo;
            }
        }
        return new Forecast.Parts(inUnits(parts[0]), inUnits(parts[1]), inUnits(parts[2]), inUnits(parts[3]));
    }

    private Decomposition split(double[] mean) {
        double[] rest = new double[reach];
        for (int h = 0; h < reach; h++) {
            int t = n + h;
            rest[h] = prepared.closed()[t] ? Double.NaN : scale.forward(positive(mean[h])) - now.total(t);
        }
        return new Decomposition(rest, cycle);
    }

    private @Nullable Backtest backtest(double[][] backcast, Bands bands) {
        double[] values = prepared.all().clone();
        for (int t = 0; t < n; t++) {
            values[t] = prepared.closed()[t] ? 0 : values[t] * prepared.unit();
        }
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
                SeasonalNaive.repeated(values, origins.at(), origins.horizon(), m),
                Backtest.scale(values, m),
                bands);
    }
}
