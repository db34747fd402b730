package io.otelbi.analytics.recommendation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Association rules between pairs of products: who buys one buys the other, too. Chance is kept out by a one-sided test of
 * the number of joint orders against independence and the procedure of Benjamini and Hochberg over all pairs.
 *
 * @see <a href="https://doi.org/10.1145/170035.170072">Agrawal, Imielinski and Swami 1993, Mining association rules</a>
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">Benjamini and Hochberg 1995, Controlling the false
 *     discovery rate</a>
 */
final class BasketRules {

    private static final double FALSE_DISCOVERIES = 0.05;
    private static final double LEAST_LIFT = 1.2;

    private BasketRules() {}

    /**
     * Who buys {@code ifBought} also buys {@code then}.
     *
     * @param together orders with both
     * @param orders all orders
     * @param withIf orders with the first
     * @param withThen orders with the second
     */
    record Rule(int ifBought, int then, int together, int orders, int withIf, int withThen, double pValue) {

        /** Share of all orders with both. */
        double support() {
            return (double) together / orders;
        }

        /** Share of the orders with the first that hold the second. */
        double confidence() {
            return (double) together / withIf;
        }

        /** Confidence over the second's share of all orders. */
        double lift() {
            return confidence() / ((double) withThen / orders);
        }
    }

    /**
     * The rules that stand, the surest first, each pair in the direction of its higher confidence.
     *
     * @param baskets products of each order, each once
     * @param products number of products
     * @param least joint orders that a rule needs
     */
    static List<Rule> find(List<int[]> baskets, int products, int least) {
        int[] single = new int[products];
        int[][] pairs = new int[products][];
        for (int i = 0; i < products; i++) {
            pairs[i] = new int[i];
        }
        for (int[] basket : baskets) {
            for (int i : basket) {
                single[i]++;
                for (int j : basket) {
                    if (j < i) {
                        pairs[i][j]++;
                    }
                }
            }
        }
        List<Rule> tested = new ArrayList<>();
        for (int i = 0; i < products; i++) {
            for (int j = 0; j < i; j++) {
                if (single[i] > 0 && single[j] > 0 && pairs[i][j] >= least) {
                    tested.add(rule(i, j, pairs[i][j], single, baskets.size()));
                }
            }
        }
        return discoveries(tested);
    }

    private static Rule rule(int i, int j, int together, int[] single, int orders) {
        int first = single[i] <= single[j] ? i : j;
        int second = first == i ? j : i;
        double expected = (double) single[i] * single[j] / orders;
        double variance = expected * (1 - (double) single[i] / orders) * (1 - (double) single[j] / orders);
        double z = (together - 0.5 - expected) / Math.sqrt(Math.max(variance, 1e-12));
        double p = 1 - new NormalDistribution().cumulativeProbability(z);
        return new Rule(first, second, together, orders, single[first], single[second], p);
    }

    private static List<Rule> discoveries(List<Rule> tested) {
        double[] p = tested.stream().mapToDouble(Rule::pValue).toArray();
        boolean[] found = discovered(p, FALSE_DISCOVERIES);
        return IntStream.range(0, p.length)
                .filter(i -> found[i] && tested.get(i).lift() >= LEAST_LIFT)
                .mapToObj(tested::get)
                .sorted(Comparator.comparingDouble(Rule::pValue).thenComparingInt(rule -> -rule.together()))
                .toList();
    }

    /** Which hypotheses are rejected at a false discovery rate. */
    static boolean[] discovered(double[] pValues, double rate) {
        double[] sorted = pValues.clone();
        Arrays.sort(sorted);
        double limit = -1;
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] <= rate * (i + 1) / sorted.length) {
                limit = sorted[i];
            }
        }
        boolean[] found = new boolean[pValues.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = pValues[i] <= limit;
        }
        return found;
    }
}
