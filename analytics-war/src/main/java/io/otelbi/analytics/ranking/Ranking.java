package io.otelbi.analytics.ranking;

import io.otelbi.analytics.orders.Dimension;
import io.otelbi.analytics.orders.Measure;
import io.otelbi.platform.contract.query.OrderLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A ranking with its uncertainty: orders are taken as a Poisson process, so a thing's sum {@code X = sum x[o] N[o]} with
 * {@code N[o] ~ Poisson(1)}, which is the Poisson bootstrap of whole orders. Its first two moments are known without a
 * replicate: {@code E X = sum x}, {@code Cov(X, Y) = sum x y}. Replicates are drawn from the normal distribution with these
 * moments, each margin bent to the gamma distribution with its mean and variance (Wilson and Hilferty's cube), because few
 * dear orders make a skewed sum that cannot fall below zero. Drawing for the things that matter instead of for all orders
 * makes 10,000 replicates cheap.
 *
 * @see <a href="https://doi.org/10.1145/2339530.2339637">Chamandy et al. 2012, Estimating uncertainty for massive data
 *     streams (the Poisson bootstrap)</a>
 */
public final class Ranking {

    private static final int REPLICATES = 10_000;
    private static final int LEAST_CANDIDATES = 40;
    private static final int MOST_CANDIDATES = 160;
    private static final double NORMAL_90 = 1.2815515655446004;
    private static final double A = 0.8;
    private static final double B = 0.95;

    private Ranking() {}

    /**
     * What is to be ranked.
     *
     * @param from first day of the window, since 1970-01-01
     * @param to last day
     * @param previousFrom first day of the window before, which has the same length
     */
    public record Question(Dimension by, Measure measure, long from, long to, long previousFrom, int topN, long seed) {}

    /**
     * A thing in its place.
     *
     * @param rank shared within a tie group
     * @param change relative change of the value; NaN where there was none before
     */
    public record Place(
            String key,
            int rank,
            int tieGroup,
            int rankLower,
            int rankUpper,
            double probabilityInTop,
            double value,
            double share,
            double cumulativeShare,
            char abcClass,
            double previousValue,
            int previousRank,
            double change,
            double changeLower,
            double changeUpper) {}

    /**
     * The places that were asked for.
     *
     * @param unattributed part of the total that belongs to nobody in particular
     */
    public record Result(List<Place> places, double total, double unattributed, int things, int orders) {}

    /** Ranks the things of a window. */
    public static Result of(OrderLines lines, Question question) {
        Amounts now = Amounts.of(lines, question.by(), question.measure(), question.from(), question.to());
        Amounts before =
                Amounts.of(lines, question.by(), question.measure(), question.previousFrom(), question.from() - 1);
        double[] totals = now.totals();
        boolean[] unknown = new boolean[totals.length];
        double unattributed = 0;
        for (int i = 0; i < unknown.length; i++) {
            unknown[i] = Dimension.isUnknown(now.keys()[i]);
            unattributed += unknown[i] ? totals[i] : 0;
        }
        int[] ranked = ranked(totals, unknown);
        int[] chosen = Arrays.copyOf(ranked, Math.min(ranked.length, candidates(question.topN())));
        double[][] covariance = now.covariances(chosen);
        Simulated simulated = simulate(select(totals, chosen), covariance, question);
        double total = Arrays.stream(totals).sum();
        List<Place> places =
                places(question, now, before, chosen, covariance, simulated, new double[] {total, unattributed});
        return new Result(places, total, unattributed, ranked.length, now.orders());
    }

    private static int candidates(int topN) {
        return Math.clamp(2L * topN, LEAST_CANDIDATES, MOST_CANDIDATES);
    }

    private static int[] ranked(double[] totals, boolean[] unknown) {
        return IntStream.range(0, totals.length)
                .filter(i -> !unknown[i] && totals[i] != 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -totals[i]).thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double[] select(double[] values, int[] chosen) {
        return Arrays.stream(chosen).mapToDouble(i -> values[i]).toArray();
    }

    /** For each candidate: how often it had which rank (from 0) and how often it was in the top. */
    private record Simulated(int[][] ranks, int[] inTop) {

        int quantile(int candidate, double share) {
            int sum = 0;
            int[] counts = ranks[candidate];
            for (int r = 0; r < counts.length; r++) {
                sum += counts[r];
                if (sum >= share * REPLICATES) {
                    return r + 1;
                }
            }
            return counts.length;
        }
    }

    private static Simulated simulate(double[] means, double[][] covariance, Question question) {
        int n = means.length;
        double[][] root = root(covariance);
        double[] shape = new double[n];
        for (int i = 0; i < n; i++) {
            shape[i] = covariance[i][i] > 0 ? means[i] * means[i] / covariance[i][i] : Double.POSITIVE_INFINITY;
        }
        var random = new SplittableRandom(question.seed());
        int[][] ranks = new int[n][n];
        int[] inTop = new int[n];
        double[] normal = new double[n];
        double[] drawn = new double[n];
        long[] order = new long[n];
        for (int r = 0; r < REPLICATES; r++) {
            for (int i = 0; i < n; i++) {
                normal[i] = random.nextGaussian();
            }
            draw(means, shape, root, normal, drawn);
            rank(drawn, order);
            for (int place = 0; place < n; place++) {
                int thing = (int) (order[place] & 0xFF);
                ranks[thing][place]++;
                inTop[thing] += place < question.topN() ? 1 : 0;
            }
        }
        return new Simulated(ranks, inTop);
    }

    private static void draw(double[] means, double[] shape, double[][] root, double[] normal, double[] drawn) {
        for (int i = 0; i < drawn.length; i++) {
            double z = 0;
            double[] row = root[i];
            for (int k = 0; k < row.length; k++) {
                z += row[k] * normal[k];
            }
            double ninth = 1 / (9 * shape[i]);
            double cube = Math.max(0, 1 - ninth + z * Math.sqrt(ninth));
            drawn[i] = means[i] * cube * cube * cube;
        }
    }

    // Sorting longs that carry value and number is several times faster than sorting objects.
    private static void rank(double[] drawn, long[] order) {
        for (int i = 0; i < drawn.length; i++) {
            long bits = Double.doubleToLongBits(Math.max(0, drawn[i]));
            order[i] = (-bits & ~0xFFL) | i;
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

    private static List<Place> places(
            Question question,
            Amounts now,
            Amounts before,
            int[] chosen,
            double[][] covariance,
            Simulated simulated,
            double[] totals) {
        double[] values = now.totals();
        double[] previous = before.totals();
        double[] variances = now.variances();
        double[] previousVariances = before.variances();
        int[] previousRanks = previousRanks(previous);
        List<Place> places = new ArrayList<>();
        double cumulative = 0;
        int leader = 0;
        int group = 0;
        for (int c = 0; c < Math.min(question.topN(), chosen.length); c++) {
            int thing = chosen[c];
            if (c == 0 || apart(values, chosen, covariance, leader, c)) {
                leader = c;
                group++;
            }
            double share = values[thing] / totals[0];
            char abc = cumulative < A ? 'A' : cumulative < B ? 'B' : 'C';
            cumulative += share;
            double change = previous[thing] > 0 ? values[thing] / previous[thing] - 1 : Double.NaN;
            double spread = Math.sqrt(
                    variances[thing] / square(values[thing]) + previousVariances[thing] / square(previous[thing]));
            places.add(new Place(
                    now.keys()[thing],
                    leader + 1,
                    group,
                    simulated.quantile(c, 0.1),
                    simulated.quantile(c, 0.9),
                    (double) simulated.inTop()[c] / REPLICATES,
                    values[thing],
                    share,
                    cumulative,
                    abc,
                    previous[thing],
                    previousRanks[thing],
                    change,
                    (1 + change) * Math.exp(-NORMAL_90 * spread) - 1,
                    (1 + change) * Math.exp(NORMAL_90 * spread) - 1));
        }
        return places;
    }

    private static double square(double value) {
        return value * value;
    }

    /** Whether two candidates' difference is clear at 90 %, one-sided. */
    private static boolean apart(double[] values, int[] chosen, double[][] covariance, int first, int second) {
        double difference = values[chosen[first]] - values[chosen[second]];
        double variance = covariance[first][first] + covariance[second][second] - 2 * covariance[first][second];
        return difference > NORMAL_90 * Math.sqrt(Math.max(variance, 0));
    }

    private static int[] previousRanks(double[] previous) {
        int[] ranks = new int[previous.length];
        int[] order = ranked(previous, new boolean[previous.length]);
        for (int r = 0; r < order.length; r++) {
            ranks[order[r]] = r + 1;
        }
        return ranks;
    }
}
