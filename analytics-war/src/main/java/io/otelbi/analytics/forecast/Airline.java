package io.otelbi.analytics.forecast;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The airline model, SARIMA(0,1,1)(0,1,1)m, by conditional least squares with backcasting:
 * {@code (1 - B)(1 - B^m) y = (1 - theta B)(1 - Theta B^m) e}. A missing observation takes its forecast, and so does the
 * part of an outlier beyond the cut.
 *
 * @see <a href="https://otexts.com/fpp3/seasonal-arima.html">Hyndman and Athanasopoulos, FPP3, 9.9</a>
 */
final class Airline implements Member {

    private static final int EVALUATIONS = 20;

    private final int m;
    private final double cut;

    /** @param m periods of the season, 1 for none */
    Airline(int m, double cut) {
        this.m = m;
        this.cut = cut;
    }

    @Override
    public String name() {
        return m == 1 ? "ARIMA(0,1,1)" : "airline SARIMA";
    }

    @Override
    public Fit fit(double[] y, int end, double @Nullable [] start) {
        double[] low = {-0.3, m == 1 ? 0 : -0.1};
        double[] high = {0.995, m == 1 ? 0 : 0.99};
        double[] filled = Gaps.filled(y, end, m);
        double noise = Robust.noise(y, end, m);
        double[] from = start == null ? new double[] {0.5, 0.6} : start;
        int evaluations = PatternSearch.evaluations(EVALUATIONS, end, start != null);
        int begin = PatternSearch.begin(end, m);
        int length = end - begin;
        double[] known = begin == 0 ? y : Arrays.copyOfRange(y, begin, end);
        double[] values = new double[length];
        double[] errors = new double[length];
        double[] best = PatternSearch.minimise(from, new PatternSearch.Bounds(low, high), evaluations, p -> {
            System.arraycopy(filled, begin, values, 0, length);
            var path = new Path(values, errors, p, new Innovations(cut, noise));
            path.backcast(length);
            path.run(known, path.lag(), length);
            return path.loss();
        });
        return new Fitted(best, noise);
    }

    private final class Fitted implements Fit {

        private final double[] parameters;
        private final double noise;

        Fitted(double[] parameters, double noise) {
            this.parameters = parameters;
            this.noise = noise;
        }

        @Override
        public double[] parameters() {
            return parameters.clone();
        }

        @Override
        public double[][] forecasts(double[] y, int[] origins, int horizon) {
            // Only what is known at the first origin may fill its gaps; the run fills the later ones.
            double[] filled = Gaps.filled(y, origins[0], m);
            double[] values = Arrays.copyOf(filled, y.length + horizon);
            var path = new Path(values, new double[values.length], parameters, new Innovations(cut, noise));
            path.backcast(origins[0]);
            double[][] all = new double[origins.length][];
            int from = path.lag();
            for (int o = 0; o < origins.length; o++) {
                path.run(y, from, origins[o]);
                from = Math.max(from, origins[o]);
                all[o] = path.ahead(origins[o], horizon);
            }
            return all;
        }
    }

    /** Values and errors along a series. */
    private final class Path {

        private final double[] v;
        private final double[] e;
        private final double theta;
        private final double seasonal;
        private final double both;
        private final Innovations innovations;

        Path(double[] values, double[] errors, double[] p, Innovations innovations) {
            v = values;
            e = errors;
            theta = p[0];
            seasonal = p[1];
            both = p[0] * p[1];
            this.innovations = innovations;
        }

        int lag() {
            return m == 1 ? 1 : m + 1;
        }

        double loss() {
            return innovations.loss();
        }

        void run(double[] y, int from, int to) {
            for (int t = from; t < to; t++) {
                double forecast = next(t);
                double error = y[t] - forecast;
                e[t] = Double.isNaN(error) ? 0 : innovations.cut(error);
                v[t] = forecast + e[t];
            }
        }

        /** Forecasts without leaving a trace in the values. */
        double[] ahead(int at, int horizon) {
            double[] kept = Arrays.copyOfRange(v, at, at + horizon);
            Arrays.fill(e, at, at + horizon, 0);
            for (int t = at; t < at + horizon; t++) {
                v[t] = next(t);
            }
            double[] forecast = Arrays.copyOfRange(v, at, at + horizon);
            System.arraycopy(kept, 0, v, at, horizon);
            return forecast;
        }

        private double next(int t) {
            if (m == 1) {
                return v[t - 1] - theta * e[t - 1];
            }
            return v[t - 1] + v[t - m] - v[t - m - 1] - theta * e[t - 1] - seasonal * e[t - m] + both * e[t - m - 1];
        }

        /**
         * Runs backwards over the first cycles to guess the errors of the first season, which have no forecast of their
         * own (Box and Jenkins' backcasting).
         */
        void backcast(int end) {
            int lag = lag();
            int n = Math.min(end, Math.max(8 * m, 60));
            double[] f = new double[n + lag + 1];
            for (int t = n - 1; t >= lag; t--) {
                f[t] = differenced(t) + theta * f[t + 1] + tail(f, t);
            }
            for (int t = 0; t < Math.min(lag, end); t++) {
                double back = (t + 1 >= lag && t + 1 < n ? -theta * f[t + 1] : 0) - guarded(f, t, lag, n);
                e[t] = back + (t >= 1 ? theta * e[t - 1] : 0) + (m > 1 && t >= m ? seasonal * e[t - m] : 0);
            }
        }

        private double differenced(int t) {
            return m == 1 ? v[t] - v[t - 1] : v[t] - v[t - 1] - v[t - m] + v[t - m - 1];
        }

        private double tail(double[] f, int t) {
            if (m == 1 || t + m + 1 >= f.length) {
                return 0;
            }
            return seasonal * f[t + m] - both * f[t + m + 1];
        }

        private double guarded(double[] f, int t, int lag, int n) {
            if (m == 1) {
                return 0;
            }
            double near = t + m >= lag && t + m < n ? seasonal * f[t + m] : 0;
            double far = t + m + 1 < n ? both * f[t + m + 1] : 0;
            return near - far;
        }
    }
}
