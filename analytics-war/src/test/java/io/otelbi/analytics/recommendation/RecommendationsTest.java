package io.otelbi.analytics.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.analytics.orders.InventedLines;
import io.otelbi.platform.contract.analytics.Recommendation;
import io.otelbi.platform.contract.analytics.SuspectSegment;
import io.otelbi.platform.contract.query.OrderLines;
import io.otelbi.platform.contract.query.Stock.StockItem;
import io.otelbi.platform.contract.query.TerritoryQuotas.TerritoryQuota;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecommendationsTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);
    private static final OrderLines NONE = new InventedLines().build();

    private static Findings findings(
            OrderLines lines, List<StockItem> stock, List<TerritoryQuota> quotas, List<SuspectSegment> suspects) {
        return new Findings(AS_OF, List.of(lines), "US", true, true, Map.of(), Map.of(), stock, quotas, suspects);
    }

    /** A product that sells about {@code daily} pieces a day. */
    private static InventedLines selling(double daily, long seed) {
        Random random = new Random(seed);
        var lines = new InventedLines();
        for (int back = 363; back >= 0; back--) {
            int units = (int) Math.max(0, Math.round(daily + Math.sqrt(daily) * random.nextGaussian()));
            lines.order(AS_OF.minusDays(back), random.nextInt(30)).line(0, 0, units, 10.0 * units, 0);
        }
        return lines;
    }

    private static StockItem item(long onHand) {
        return new StockItem("P1", "Lamp", onHand, 100, 500, 14, BigDecimal.TEN, BigDecimal.valueOf(6));
    }

    private static List<Recommendation> of(Findings findings, String kind) {
        return Recommendations.of(findings, 50).items().stream()
                .filter(one -> one.kind().equals(kind))
                .toList();
    }

    @Test
    void aProductThatRunsOutBeforeItsDeliveryIsToBeRestocked() {
        Recommendation restock = of(
                        findings(selling(20, 1).build(), List.of(item(100)), List.of(), List.of()), "restock")
                .getFirst();

        // 14 days of 20 less 100 in stock, at a margin of 4.
        assertEquals((14 * 20 - 100) * 4, restock.expectedMoney(), 120);
        assertEquals(14, restock.horizonDays());
        assertTrue(restock.action().contains("Order 400 pieces"), restock.action());
        assertFalse(restock.evidence().isEmpty());
    }

    @Test
    void statedIntervalsOfLostSalesHoldFourInFive() {
        int inside = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(1000 + seed);
            double demand = 0;
            for (int day = 0; day < 14; day++) {
                demand += Math.max(0, Math.round(20 + Math.sqrt(20) * random.nextGaussian()));
            }
            Recommendation restock = of(
                            findings(selling(20, seed).build(), List.of(item(100)), List.of(), List.of()), "restock")
                    .getFirst();
            double lost = Math.max(0, demand - 100) * 4;
            inside += restock.moneyLower() <= lost && lost <= restock.moneyUpper() ? 1 : 0;
        }

        assertTrue(inside >= 140 && inside <= 186, inside + " of 200");
    }

    @Test
    void stockForYearsIsOneActionWithItsProducts() {
        List<Recommendation> found =
                of(findings(selling(20, 2).build(), List.of(item(20_000)), List.of(), List.of()), "overstock");

        assertEquals(1, found.size());
        assertEquals(
                (20_000 - 182 * 20) * 6 * 0.25 * 182 / 365, found.getFirst().expectedMoney(), 800);
    }

    @Test
    void stockForDecadesIsAQuestionToTheDataTeamWithoutMoney() {
        Findings findings = findings(selling(20, 2).build(), List.of(item(900_000)), List.of(), List.of());

        assertEquals(List.of(), of(findings, "overstock"));
        assertEquals(0, of(findings, "implausible_stock").getFirst().expectedMoney());
    }

    @Test
    void enoughStockIsNoAction() {
        assertEquals(
                List.of(), of(findings(selling(20, 3).build(), List.of(item(900)), List.of(), List.of()), "restock"));
    }

    @Test
    void stockAndQuotasOfTheWholeCompanySayNothingOfAPartOfItsSales() {
        var part = new Findings(
                AS_OF,
                List.of(selling(20, 1).build()),
                "US",
                false,
                true,
                Map.of(),
                Map.of(),
                List.of(item(100)),
                List.of(),
                List.of());

        Recommendations.Result result = Recommendations.of(part, 50);

        assertEquals(List.of(), of(part, "restock"));
        assertTrue(result.skipped().stream().anyMatch(sentence -> sentence.startsWith("Stock: it is that of")));
        assertTrue(result.skipped().stream().anyMatch(sentence -> sentence.startsWith("Quotas: they are those of")));
    }

    @Test
    void withoutOrderNumbersNothingIsBoughtTogether() {
        Random random = new Random(4);
        var lines = new InventedLines();
        for (int back = 363; back >= 0; back--) {
            for (int i = 0; i < 10; i++) {
                InventedLines order = lines.order(AS_OF.minusDays(back), i);
                if (random.nextInt(3) > 0) {
                    order.line(2 + random.nextInt(10), 0, 1, 5, 0);
                } else {
                    order.line(0, 0, 1, 10, 0).line(1, 0, 1, 10, 0);
                }
            }
        }
        var numbered = new Findings(
                AS_OF, List.of(lines.build()), "US", true, true, Map.of(), Map.of(), List.of(), List.of(), List.of());
        var unnumbered = new Findings(
                AS_OF, List.of(lines.build()), "US", true, false, Map.of(), Map.of(), List.of(), List.of(), List.of());

        assertFalse(of(numbered, "cross_sell").isEmpty());
        assertEquals(List.of(), of(unnumbered, "cross_sell"));
        assertTrue(Recommendations.of(unnumbered, 50).skipped().stream()
                .anyMatch(sentence -> sentence.contains("orders have no numbers")));
    }

    @Test
    void quotaGapsHoldFourInFiveQuarters() {
        int inside = 0;
        int made = 0;
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            List<TerritoryQuota> quotas = new ArrayList<>();
            for (int q = 0; q < 6; q++) {
                int quarter = 2025 * 4 + 1 - 6 + q;
                quotas.add(new TerritoryQuota(
                        "France",
                        quarter / 4,
                        quarter % 4 + 1,
                        BigDecimal.valueOf(1000),
                        BigDecimal.valueOf(600 + 100 * random.nextGaussian())));
            }
            double next = 400 + 100 * random.nextGaussian();
            for (Recommendation gap : of(findings(NONE, List.of(), quotas, List.of()), "quota_gap")) {
                made++;
                inside += gap.moneyLower() <= next && next <= gap.moneyUpper() ? 1 : 0;
            }
        }

        assertTrue(made > 380, made + " made");
        assertEquals(0.8, (double) inside / made, 0.1);
    }

    @Test
    void aProductThatFallsBehindIsFoundAndAnEvenOneIsNot() {
        Random random = new Random(4);
        var lines = new InventedLines();
        for (int back = 181; back >= 0; back--) {
            for (int product = 0; product < 10; product++) {
                boolean fallen = product == 3 && back < 91;
                int orders = fallen ? 2 : 5;
                for (int i = 0; i < orders; i++) {
                    lines.order(AS_OF.minusDays(back), 0).line(product, 0, 1, 20 + random.nextInt(20), 0);
                }
            }
        }

        List<Recommendation> found = of(findings(lines.build(), List.of(), List.of(), List.of()), "losing_momentum");

        assertEquals(List.of("P4"), found.stream().map(Recommendation::subject).toList());
        assertTrue(found.getFirst().moneyLower() > 0);
    }

    @Test
    void statedIntervalsOfFallsHoldFourInFive() {
        int inside = 0;
        int made = 0;
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            var lines = new InventedLines();
            for (int back = 181; back >= 0; back--) {
                for (int product = 0; product < 8; product++) {
                    int orders = poisson(random, product == 3 && back < 91 ? 1 : 3);
                    for (int i = 0; i < orders; i++) {
                        lines.order(AS_OF.minusDays(back), 0).line(product, 0, 1, 20 + random.nextInt(21), 0);
                    }
                }
            }
            // Three orders of 30 a day for each of eight products before; now one of them has one: 22 for 24 in all.
            double growth = 22.0 / 24;
            double trueFall = 91 * 30 * (3 * growth - 1);
            for (Recommendation fall :
                    of(findings(lines.build(), List.of(), List.of(), List.of()), "losing_momentum")) {
                if (fall.subject().equals("P4")) {
                    made++;
                    inside += fall.moneyLower() <= trueFall && trueFall <= fall.moneyUpper() ? 1 : 0;
                }
            }
        }

        assertTrue(made >= 145, made + " found");
        assertEquals(0.8, (double) inside / made, 0.1);
    }

    private static int poisson(Random random, double mean) {
        int n = 0;
        for (double product = random.nextDouble(); product > Math.exp(-mean); product *= random.nextDouble()) {
            n++;
        }
        return n;
    }

    @Test
    void statedIntervalsOfCustomersAtRiskHoldFourInFive() {
        int inside = 0;
        int made = 0;
        for (int seed = 0; seed < 60; seed++) {
            Shop shop = new Shop(seed);
            for (Recommendation call :
                    of(findings(shop.lines.build(), List.of(), List.of(), List.of()), "customers_at_risk")) {
                made++;
                double missed = shop.missed(call);
                inside += call.moneyLower() <= missed && missed <= call.moneyUpper() ? 1 : 0;
            }
        }

        assertTrue(made >= 55, made + " made");
        assertTrue(inside >= 0.7 * made && inside <= 0.9 * made, inside + " of " + made);
    }

    /** Customers who follow the BG/NBD model, with what those who left would have gone on to buy. */
    private static final class Shop {

        private static final int CUSTOMERS = 400;
        private static final double ORDER = 100;

        final InventedLines lines = new InventedLines();
        private final Random random;
        private final double[] rates = new double[CUSTOMERS];
        private final boolean[] gone = new boolean[CUSTOMERS];

        Shop(long seed) {
            random = new Random(seed);
            for (int customer = 0; customer < CUSTOMERS; customer++) {
                // Gamma(2, 60 days) and Beta(1, 6).
                rates[customer] = -Math.log(random.nextDouble() * random.nextDouble()) / 60;
                double leaves = 1 - Math.pow(random.nextDouble(), 1.0 / 6);
                double day = random.nextInt(400);
                lines.order(AS_OF.minusDays(700 - (long) day), customer).line(0, 0, 1, ORDER, 0);
                while (!gone[customer]) {
                    day += -Math.log(random.nextDouble()) / rates[customer];
                    if (day > 700) {
                        break;
                    }
                    lines.order(AS_OF.minusDays(700 - (long) day), customer).line(0, 0, 1, ORDER, 0);
                    gone[customer] = random.nextDouble() < leaves;
                }
            }
        }

        double missed(Recommendation call) {
            double money = 0;
            for (var row : call.evidence()) {
                int customer = Integer.parseInt(row.key().substring(1)) - 1;
                money += gone[customer] ? ORDER * poisson(random, rates[customer] * call.horizonDays()) : 0;
            }
            return money;
        }
    }

    @Test
    void aDiscountWithoutLargerOrdersIsToBeStopped() {
        Random random = new Random(5);
        var lines = new InventedLines();
        for (int i = 0; i < 400; i++) {
            boolean reduced = i % 4 == 0;
            lines.order(AS_OF.minusDays(i % 300), 0).line(0, 0, 1 + random.nextInt(3), 90, reduced ? 10 : 0);
        }

        Recommendation stop = of(findings(lines.build(), List.of(), List.of(), List.of()), "discount_without_volume")
                .getFirst();

        assertEquals(100 * 10 * 90.0 / 365, stop.expectedMoney(), 1);
        assertEquals(1, stop.evidence().size());
    }

    @Test
    void incompleteDataAreAnActionForTheDataTeam() {
        var suspect = new SuspectSegment(
                "category", "C1", "internet", AS_OF.plusDays(1), AS_OF.plusDays(10), 100, 0, "C1 stop.");

        Recommendation check = of(
                        findings(selling(1, 6).build(), List.of(), List.of(), List.of(suspect)), "incomplete_data")
                .getFirst();

        assertEquals("C1 stop.", check.evidence().getFirst().finding());
        assertTrue(check.expectedMoney() > 0);
    }

    @Test
    void nothingIsRecommendedWithoutEvidenceButSaid() {
        Recommendations.Result result = Recommendations.of(findings(NONE, List.of(), List.of(), List.of()), 10);

        assertEquals(List.of(), result.items());
        assertEquals(7, result.skipped().size());
    }
}
