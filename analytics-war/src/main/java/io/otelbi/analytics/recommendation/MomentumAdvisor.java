package io.otelbi.analytics.recommendation;

import io.otelbi.platform.contract.analytics.EvidenceRow;
import io.otelbi.platform.contract.analytics.Recommendation;
import io.otelbi.platform.contract.query.OrderLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.distribution.NormalDistribution;

/** Products that sell clearly less than a quarter ago, beyond what everything does. */
final class MomentumAdvisor implements Recommendations.Advisor {

    private static final int DAYS = 91;
    private static final double FALSE_DISCOVERIES = 0.05;
    private static final int MOST = 5;

    private record Moved(String key, double now, double before, double deviation) {

        double fall() {
            return before - now;
        }

        double pValue() {
            return 1 - new NormalDistribution().cumulativeProbability(fall() / Math.max(deviation, 1e-9));
        }
    }

    @Override
    public List<Recommendation> advise(Findings findings) {
        List<Moved> moved = moved(findings);
        double[] p = moved.stream().mapToDouble(Moved::pValue).toArray();
        boolean[] found = BasketRules.discovered(p, FALSE_DISCOVERIES);
        List<Recommendation> recommendations = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (found[i] && recommendations.size() < MOST) {
                recommendations.add(recommendation(findings, moved.get(i), p[i]));
            }
        }
        return recommendations;
    }

    @Override
    public String nothing(Findings findings) {
        return "Momentum: no product fell further behind the quarter before than chance explains.";
    }

    /** Each product now and before, before brought to today's total; the deviation is that of whole orders. */
    private static List<Moved> moved(Findings findings) {
        OrderLines lines = findings.lines();
        long last = findings.asOf().toEpochDay();
        int products = lines.products().size();
        double[][] sums = new double[2][products];
        double[][] squares = new double[2][products];
        double[] totals = new double[2];
        for (int i = 0; i < lines.size(); i++) {
            long back = last - lines.orderDay()[lines.lineOrder()[i]];
            if (back >= 0 && back < 2 * DAYS) {
                int time = back < DAYS ? 1 : 0;
                double revenue = lines.lineRevenue()[i];
                sums[time][lines.lineProduct()[i]] += revenue;
                squares[time][lines.lineProduct()[i]] += revenue * revenue;
                totals[time] += revenue;
            }
        }
        double growth = totals[0] > 0 ? totals[1] / totals[0] : 1;
        List<Moved> moved = new ArrayList<>();
        for (int i = 0; i < products; i++) {
            if (sums[0][i] > 0) {
                double deviation = Math.sqrt(squares[1][i] + growth * growth * squares[0][i]);
                moved.add(new Moved(lines.products().get(i), sums[1][i], growth * sums[0][i], deviation));
            }
        }
        moved.sort((a, b) -> Double.compare(b.fall(), a.fall()));
        return moved;
    }

    private static Recommendation recommendation(Findings findings, Moved moved, double pValue) {
        Money money = Money.normal(moved.fall(), moved.deviation());
        String name = findings.product(moved.key());
        return new Recommendation(
                "losing_momentum",
                moved.key(),
                "Find out why " + name + " falls behind: price, rank in the shop, stock, or a successor.",
                money.mean(),
                money.lower(),
                money.upper(),
                DAYS,
                1 - pValue,
                "Revenue of the newest 91 days against the 91 before brought to today's total, errors from whole orders, false"
                        + " discoveries below 5 %; the fall is taken to go on for another quarter.",
                "The next quarter's revenue is back at the level before.",
                List.of(new EvidenceRow(
                        moved.key(),
                        name,
                        String.format(
                                Locale.ENGLISH,
                                "%,.0f in the newest 91 days, %,.0f were to be expected after the 91 before.",
                                moved.now(),
                                moved.before()))));
    }
}
