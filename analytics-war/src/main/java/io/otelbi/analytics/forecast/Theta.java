package io.otelbi.analytics.forecast;

import org.jspecify.annotations.Nullable;

/**
 * The dynamic optimised theta model on the seasonally adjusted series:
 *
 * <pre>
 * mu = l + (1 - 1/theta) ((1 - alpha)^(t-1) A + (1 - (1 - alpha)^t) / alpha B),   l' = alpha y + (1 - alpha) l
 * </pre>
 *
 * where A and B are intercept and slope of the straight line through all observations so far.
 *
 * @see <a href="https://doi.org/10.1016/j.ijforecast.2016.02.005">Fiorucci et al. 2016, Models for optimising the theta
 *     method</a>
 */
final class Theta implements Member {

    private static final int EVALUATIONS = 20;
    private static final int CYCLES = 8;

    private final int m;

    /** @param m periods of the season, 1 for none */
    Theta(int m) {
        this.m = m;
    }

    @Override
    public String name() {
        return "dynamic optimised theta";
    }

    @Override
    public Fit fit(double[] y, int end, double @Nullable [] start) {
        double[] season = Seasons.profile(y, Math.max(0, end - CYCLES * m), end, m);
        var bounds = new PatternSearch.Bounds(new double[] {0.02, 1}, new double[] {0.98, 6});
        double[] from = start == null ? new double[] {0.3, 2} : start;
        int evaluations = PatternSearch.evaluations(EVALUATIONS, end, start != null);
        double[] best = PatternSearch.minimise(from, bounds, evaluations, p -> new Line(p).run(y, 0, end, season));
        return new Fitted(best, season);
    }

    /** Forecasts with parameters that are given, not chosen, of a series without a season. */
    static Fit with(double alpha, double theta) {
        return new Fitted(new double[] {alpha, theta}, new double[1]);
    }

    private record Fitted(double[] parameters, double[] season) implements Fit {

        @Override
        public double[][] forecasts(double[] y, int[] origins, int horizon) {
            double[][] all = new double[origins.length][horizon];
            Line line = new Line(parameters);
            int from = 0;
            for (int o = 0; o < origins.length; o++) {
                line.run(y, from, origins[o], season);
                from = origins[o];
                Line ahead = new Line(line);
                for (int h = 0; h < horizon; h++) {
                    double mu = ahead.next();
                    all[o][h] = mu + season[(from + h) % season.length];
                    ahead.update(mu);
                }
            }
            return all;
        }
    }

    private static final class Line {

        private final double alpha;
        private final double theta;
        private double level;
        private double intercept;
        private double slope;
        private double mean;
        private double power = 1;
        private int seen;

        Line(double[] p) {
            alpha = p[0];
            theta = p[1];
        }

        Line(Line other) {
            alpha = other.alpha;
            theta = other.theta;
            level = other.level;
            intercept = other.intercept;
            slope = other.slope;
            mean = other.mean;
            power = other.power;
            seen = other.seen;
        }

        double next() {
            return level + (1 - 1 / theta) * (power * intercept + (1 - power * (1 - alpha)) / alpha * slope);
        }

        double run(double[] y, int from, int to, double[] season) {
            double loss = 0;
            for (int t = from; t < to; t++) {
                double v = y[t] - season[t % season.length];
                if (seen == 0) {
                    first(v);
                    continue;
                }
                double mu = next();
                boolean missing = Double.isNaN(v);
                loss += missing || seen < 3 ? 0 : (v - mu) * (v - mu);
                update(missing ? mu : v);
            }
            return loss;
        }

        private void first(double v) {
            if (!Double.isNaN(v)) {
                level = v;
                mean = v;
                intercept = v;
                power = 1 - alpha;
                seen = 1;
            }
        }

        private void update(double v) {
            seen++;
            double t = seen;
            level = alpha * v + (1 - alpha) * level;
            slope = seen == 2 ? v - mean : ((t - 2) * slope + 6 * (v - mean) / t) / (t + 1);
            mean = ((t - 1) * mean + v) / t;
            intercept = mean - slope * (t + 1) / 2;
            power *= 1 - alpha;
        }
    }
}
