package io.otelbi.analytics.ranking;

import io.otelbi.analytics.orders.Dimension;
import io.otelbi.analytics.orders.Measure;
import io.otelbi.platform.contract.query.OrderLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A ranking with its uncertainty: orders are taken as a Poisson process, so a thing's sum {@code X = sum x[o] N[o]} with
 * {@code N[o] ~ Poisson(1)}, which is the Poisson bootstrap of whole orders. Its first two moments are known without a
 * replicate: {@code E X = sum x}, {@code Cov(X, Y) = sum x y}. Replicates are drawn from the normal distribution with these
 * moments, each margin bent to the shape of {@link Sum}. Drawing for the things that matter instead of for all orders makes
 * 10,000 replicates cheap; {@link Others} stand for the rest.
 *
 * <p>Values are compared as they are shown, to the cent: equal ones have the same rank, interval and probability. The rank
 * always lies in its interval.
 *
 * @see <a href="https://doi.org/10.1145/2339530.2339637">Chamandy et al. 2012, Estimating uncertainty for massive data
 *     streams (the Poisson bootstrap)</a>
 */
public final class Ranking {

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
     * @param previousFrom first day of the window before, which ends the day before {@code from}; if it is shorter, changes
     *     compare values per day, and if it begins on {@code from} there is none
     */
    public record Question(Dimension by, Measure measure, long from, long to, long previousFrom, int topN, long seed) {

        /** How many times the window before fits into the window. */
        double perDay() {
            return (double) (to - from + 1) / (from - previousFrom);
        }
    }

    /**
     * A thing in its place.
     *
     * @param rank shared within a tie group
     * @param change relative change of the value, per day where the windows differ in length; NaN where there was none before
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
     * @param tiedBeyond how many things that are not among them have the same value as the last of them
     * @param unattributed part of the total that belongs to nobody in particular
     */
    public record Result(
            List<Place> places, int tiedBeyond, double total, double unattributed, int things, int orders) {}

    /** Ranks the things of a window. */
    public static Result of(OrderLines lines, Question question) {
        Amounts now = Amounts.of(lines, question.by(), question.measure(), question.from(), question.to());
        Amounts before =
                Amounts.of(lines, question.by(), question.measure(), question.previousFrom(), question.from() - 1);
        double[] totals = now.totals();
        int[] ranked = ranked(question.by(), now, totals);
        int[] chosen = Arrays.copyOf(ranked, Math.min(ranked.length, candidates(question.topN())));
        int[] rest = Arrays.copyOfRange(ranked, chosen.length, ranked.length);
        Replicates replicates =
                Replicates.of(now.sums(chosen), now.covariances(chosen), now.sums(rest), question.seed());
        double total = Arrays.stream(totals).sum();
        var places = new Places(question, now, before, ranked, replicates);
        return new Result(
                places.of(total),
                places.tiedBeyond(),
                total,
                unattributed(question.by(), now, totals),
                ranked.length,
                now.orders());
    }

    private static double unattributed(Dimension by, Amounts now, double[] totals) {
        return IntStream.range(0, totals.length)
                .filter(i -> by.isUnknown(now.keys()[i]))
                .mapToDouble(i -> totals[i])
                .sum();
    }

    private static int candidates(int topN) {
        return Math.clamp(2L * topN, LEAST_CANDIDATES, MOST_CANDIDATES);
    }

    /** Things with any sale or return, the largest first; equal ones by their key, whatever the order of the rows. */
    private static int[] ranked(Dimension by, Amounts amounts, double[] totals) {
        boolean[] present = amounts.present();
        return IntStream.range(0, totals.length)
                .filter(i -> present[i] && !by.isUnknown(amounts.keys()[i]))
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> -shown(totals[i]))
                        .thenComparing(i -> amounts.keys()[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** A value as it is shown, in cents. */
    private static long shown(double value) {
        return Math.round(100 * value);
    }

    /** Ranked things in their places. */
    private static final class Places {

        private final Question question;
        private final Amounts now;
        private final Amounts before;
        private final int[] ranked;
        private final Replicates replicates;
        private final double[] values;
        private final double[] previous;
        private final int[] previousRanks;

        private Places(Question question, Amounts now, Amounts before, int[] ranked, Replicates replicates) {
            this.question = question;
            this.now = now;
            this.before = before;
            this.ranked = ranked;
            this.replicates = replicates;
            this.values = now.totals();
            this.previous = before.totals();
            this.previousRanks = previousRanks();
        }

        private long shownAt(int place) {
            return shown(values[ranked[place]]);
        }

        int tiedBeyond() {
            int n = 0;
            for (int place = question.topN(); place < ranked.length; place++) {
                n += shownAt(place) == shownAt(question.topN() - 1) ? 1 : 0;
            }
            return n;
        }

        List<Place> of(double total) {
            List<Place> places = new ArrayList<>();
            int leader = 0;
            int group = 0;
            int shown = Math.min(question.topN(), ranked.length);
            for (int from = 0; from < shown; ) {
                int to = endOfEqual(from);
                if (from == 0 || allApart(leader, from, to)) {
                    leader = from;
                    group++;
                }
                int[] ranks = replicates.pooled(from, to);
                for (int place = from; place < Math.min(to, shown); place++) {
                    places.add(place(place, leader + 1, group, ranks));
                }
                from = to;
            }
            return withShares(places, total);
        }

        /** The first simulated place behind one whose value differs from it. */
        private int endOfEqual(int from) {
            int to = from + 1;
            while (to < replicates.things() && shownAt(to) == shownAt(from)) {
                to++;
            }
            return to;
        }

        /** Whether each of some equal things differs from the leader clearly at 90 %, one-sided. */
        private boolean allApart(int leader, int from, int to) {
            return IntStream.range(from, to).allMatch(place -> {
                double difference = values[ranked[leader]] - values[ranked[place]];
                return difference > NORMAL_90 * Math.sqrt(replicates.varianceOfDifference(leader, place));
            });
        }

        private Place place(int place, int rank, int group, int[] ranks) {
            int thing = ranked[place];
            long inTop =
                    Arrays.stream(ranks).filter(one -> one <= question.topN()).count();
            double change =
                    previous[thing] > 0 ? values[thing] / (previous[thing] * question.perDay()) - 1 : Double.NaN;
            double[] ends = changeInterval(thing, change);
            return new Place(
                    now.keys()[thing],
                    rank,
                    group,
                    Math.min(rank, ranks[(int) Math.ceil(0.1 * ranks.length) - 1]),
                    Math.max(rank, ranks[(int) Math.ceil(0.9 * ranks.length) - 1]),
                    (double) inTop / ranks.length,
                    values[thing],
                    0,
                    0,
                    'C',
                    previous[thing],
                    previousRanks[thing],
                    change,
                    ends[0],
                    ends[1]);
        }

        /** The 80 % interval of a change: of the logarithms' difference, or where returns prevail, of the quotient itself. */
        private double[] changeInterval(int thing, double change) {
            double own = now.variances()[thing];
            double earlier = before.variances()[thing] / square(previous[thing]);
            if (values[thing] > 0) {
                double spread = NORMAL_90 * Math.sqrt(own / square(values[thing]) + earlier);
                return new double[] {(1 + change) * Math.exp(-spread) - 1, (1 + change) * Math.exp(spread) - 1};
            }
            double unit = previous[thing] * question.perDay();
            double spread = NORMAL_90 * Math.sqrt(own / square(unit) + square(1 + change) * earlier);
            return new double[] {change - spread, change + spread};
        }

        /** Ranks of the window before by the same rules. */
        private int[] previousRanks() {
            int[] ranks = new int[previous.length];
            int[] order = ranked(question.by(), before, previous);
            for (int r = 0; r < order.length; r++) {
                boolean same = r > 0 && shown(previous[order[r]]) == shown(previous[order[r - 1]]);
                ranks[order[r]] = same ? ranks[order[r - 1]] : r + 1;
            }
            return ranks;
        }
    }

    /** Shares of the whole have no meaning where returns outweigh sales; they are 0 then. */
    private static List<Place> withShares(List<Place> places, double total) {
        List<Place> shared = new ArrayList<>();
        double cumulative = 0;
        for (Place place : places) {
            double share = total > 0 ? place.value() / total : 0;
            char abc = cumulative < A ? 'A' : cumulative < B ? 'B' : 'C';
            cumulative += share;
            shared.add(new Place(
                    place.key(),
                    place.rank(),
                    place.tieGroup(),
                    place.rankLower(),
                    place.rankUpper(),
                    place.probabilityInTop(),
                    place.value(),
                    share,
                    cumulative,
                    abc,
                    place.previousValue(),
                    place.previousRank(),
                    place.change(),
                    place.changeLower(),
                    place.changeUpper()));
        }
        return shared;
    }

    private static double square(double value) {
        return value * value;
    }
}
