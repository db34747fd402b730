package io.otelbi.analytics.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The ranks that things had in replicates of the orders.
 *
 * @param ranks by thing and replicate, from 1
 * @param covariance of the things' sums
 */
record Replicates(int[][] ranks, double[][] covariance) {

    private static final int REPLICATES = 10_000;

    /** Replicates whose values tell where the others must be known. */
    private static final int SAMPLED = 20;

    /** The number of a thing fits into the low bits of its value. */
    static final int MOST = 256;

    /**
     * Draws them.
     *
     * @param sums the things, at most {@value #MOST}
     * @param covariance of the things
     * @param others things that may stand between them, independent of them
     */
    static Replicates of(List<Sum> sums, double[][] covariance, List<Sum> others, long seed) {
        int n = sums.size();
        double[][] root = root(covariance);
        var random = new SplittableRandom(seed);
        double[][] drawn = new double[REPLICATES][n];
        double[] normal = new double[n];
        for (double[] values : drawn) {
            for (int i = 0; i < n; i++) {
                normal[i] = random.nextGaussian();
            }
            draw(sums, root, normal, values);
        }
        double[] sample = Arrays.stream(drawn, 0, n == 0 ? 0 : SAMPLED)
                .flatMapToDouble(Arrays::stream)
                .toArray();
        var rest = new Others(n == 0 ? List.of() : others, sample);
        int[][] ranks = new int[n][REPLICATES];
        long[] order = new long[n];
        for (int r = 0; r < REPLICATES; r++) {
            sort(drawn[r], order);
            for (int place = 0; place < n; place++) {
                int thing = (int) (order[place] & (MOST - 1));
                ranks[thing][r] = place + 1 + rest.above(drawn[r][thing], random);
            }
        }
        return new Replicates(ranks, covariance);
    }

    private static void draw(List<Sum> sums, double[][] root, double[] normal, double[] drawn) {
        for (int i = 0; i < drawn.length; i++) {
            double z = 0;
            double[] row = root[i];
            for (int k = 0; k < row.length; k++) {
                z += row[k] * normal[k];
            }
            drawn[i] = sums.get(i).at(z);
        }
    }

    // Sorting longs that carry value and number is several times faster than sorting objects.
    private static void sort(double[] drawn, long[] order) {
        for (int i = 0; i < drawn.length; i++) {
            long bits = Double.doubleToLongBits(drawn[i] + 0.0);
            long ascending = bits ^ ((bits >> 63) & Long.MAX_VALUE);
            order[i] = (~ascending & -MOST) | i;
        }
        Arrays.sort(order);
    }

    /** The lower Cholesky factor of the correlations, each row cut behind its last element that is not zero. */
    private static double[][] root(double[][] covariance) {
        int n = covariance.length;
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double scale = Math.sqrt(covariance[i][i] * covariance[j][j]);
                double s = i == j ? 1 : scale > 0 ? covariance[i][j] / scale : 0;
                for (int k = 0; k < j; k++) {
                    s -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(Math.max(s, 0)) : l[j][j] > 1e-9 ? s / l[j][j] : 0;
            }
        }
        for (int i = 0; i < n; i++) {
            l[i] = Arrays.copyOf(l[i], i + 1);
        }
        return l;
    }

    /** How many things there are. */
    int things() {
        return ranks.length;
    }

    /** The variance of the difference between two things' sums. */
    double varianceOfDifference(int first, int second) {
        return Math.max(0, covariance[first][first] + covariance[second][second] - 2 * covariance[first][second]);
    }

    /** What things {@code from} (inclusive) {@code to} (exclusive) had together, ascending: equal things are not told apart. */
    int[] pooled(int from, int to) {
        return IntStream.range(from, to)
                .flatMap(thing -> Arrays.stream(ranks[thing]))
                .sorted()
                .toArray();
    }
}
