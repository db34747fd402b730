package io.otelbi.analytics.forecast;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Demand with many zeros: the chance of a demand and its size are smoothed apart, and the forecast is their product. The
 * chance falls while nothing is sold, unlike in Croston's method.
 *
 * @see <a href="https://doi.org/10.1016/j.ejor.2011.05.018">Teunter, Syntetos and Babai 2011, Intermittent demand: linking
 *     forecasting to inventory obsolescence</a>
 */
final class Intermittent implements Member {

    private static final double[] START = {0.05, 0.1};

    @Override
    public String name() {
        return "TSB for intermittent demand";
    }

    @Override
    public Fit fit(double[] y, int end, double @Nullable [] start) {
        var bounds = new PatternSearch.Bounds(new double[] {0.005, 0.005}, new double[] {0.3, 0.3});
        double[] best = PatternSearch.minimise(start == null ? START : start, bounds, 24, p -> {
            double[] state = first(y, end);
            return run(y, 0, end, p, state);
        });
        return new Fitted(best);
    }

    private record Fitted(double[] parameters) implements Fit {

        @Override
        public double[][] forecasts(double[] y, int[] origins, int horizon) {
            double[][] all = new double[origins.length][horizon];
            double[] state = first(y, origins[0]);
            int from = 0;
            for (int o = 0; o < origins.length; o++) {
                run(y, from, origins[o], parameters, state);
                from = origins[o];
                Arrays.fill(all[o], state[0] * state[1]);
            }
            return all;
        }
    }

    /** Chance and size over the first observations. */
    private static double[] first(double[] y, int end) {
        double known = 0;
        double demands = 0;
        double sum = 0;
        for (int t = 0; t < end; t++) {
            if (!Double.isNaN(y[t])) {
                known++;
                demands += y[t] > 0 ? 1 : 0;
                sum += y[t];
            }
        }
        return new double[] {known == 0 ? 0 : demands / known, demands == 0 ? 0 : sum / demands};
    }

    private static double run(double[] y, int from, int to, double[] p, double[] state) {
        double loss = 0;
        for (int t = from; t < to; t++) {
            if (Double.isNaN(y[t])) {
                continue;
            }
            double error = y[t] - state[0] * state[1];
            loss += error * error;
            state[0] += p[0] * ((y[t] > 0 ? 1 : 0) - state[0]);
            if (y[t] > 0) {
                state[1] += p[1] * (y[t] - state[1]);
            }
        }
        return loss;
    }
}
