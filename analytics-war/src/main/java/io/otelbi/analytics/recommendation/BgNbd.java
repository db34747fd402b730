package io.otelbi.analytics.recommendation;

import java.util.List;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * The BG/NBD model of customers who buy at their own rate and leave after a purchase with their own chance: rates are
 * Gamma(r, alpha) over customers, chances Beta(a, b).
 *
 * @see <a href="https://doi.org/10.1287/mksc.1040.0098">Fader, Hardie and Lee 2005, "Counting Your Customers" the Easy Way</a>
 */
record BgNbd(double r, double alpha, double a, double b) {

    /**
     * A customer's past.
     *
     * @param repeats purchases after the first, on different days
     * @param recency time from the first purchase to the last
     * @param age time from the first purchase until now, in the same unit
     */
    record Past(int repeats, double recency, double age) {}

    /**
     * The logarithms of the parameters stay within this. Customers who all buy at the same rate, or of whom nobody leaves, have
     * their best fit at infinity; here they are as good as there, and every difference is still far above rounding.
     */
    private static final double WIDEST = 10;

    /**
     * Fits by maximum likelihood over the logarithms of the parameters (Nelder and Mead), twice because a simplex may collapse.
     *
     * @param customers not empty
     */
    static BgNbd fit(List<Past> customers) {
        double age = customers.stream().mapToDouble(Past::age).average().orElse(1);
        double unit = age > 0 ? age : 1;
        double[] best = new double[4];
        for (int round = 0; round < 2; round++) {
            best = new SimplexOptimizer(new SimpleValueChecker(1e-12, 1e-9))
                    .optimize(
                            new MaxEval(4000),
                            new ObjectiveFunction(logs -> bounded(logs, unit, customers)),
                            GoalType.MAXIMIZE,
                            new InitialGuess(best),
                            new NelderMeadSimplex(4, 0.5))
                    .getPoint();
        }
        return of(best, unit);
    }

    /** The likelihood at the nearest point within the bounds, less the distance to it. */
    private static double bounded(double[] logs, double unit, List<Past> customers) {
        double outside = 0;
        for (double log : logs) {
            outside += Math.max(0, Math.abs(log) - WIDEST);
        }
        return logLikelihood(of(logs, unit), customers) - outside;
    }

    private static BgNbd of(double[] logs, double unit) {
        return new BgNbd(exp(logs[0]), unit * exp(logs[1]), exp(logs[2]), exp(logs[3]));
    }

    private static double exp(double log) {
        return Math.exp(Math.clamp(log, -WIDEST, WIDEST));
    }

    /** Equation 6 of the paper, summed over customers. */
    static double logLikelihood(BgNbd model, List<Past> customers) {
        int most = customers.stream().mapToInt(Past::repeats).max().orElse(0);
        double[] rates = model.logRates(most);
        double[] stays = model.logStays(most);
        double sum = 0;
        for (Past past : customers) {
            sum += model.logLikelihood(past, rates[past.repeats()], stays[past.repeats()]);
        }
        return sum;
    }

    /** {@code log Gamma(r + x) - log Gamma(r)} for each x, as a sum: the difference of the two is rounding when r is large. */
    private double[] logRates(int most) {
        double[] sums = new double[most + 1];
        for (int x = 0; x < most; x++) {
            sums[x + 1] = sums[x] + Math.log(r + x);
        }
        return sums;
    }

    /** {@code log B(a, b + x) - log B(a, b)} for each x: the chance to have stayed after each of x purchases. */
    private double[] logStays(int most) {
        double[] sums = new double[most + 1];
        for (int x = 0; x < most; x++) {
            sums[x + 1] = sums[x] - Math.log1p(a / (b + x));
        }
        return sums;
    }

    private double logLikelihood(Past past, double logRates, double logStays) {
        double stayed = logPurchases(past.repeats(), past.age());
        if (past.repeats() == 0) {
            return stayed;
        }
        double left = Math.log(a / (b + past.repeats() - 1)) + logPurchases(past.repeats(), past.recency());
        double most = Math.max(stayed, left);
        return logRates + logStays + most + Math.log(Math.exp(stayed - most) + Math.exp(left - most));
    }

    /** {@code r log(alpha) - (r + x) log(alpha + t)}, without the difference of two large numbers. */
    private double logPurchases(int x, double t) {
        return -r * Math.log1p(t / alpha) - x * Math.log(alpha + t);
    }

    /** The chance that a customer has not left; 1 for one who bought once only, as the model has it. */
    double alive(Past past) {
        int x = past.repeats();
        if (x == 0) {
            return 1;
        }
        double silence = Math.log1p((past.age() - past.recency()) / (alpha + past.recency()));
        double odds = a / (b + x - 1) * Math.exp((r + x) * silence);
        return 1 / (1 + odds);
    }

    /**
     * The rate at which a customer bought who left after the last purchase, by day of the same unit: with nothing seen
     * after it, {@code Gamma(r + x, alpha + recency)}.
     */
    GammaDistribution rateBeforeLeaving(Past past, RandomGenerator random) {
        return new GammaDistribution(random, r + past.repeats(), 1 / (alpha + past.recency()));
    }
}
