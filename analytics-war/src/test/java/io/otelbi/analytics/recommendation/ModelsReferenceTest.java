package io.otelbi.analytics.recommendation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.analytics.recommendation.BasketRules.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** The published models against their papers, by simulation from the papers' parameters or by hand. */
class ModelsReferenceTest {

    /** Table 2 of Fader, Hardie and Lee 2005: the CDNOW customers, in weeks. */
    private static final BgNbd CDNOW = new BgNbd(0.243, 4.414, 0.793, 2.426);

    private record Simulated(BgNbd.Past past, boolean alive) {}

    private static List<Simulated> customers(int n, long seed) {
        var random = new Well19937c(seed);
        var rates = new GammaDistribution(random, CDNOW.r(), 1 / CDNOW.alpha());
        var chances = new BetaDistribution(random, CDNOW.a(), CDNOW.b());
        List<Simulated> customers = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double rate = rates.sample();
            double leaves = chances.sample();
            double age = 27 + 12 * random.nextDouble();
            double last = 0;
            int repeats = 0;
            boolean alive = true;
            for (double t = wait(random, rate); t <= age && alive; t += wait(random, rate)) {
                last = t;
                repeats++;
                alive = random.nextDouble() >= leaves;
            }
            customers.add(new Simulated(new BgNbd.Past(repeats, last, age), alive));
        }
        return customers;
    }

    private static double wait(Well19937c random, double rate) {
        return -Math.log(1 - random.nextDouble()) / rate;
    }

    @Test
    void bgNbdFindsThePapersParametersInCustomersThatFollowThem() {
        List<BgNbd.Past> pasts =
                customers(8000, 4).stream().map(Simulated::past).toList();

        BgNbd model = BgNbd.fit(pasts);

        assertEquals(CDNOW.r(), model.r(), 0.04);
        assertEquals(CDNOW.alpha(), model.alpha(), 0.9);
        assertEquals(CDNOW.a() / (CDNOW.a() + CDNOW.b()), model.a() / (model.a() + model.b()), 0.05);
        assertTrue(BgNbd.logLikelihood(model, pasts) >= BgNbd.logLikelihood(CDNOW, pasts));
    }

    @Test
    void theChanceToBeAliveIsTheShareOfThoseWhoAre() {
        double[] counted = new double[5];
        double[] alive = new double[5];
        double[] said = new double[5];
        for (Simulated customer : customers(60_000, 5)) {
            if (customer.past().repeats() > 0) {
                double chance = CDNOW.alive(customer.past());
                int bin = Math.min(4, (int) (5 * chance));
                counted[bin]++;
                said[bin] += chance;
                alive[bin] += customer.alive() ? 1 : 0;
            }
        }

        for (int bin = 0; bin < 5; bin++) {
            assertEquals(said[bin] / counted[bin], alive[bin] / counted[bin], 0.04, "bin " + bin);
        }
    }

    /** Ten baskets by hand: bread in 6, butter in 5, both in 4. */
    @Test
    void basketRulesCountAsByHand() {
        List<int[]> baskets = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            boolean bread = i < 6;
            boolean butter = i >= 2 && i < 7;
            baskets.add(
                    bread && butter
                            ? new int[] {0, 1}
                            : bread ? new int[] {0} : butter ? new int[] {1} : new int[] {2});
        }
        // One by one the evidence of ten orders is too thin; of two hundred like them it is not.
        List<int[]> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.addAll(baskets);
        }

        assertEquals(List.of(), BasketRules.find(baskets, 3, 2));
        Rule rule = BasketRules.find(many, 3, 2).getFirst();
        assertEquals(1, rule.ifBought());
        assertEquals(0, rule.then());
        assertEquals(0.4, rule.support(), 1e-12);
        assertEquals(0.8, rule.confidence(), 1e-12);
        assertEquals(0.8 / 0.6, rule.lift(), 1e-12);
    }

    @Test
    void productsThatAreBoughtIndependentlyMakeNoRule() {
        Random random = new Random(6);
        int found = 0;
        for (int trial = 0; trial < 40; trial++) {
            List<int[]> baskets = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                baskets.add(random.ints(0, 12).distinct().limit(3).toArray());
            }
            found += BasketRules.find(baskets, 12, 5).isEmpty() ? 0 : 1;
        }

        assertTrue(found <= 6, found + " of 40");
    }

    /** The example of Benjamini and Hochberg's paper (section 3.2): 4 of 15 at 5 %. */
    @Test
    void falseDiscoveriesAreControlledAsInThePaper() {
        double[] p = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0
        };

        boolean[] found = BasketRules.discovered(p, 0.05);

        boolean[] expected = new boolean[15];
        Arrays.fill(expected, 0, 4, true);
        assertArrayEquals(expected, found);
    }
}
