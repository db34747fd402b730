package io.otelbi.analytics.recommendation;

import io.otelbi.analytics.recommendation.BasketRules.Rule;
import io.otelbi.platform.contract.analytics.EvidenceRow;
import io.otelbi.platform.contract.analytics.Recommendation;
import io.otelbi.platform.contract.query.OrderLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Products that are bought together more often than by chance. */
final class CrossSellAdvisor implements Recommendations.Advisor {

    private static final int DAYS = 365;
    private static final int HORIZON = 90;
    private static final int LEAST_TOGETHER = 20;
    private static final int MOST = 3;

    /** Part of the gap between those who buy both and those who do not that an offer closes. */
    private static final double OFFER_WORKS = 0.1;

    @Override
    public List<Recommendation> advise(Findings findings) {
        if (!findings.numbered()) {
            return List.of();
        }
        OrderLines lines = findings.lines();
        long first = findings.asOf().toEpochDay() - DAYS + 1;
        Map<Integer, TreeSet<Integer>> orders = new TreeMap<>();
        double[] revenue = new double[lines.products().size()];
        int[] sold = new int[revenue.length];
        for (int i = 0; i < lines.size(); i++) {
            int order = lines.lineOrder()[i];
            if (lines.orderDay()[order] >= first) {
                int product = lines.lineProduct()[i];
                orders.computeIfAbsent(order, any -> new TreeSet<>()).add(product);
                revenue[product] += lines.lineRevenue()[i];
                sold[product]++;
            }
        }
        List<int[]> baskets = orders.values().stream()
                .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                .toList();
        List<Recommendation> found = new ArrayList<>();
        for (Rule rule : BasketRules.find(baskets, revenue.length, LEAST_TOGETHER)) {
            if (found.size() < MOST) {
                found.add(recommendation(findings, rule, revenue[rule.then()] / sold[rule.then()]));
            }
        }
        return found;
    }

    @Override
    public String nothing(Findings findings) {
        return findings.numbered()
                ? "Cross-sell: no two products are bought together more often than chance explains."
                : "Cross-sell: orders have no numbers, so that it is not known what was bought together.";
    }

    private static Recommendation recommendation(Findings findings, Rule rule, double price) {
        List<String> keys = findings.lines().products();
        String bought = keys.get(rule.ifBought());
        String then = keys.get(rule.then());
        double missing = (double) (rule.withIf() - rule.together()) * HORIZON / DAYS;
        double chance = OFFER_WORKS * rule.confidence();
        double error = Math.sqrt(missing * chance * (1 - chance));
        Money money = Money.normal(missing * chance, error).times(price);
        return new Recommendation(
                "cross_sell",
                bought + "+" + then,
                "Offer " + findings.product(then) + " to who puts " + findings.product(bought) + " into the basket.",
                money.mean(),
                Math.max(0, money.lower()),
                money.upper(),
                HORIZON,
                1 - rule.pValue(),
                "Pairs of products over a year's orders (support, confidence, lift), false discoveries kept below 5 %"
                        + " (Benjamini and Hochberg); an offer is taken to work on a tenth of the confidence.",
                "An A/B test in which the offer does not raise the share of orders with both.",
                List.of(new EvidenceRow(
                        bought + "+" + then,
                        findings.product(bought) + " and " + findings.product(then),
                        String.format(
                                Locale.ENGLISH,
                                "Together in %,d of %,d orders (support %.1f %%), confidence %.0f %%, lift %.1f.",
                                rule.together(),
                                rule.orders(),
                                100 * rule.support(),
                                100 * rule.confidence(),
                                rule.lift()))));
    }
}
