package io.otelbi.analytics.forecast;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Innovations state space smoothing with additive errors, damped trend, season, and a first-order autoregressive rest:
 *
 * <pre>
 * y[t] = l + phi b + s[t-m] + rho u + e,   l' = l + phi b + alpha e,   b' = phi b + alpha beta e,
 * s' = s + gamma e,   u' = rho u + e
 * </pre>
 *
 * On logarithms its parts multiply. A missing observation moves the states on without a correction, so that the season
 * keeps its phase.
 *
 * @see <a href="https://otexts.com/fpp3/ets.html">Hyndman and Athanasopoulos, FPP3, 8.5</a>
 * @see <a href="https://doi.org/10.1057/palgrave.jors.2601589">Taylor 2003, the autoregressive rest</a>
 */
final class Ets implements Member {

    private static final int ALPHA = 0;
    private static final int GAMMA = 1;
    private static final int RHO = 2;
    private static final int PHI = 3;
    private static final int BETA = 4;

    private final Form form;

    Ets(Form form) {
        this.form = form;
    }

    /**
     * What a smoothing model consists of.
     *
     * @param m periods of the season, 1 for none
     * @param trend whether a damped trend is fitted
     * @param most upper bounds of alpha, gamma and rho
     * @param cut multiple of the noise at which one-step errors are cut
     */
    record Form(String name, int m, boolean trend, double[] most, double cut, int evaluations) {}

    /** Smoothing that learns as fast as the data ask for. */
    static Ets smoothing(int m, boolean trend, double cut) {
        return new Ets(new Form(
                m == 1 ? "exponential smoothing without a season" : "exponential smoothing",
                m,
                trend,
                new double[] {0.98, 0.6, 0.9},
                cut,
                30));
    }

    /** A regression on calendar terms whose coefficients hardly move, with autoregressive errors. */
    static Ets regression(int m, double cut) {
        double gamma = m > 24 ? 0.1 : 0.03;
        return new Ets(new Form(
                "calendar regression with autoregressive errors", m, false, new double[] {0.03, gamma, 0.9}, cut, 16));
    }

    @Override
    public String name() {
        return form.name();
    }

    @Override
    public Fit fit(double[] y, int end, double @Nullable [] start) {
        State first = new State(y, end, form.m(), form.trend());
        double noise = Robust.noise(y, end, form.m());
        int begin = PatternSearch.begin(end, form.m());
        State newest =
                begin == 0 ? first : new State(Arrays.copyOfRange(y, begin, end), end - begin, form.m(), form.trend());
        double[] from = start == null ? new double[] {0.1, 0.1, 0.2, 0.96, 0.02} : start;
        int evaluations = PatternSearch.evaluations(form.evaluations(), end, start != null);
        double[] best = PatternSearch.minimise(from, bounds(), evaluations, p -> {
            var innovations = new Innovations(form.cut(), noise);
            new State(newest).run(y, begin, end, p, innovations, null);
            return innovations.loss();
        });
        return new Smoothed(best, first, noise);
    }

    /** Runs with parameters that are given, not chosen. */
    Smoothed with(double[] parameters, double[] y, int end) {
        return new Smoothed(
                bounds().clamp(parameters), new State(y, end, form.m(), form.trend()), Robust.noise(y, end, form.m()));
    }

    private PatternSearch.Bounds bounds() {
        double[] low = {0.005, 0.001, -0.3, 0.8, 0};
        double[] high = {form.most()[0], form.most()[1], form.most()[2], 0.995, 0.3};
        if (form.m() <= 1) {
            low[GAMMA] = high[GAMMA] = 0;
        }
        if (!form.trend()) {
            low[BETA] = high[BETA] = 0;
            low[PHI] = high[PHI] = 0.9;
        }
        return new PatternSearch.Bounds(low, high);
    }

    /** A fitted model. */
    final class Smoothed implements Fit {

        private final double[] parameters;
        private final State first;
        private final double noise;

        private Smoothed(double[] parameters, State first, double noise) {
            this.parameters = parameters;
            this.first = first;
            this.noise = noise;
        }

        @Override
        public double[] parameters() {
            return parameters.clone();
        }

        @Override
        public double[][] forecasts(double[] y, int[] origins, int horizon) {
            double[][] all = new double[origins.length][horizon];
            State state = new State(first);
            var innovations = new Innovations(form.cut(), noise);
            int from = 0;
            for (int o = 0; o < origins.length; o++) {
                state.run(y, from, origins[o], parameters, innovations, null);
                from = origins[o];
                state.forecast(parameters, from, all[o]);
            }
            return all;
        }

        /** The one-step forecast of each of the first {@code end} observations. */
        double[] oneStep(double[] y, int end) {
            double[] expected = new double[end];
            new State(first).run(y, 0, end, parameters, new Innovations(form.cut(), noise), expected);
            return expected;
        }
    }

    private static final class State {

        private double level;
        private double slope;
        private double rest;
        private final double[] season;

        State(State other) {
            level = other.level;
            slope = other.slope;
            rest = other.rest;
            season = other.season.clone();
        }

        /** From the first cycles: their seasonal profile, and a straight line through what it leaves. */
        State(double[] y, int end, int m, boolean trend) {
            season = Seasons.profile(y, 0, Math.min(end, Math.max(3 * m, 40)), m);
            double n = 0;
            double st = 0;
            double sy = 0;
            double stt = 0;
            double sty = 0;
            int window = Math.min(end, Math.max(10, 2 * m));
            for (int t = 0; t < window; t++) {
                double v = y[t] - season[t % season.length];
                if (!Double.isNaN(v)) {
                    n++;
                    st += t;
                    sy += v;
                    stt += (double) t * t;
                    sty += t * v;
                }
            }
            double spread = n * stt - st * st;
            slope = trend && n > 3 && spread > 0 ? (n * sty - st * sy) / spread : 0;
            level = n > 0 ? (sy - slope * st) / n - slope : 0;
        }

        void run(double[] y, int from, int to, double[] p, Innovations innovations, double @Nullable [] expected) {
            double alpha = p[ALPHA];
            double gamma = p[GAMMA];
            double rho = p[RHO];
            double phi = p[PHI];
            double beta = alpha * p[BETA];
            double l = level;
            double b = slope;
            double u = rest;
            int i = from % season.length;
            for (int t = from; t < to; t++) {
                double base = l + phi * b;
                double forecast = base + season[i] + rho * u;
                if (expected != null) {
                    expected[t] = forecast;
                }
                double error = y[t] - forecast;
                double e = Double.isNaN(error) ? 0 : innovations.cut(error);
                l = base + alpha * e;
                b = phi * b + beta * e;
                season[i] += gamma * e;
                u = rho * u + e;
                if (++i == season.length) {
                    i = 0;
                }
            }
            level = l;
            slope = b;
            rest = u;
        }

        void forecast(double[] p, int at, double[] into) {
            double l = level;
            double b = slope;
            double u = rest;
            for (int h = 0; h < into.length; h++) {
                b *= p[PHI];
                l += b;
                u *= p[RHO];
                into[h] = l + season[(at + h) % season.length] + u;
            }
        }
    }
}
