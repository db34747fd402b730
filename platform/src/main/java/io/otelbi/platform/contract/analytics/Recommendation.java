package io.otelbi.platform.contract.analytics;

import java.util.List;

/**
 * One action.
 *
 * @param kind such as {@code restock} or {@code customers_at_risk}
 * @param action what to do
 * @param expectedMoney what it is worth on average over the horizon, in the answer's currency
 * @param moneyLower lower end of the 80 % interval
 * @param moneyUpper upper end
 * @param horizonDays time in which that money comes or goes
 * @param confidence 0..1, probability that there is an effect at all
 * @param method the method and its assumptions in one sentence
 * @param refutedBy what would prove it wrong
 */
public record Recommendation(
        String kind,
        String subject,
        String action,
        double expectedMoney,
        double moneyLower,
        double moneyUpper,
        int horizonDays,
        double confidence,
        String method,
        String refutedBy,
        List<EvidenceRow> evidence) {

    public Recommendation {
        evidence = List.copyOf(evidence);
    }
}
