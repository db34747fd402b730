package io.otelbi.analytics.recommendation;

import io.otelbi.platform.contract.analytics.EvidenceRow;
import io.otelbi.platform.contract.analytics.Recommendation;
import io.otelbi.platform.contract.query.OrderLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Discounts that bring no larger orders. */
final class DiscountAdvisor implements Recommendations.Advisor {

    private static final int DAYS = 365;
    private static final int HORIZON = 90;
    private static final int LEAST_LINES = 30;
    private static final int MOST = 3;
    private static final double CLEAR = 1.2815515655446004;

    /** Lines of a product with or without a discount. */
    private static final class Lines {
        private int n;
        private double units;
        private double squares;
        private double discount;
        private double discountSquares;

        void add(double pieces, double given) {
            n++;
            units += pieces;
            squares += pieces * pieces;
            discount += given;
            discountSquares += given * given;
        }

        double mean() {
            return units / n;
        }

        double errorOfMean() {
            return Math.sqrt(Math.max(0, squares / n - mean() * mean()) / n);
        }
    }

    @Override
    public List<Recommendation> advise(Findings findings) {
        List<Recommendation> found = new ArrayList<>();
        for (OrderLines lines : findings.channels()) {
            long first = findings.asOf().toEpochDay() - DAYS + 1;
            Map<String, Lines[]> byProduct = new TreeMap<>();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.orderDay()[lines.lineOrder()[i]] >= first) {
                    double given = lines.lineDiscount()[i];
                    byProduct
                            .computeIfAbsent(lines.products().get(lines.lineProduct()[i]), any ->
                                    new Lines[] {new Lines(), new Lines()})[given > 0 ? 1 : 0]
                            .add(lines.lineUnits()[i], given);
                }
            }
            byProduct.forEach((key, both) -> advise(findings, key, both[0], both[1], found));
        }
        found.sort((a, b) -> Double.compare(b.expectedMoney(), a.expectedMoney()));
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    @Override
    public String nothing(Findings findings) {
        return "Discounts: none was given often enough, or all brought larger orders.";
    }

    private static void advise(Findings findings, String key, Lines full, Lines reduced, List<Recommendation> found) {
        if (full.n < LEAST_LINES || reduced.n < LEAST_LINES) {
            return;
        }
        double more = reduced.mean() - full.mean();
        double error = Math.sqrt(square(reduced.errorOfMean()) + square(full.errorOfMean()));
        if (more - CLEAR * error > 0.05 * full.mean() || more > 0.1 * full.mean()) {
            return;
        }
        double scale = (double) HORIZON / DAYS;
        Money money = Money.normal(reduced.discount * scale, Math.sqrt(reduced.discountSquares * scale));
        String name = findings.product(key);
        found.add(new Recommendation(
                "discount_without_volume",
                key,
                "Stop discounting " + name + ": it does not sell in larger numbers for it.",
                money.mean(),
                money.lower(),
                money.upper(),
                HORIZON,
                0.8,
                "Pieces in order lines with a discount against lines without over a year; the money is the discounts of a"
                        + " quarter at the same pace. Whether discounts bring more orders is not seen here.",
                "The number of orders falls in a test without the discount.",
                List.of(new EvidenceRow(
                        key,
                        name,
                        String.format(
                                Locale.ENGLISH,
                                "%.1f pieces a line with a discount (%,d lines), %.1f without (%,d); %,.0f given away in a year.",
                                reduced.mean(),
                                reduced.n,
                                full.mean(),
                                full.n,
                                reduced.discount)))));
    }

    private static double square(double value) {
        return value * value;
    }
}
