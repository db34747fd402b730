package io.otelbi.analytics.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.analytics.orders.Dimension;
import io.otelbi.analytics.orders.InventedLines;
import io.otelbi.analytics.orders.Measure;
import io.otelbi.platform.contract.query.OrderLines;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Equal values, returns and zeros in rankings. */
class RankingTiesTest {

    private static final LocalDate TO = LocalDate.of(2019, 3, 31);
    private static final int DAYS = 30;

    private static Ranking.Result ranked(OrderLines lines, Measure measure, int topN) {
        long to = TO.toEpochDay();
        return Ranking.of(
                lines, new Ranking.Question(Dimension.PRODUCT, measure, to - DAYS + 1, to, to - 2 * DAYS + 1, topN, 7));
    }

    private static InventedLines random(Random random, int products) {
        var lines = new InventedLines();
        int orders = 1 + random.nextInt(40);
        for (int o = 0; o < orders; o++) {
            lines.order(TO.minusDays(random.nextInt(2 * DAYS)), random.nextInt(5));
            for (int l = 0; l <= random.nextInt(4); l++) {
                int units = random.nextInt(5) - 1;
                lines.line(random.nextInt(products), 0, units, units * 0.1 * (1 + random.nextInt(3)), 0);
            }
        }
        return lines;
    }

    static Stream<Measure> measures() {
        return Stream.of(Measure.REVENUE, Measure.UNITS, Measure.ORDERS);
    }

    @ParameterizedTest
    @MethodSource("measures")
    void inAnySmallRankingRanksLieInTheirIntervalsAndEqualValuesAreTreatedAlike(Measure measure) {
        Random random = new Random(20);
        for (int trial = 0; trial < 60; trial++) {
            int products = 1 + random.nextInt(12);
            int topN = 1 + random.nextInt(12);

            Ranking.Result result = ranked(random(random, products).build(), measure, topN);

            Map<Long, Ranking.Place> byValue = new HashMap<>();
            Ranking.Place before = null;
            double inTop = 0;
            for (Ranking.Place place : result.places()) {
                assertTrue(1 <= place.rankLower() && place.rankLower() <= place.rank(), place.toString());
                assertTrue(place.rank() <= place.rankUpper() && place.rankUpper() <= result.things(), place.toString());
                assertTrue(place.probabilityInTop() >= 0 && place.probabilityInTop() <= 1, place.toString());
                assertTrue(Double.isFinite(place.share()) && Double.isFinite(place.cumulativeShare()));
                Ranking.Place equal = byValue.putIfAbsent(Math.round(100 * place.value()), place);
                if (equal != null) {
                    assertEquals(judged(equal), judged(place));
                }
                assertTrue(before == null || (before.value() >= place.value() && before.rank() <= place.rank()));
                before = place;
                inTop += place.probabilityInTop();
            }
            assertEquals(Math.min(topN, result.things()), result.places().size());
            assertTrue(inTop <= topN + 1e-9, "no more belong to the top than it holds");
        }
    }

    private static List<Object> judged(Ranking.Place place) {
        return List.of(place.rank(), place.tieGroup(), place.rankLower(), place.rankUpper(), place.probabilityInTop());
    }

    @Test
    void twoProductsOfTheSameOrdersAtTheSamePriceShareTheirIntervalOverBothPlaces() {
        var lines = new InventedLines();
        for (int i = 0; i < 60; i++) {
            lines.order(TO, i).line(0, 0, 1, 900, 0);
        }
        for (int i = 0; i < 3; i++) {
            lines.order(TO, i).line(1, 0, 1, 19.99, 0).line(2, 0, 1, 19.99, 0);
        }

        List<Ranking.Place> places = ranked(lines.build(), Measure.REVENUE, 3).places();

        assertEquals(
                List.of(2, 2), places.stream().skip(1).map(Ranking.Place::rank).toList());
        assertEquals(
                List.of(2, 2),
                places.stream().skip(1).map(Ranking.Place::rankLower).toList());
        assertEquals(
                List.of(3, 3),
                places.stream().skip(1).map(Ranking.Place::rankUpper).toList());
        assertEquals(
                List.of(1.0, 1.0),
                places.stream().skip(1).map(Ranking.Place::probabilityInTop).toList());
    }

    @Test
    void equalSumsOfDifferentAmountsAreEqualInSpiteOfBinaryDust() {
        var lines = new InventedLines();
        for (int i = 0; i < 10; i++) {
            lines.order(TO, i).line(0, 0, 1, 0.1, 0);
        }
        lines.order(TO, 0).line(1, 0, 1, 1.0, 0);

        List<Ranking.Place> places = ranked(lines.build(), Measure.REVENUE, 2).places();

        assertEquals(judged(places.get(0)), judged(places.get(1)));
        assertEquals("P1", places.get(0).key());
    }

    @Test
    void tiesAtTheCutAreCountedAndShareTheChanceToBeInTheTop() {
        var lines = new InventedLines();
        for (int product = 0; product < 400; product++) {
            lines.order(TO, product).line(product, 0, 1, 250, 0);
        }

        Ranking.Result result = ranked(lines.build(), Measure.REVENUE, 10);

        assertEquals(390, result.tiedBeyond());
        Ranking.Place first = result.places().getFirst();
        assertEquals(10 / 400.0, first.probabilityInTop(), 0.01);
        assertEquals(1, first.rankLower(), "the rank shown is the first of 400 equal ones");
        assertEquals(360, first.rankUpper(), 8);
    }

    @Test
    void thoseBeyondTheSimulatedOnesStandBetweenThem() {
        var lines = new InventedLines();
        for (int product = 0; product < 300; product++) {
            for (int order = 0; order < 4; order++) {
                lines.order(TO, product).line(product, 0, 1, 1000 - product, 0);
            }
        }

        Ranking.Place tenth =
                ranked(lines.build(), Measure.REVENUE, 10).places().get(9);

        assertTrue(
                tenth.rankUpper() > 200, "four orders say little about the place among 300, was " + tenth.rankUpper());
        assertTrue(tenth.probabilityInTop() < 0.2, "was " + tenth.probabilityInTop());
    }

    @Test
    void returnsRankBelowZeroAndHaveNoShare() {
        OrderLines lines = new InventedLines()
                .order(TO, 0)
                .line(0, 0, 2, 50, 0)
                .line(1, 0, 1, 10, 0)
                .order(TO, 1)
                .line(1, 0, -1, -10, 0)
                .line(2, 0, -4, -80, 0)
                .build();

        Ranking.Result result = ranked(lines, Measure.REVENUE, 5);

        assertEquals(
                List.of("P1", "P2", "P3"),
                result.places().stream().map(Ranking.Place::key).toList());
        assertEquals(-30, result.total());
        assertEquals(0, result.places().getLast().share());
        assertEquals(3, result.things());
    }

    @Test
    void aShorterWindowBeforeIsComparedPerDay() {
        var lines = new InventedLines();
        for (int day = 0; day < 45; day++) {
            lines.order(TO.minusDays(day), day).line(0, 0, 1, 20, 0);
        }
        long to = TO.toEpochDay();

        Ranking.Place place = Ranking.of(
                        lines.build(),
                        new Ranking.Question(Dimension.PRODUCT, Measure.UNITS, to - 29, to, to - 44, 1, 7))
                .places()
                .getFirst();

        assertEquals(30, place.value());
        assertEquals(15, place.previousValue());
        assertEquals(0, place.change(), 1e-12);
        assertTrue(place.changeLower() < 0 && place.changeUpper() > 0);
    }

    @Test
    void aValueOfZeroIsNobodyOfThingsAloneAndManyValuesKeepTheirPlaces() {
        assertTrue(Dimension.PRODUCT.isUnknown("0"));
        assertFalse(new Dimension("product.low_fat").isUnknown("0"));
        assertTrue(new Dimension("product.low_fat").isUnknown("Unknown"));

        var lines = new InventedLines();
        int most = 300_000;
        for (int product = 0; product < most; product++) {
            lines.order(TO, 1).line(product, 0, 1, product + 1.0, 0);
        }

        assertEquals(
                "P" + most,
                ranked(lines.build(), Measure.REVENUE, 1).places().getFirst().key());
    }
}
