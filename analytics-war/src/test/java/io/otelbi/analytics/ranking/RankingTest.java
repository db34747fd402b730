package io.otelbi.analytics.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.analytics.orders.Dimension;
import io.otelbi.analytics.orders.InventedLines;
import io.otelbi.analytics.orders.Measure;
import io.otelbi.platform.contract.query.OrderLines;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final LocalDate TO = LocalDate.of(2025, 6, 30);
    private static final int DAYS = 90;
    private static final int PRODUCTS = 12;
    private static final int TOP = 5;

    private static OrderLines lines(int orders, long seed) {
        Random random = new Random(seed);
        var lines = new InventedLines();
        for (int o = 0; o < orders; o++) {
            lines.order(TO.minusDays(random.nextInt(2 * DAYS)), random.nextInt(50));
            for (int l = 0; l <= random.nextInt(3); l++) {
                int product = Math.min(PRODUCTS - 1, (int) Math.floor(Math.abs(random.nextGaussian()) * 5));
                lines.line(product, product % 3, 1 + random.nextInt(4), 20 + 10 * product + random.nextInt(100), 0);
            }
        }
        return lines.build();
    }

    private static Ranking.Result ranked(OrderLines lines) {
        long to = TO.toEpochDay();
        return Ranking.of(
                lines,
                new Ranking.Question(Dimension.PRODUCT, Measure.REVENUE, to - DAYS + 1, to, to - 2 * DAYS + 1, TOP, 1));
    }

    @Test
    void intervalsAndProbabilitiesAreThoseOfResamplingWholeOrders() {
        OrderLines lines = lines(800, 3);

        Ranking.Result result = ranked(lines);

        int[][] ranks = resampled(lines, 4000);
        for (Ranking.Place place : result.places()) {
            int product = lines.products().indexOf(place.key());
            double inTop = 0;
            int[] sorted = ranks[product].clone();
            Arrays.sort(sorted);
            for (int rank : sorted) {
                inTop += rank <= TOP ? 1.0 / sorted.length : 0;
            }
            assertEquals(inTop, place.probabilityInTop(), 0.04, place.key());
            assertEquals(sorted[sorted.length / 10], place.rankLower(), 1, place.key());
            assertEquals(sorted[sorted.length * 9 / 10], place.rankUpper(), 1, place.key());
        }
    }

    /** The bootstrap itself: each order counts Poisson(1) times. */
    private static int[][] resampled(OrderLines lines, int replicates) {
        Random random = new Random(9);
        int[][] ranks = new int[PRODUCTS][replicates];
        for (int r = 0; r < replicates; r++) {
            double[] sums = new double[PRODUCTS];
            int[] times = IntStream.range(0, lines.orderDay().length)
                    .map(o -> poisson(random))
                    .toArray();
            for (int i = 0; i < lines.size(); i++) {
                int order = lines.lineOrder()[i];
                boolean now = lines.orderDay()[order] > TO.toEpochDay() - DAYS;
                sums[lines.lineProduct()[i]] += now ? times[order] * lines.lineRevenue()[i] : 0;
            }
            List<Integer> order = IntStream.range(0, PRODUCTS)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> -sums[i]))
                    .toList();
            for (int place = 0; place < PRODUCTS; place++) {
                ranks[order.get(place)][r] = place + 1;
            }
        }
        return ranks;
    }

    private static int poisson(Random random) {
        int n = 0;
        for (double product = random.nextDouble(); product > Math.exp(-1); product *= random.nextDouble()) {
            n++;
        }
        return n;
    }

    @Test
    void eachThingStandsOnceInOrderOfItsValue() {
        Ranking.Result result = ranked(lines(800, 4));

        List<Ranking.Place> places = result.places();
        assertEquals(TOP, places.size());
        assertEquals(TOP, places.stream().map(Ranking.Place::key).distinct().count());
        for (int i = 1; i < TOP; i++) {
            assertTrue(places.get(i).value() <= places.get(i - 1).value());
            assertTrue(places.get(i).rank() >= places.get(i - 1).rank());
        }
        double ranked = places.stream().mapToDouble(Ranking.Place::value).sum();
        assertEquals(ranked / result.total(), places.getLast().cumulativeShare(), 1e-9);
    }

    @Test
    void thingsThatCannotBeToldApartShareARank() {
        var lines = new InventedLines();
        for (int i = 0; i < 100; i++) {
            lines.order(TO, i).line(i % 2, 0, 1, 100, 0);
            lines.order(TO, i).line(2, 0, 1, 10, 0);
        }

        List<Ranking.Place> places = ranked(lines.build()).places();

        assertEquals(List.of(1, 1, 3), places.stream().map(Ranking.Place::rank).toList());
        assertEquals(
                List.of(1, 1, 2), places.stream().map(Ranking.Place::tieGroup).toList());
        assertEquals(0, places.getFirst().previousRank());
    }

    @Test
    void unknownThingsAreCountedButNotRanked() {
        OrderLines known = new InventedLines()
                .order(TO, 0)
                .line(0, 0, 1, 100, 0)
                .order(TO, 1)
                .line(1, 0, 1, 50, 0)
                .build();
        OrderLines lines = new OrderLines(
                known.source(),
                List.of("P1", "Unknown"),
                known.customers(),
                known.territories(),
                known.categories(),
                known.salespersons(),
                known.orderDay(),
                known.orderCustomer(),
                known.orderTerritory(),
                known.orderSalesperson(),
                known.lineOrder(),
                known.lineProduct(),
                known.lineCategory(),
                known.lineUnits(),
                known.lineRevenue(),
                known.lineDiscount());

        Ranking.Result result = ranked(lines);

        assertEquals(
                List.of("P1"), result.places().stream().map(Ranking.Place::key).toList());
        assertEquals(50, result.unattributed());
        assertEquals(150, result.total());
    }
}
