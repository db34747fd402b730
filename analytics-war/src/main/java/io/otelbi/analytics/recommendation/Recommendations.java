package io.otelbi.analytics.recommendation;

import io.otelbi.platform.contract.analytics.EvidenceRow;
import io.otelbi.platform.contract.analytics.Recommendation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for every kind of action, merges those about the same thing, and sorts them by what they are worth. */
public final class Recommendations {

    private Recommendations() {}

    /**
     * The actions, and the kinds without one.
     *
     * @param skipped one sentence a kind that found nothing or could not be looked for
     */
    public record Result(List<Recommendation> items, List<String> skipped) {}

    /** One kind of action. */
    interface Advisor {

        /** The actions; none without evidence. */
        List<Recommendation> advise(Findings findings);

        /** What is said where there are none. */
        String nothing(Findings findings);
    }

    private static final List<Advisor> ADVISORS = List.of(
            new StockAdvisor(),
            new CustomerAdvisor(),
            new CrossSellAdvisor(),
            new MomentumAdvisor(),
            new DiscountAdvisor(),
            new QuotaAdvisor(),
            new DataAdvisor());

    /** The most valuable actions. */
    public static Result of(Findings findings, int limit) {
        List<Recommendation> all = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        for (Advisor advisor : ADVISORS) {
            List<Recommendation> found = advisor.advise(findings);
            all.addAll(found);
            if (found.isEmpty()) {
                skipped.add(advisor.nothing(findings));
            }
        }
        List<Recommendation> merged = new ArrayList<>(merged(all));
        merged.sort(Comparator.comparingDouble(Recommendation::expectedMoney)
                .reversed()
                .thenComparing(Recommendation::kind)
                .thenComparing(Recommendation::subject));
        return new Result(merged.subList(0, Math.min(limit, merged.size())), skipped);
    }

    /** Of several actions about the same thing only the most valuable stays, with the others as evidence. */
    private static List<Recommendation> merged(List<Recommendation> all) {
        Map<String, Recommendation> bySubject = new HashMap<>();
        for (Recommendation one : all) {
            bySubject.merge(one.subject(), one, Recommendations::merge);
        }
        return List.copyOf(bySubject.values());
    }

    private static Recommendation merge(Recommendation a, Recommendation b) {
        boolean first = a.expectedMoney() >= b.expectedMoney();
        Recommendation main = first ? a : b;
        Recommendation other = first ? b : a;
        List<EvidenceRow> evidence = new ArrayList<>(main.evidence());
        evidence.addAll(other.evidence());
        return new Recommendation(
                main.kind(),
                main.subject(),
                main.action(),
                main.expectedMoney(),
                main.moneyLower(),
                main.moneyUpper(),
                main.horizonDays(),
                main.confidence(),
                main.method() + " See also " + other.kind() + ": " + other.action(),
                main.refutedBy(),
                evidence);
    }
}
