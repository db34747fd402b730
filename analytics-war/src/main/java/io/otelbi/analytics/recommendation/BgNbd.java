package io.otelbi.analytics.recommendation;

import java.util.List;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

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

    /** Fits by maximum likelihood over the logarithms of the parameters (Nelder and Mead). */
    static BgNbd fit(List<Past> customers) {
        double unit = customers.stream().mapToDouble(Past::age).average().orElse(1);
        var optimizer = new SimplexOptimizer(new SimpleValueChecker(1e-9, 1e-6));
        PointValuePair best = optimizer.optimize(
                new MaxEval(2000),
                new ObjectiveFunction(logs -> logLikelihood(of(logs, unit), customers)),
                GoalType.MAXIMIZE,
                new InitialGuess(new double[] {0, 0, 0, 0}),
                new NelderMeadSimplex(4, 0.5));
        return of(best.getPoint(), unit);
    }

    private static BgNbd of(double[] logs, double unit) {
        return new BgNbd(Math.exp(logs[0]), unit * Math.exp(logs[1]), Math.exp(logs[2]), Math.exp(logs[3]));
    }

    /** Equation 6 of the paper, summed over customers. */
    static double logLikelihood(BgNbd model, List<Past> customers) {
        double sum = 0;
        for (Past past : customers) {
            sum += model.logLikelihood(past);
        }
        return sum;
    }

    private double logLikelihood(Past past) {
        int x = past.repeats();
        double a1 = Gamma.logGamma(r + x) - Gamma.logGamma(r) + r * Math.log(alpha);
        double a2 = Beta.logBeta(a, b + x) - Beta.logBeta(a, b);
        double a3 = -(r + x) * Math.log(alpha + past.age());
        if (x == 0) {
            return a1 + a2 + a3;
        }
        double a4 = Math.log(a / (b + x - 1)) - (r + x) * Math.log(alpha + past.recency());
        double most = Math.max(a3, a4);
        return a1 + a2 + most + Math.log(Math.exp(a3 - most) + Math.exp(a4 - most));
    }

    /** The chance that a customer has not left; 1 for one who bought once only, as the model has it. */
    double alive(Past past) {
        int x = past.repeats();
        if (x == 0) {
            return 1;
        }
        double odds = a / (b + x - 1) * Math.pow((alpha + past.age()) / (alpha + past.recency()), r + x);
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
