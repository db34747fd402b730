package io.otelbi.analytics.recommendation;

import io.otelbi.platform.contract.analytics.EvidenceRow;
import io.otelbi.platform.contract.analytics.Recommendation;
import io.otelbi.platform.contract.query.TerritoryQuotas.TerritoryQuota;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Territories whose sales force stays behind its quota. */
final class QuotaAdvisor implements Recommendations.Advisor {

    private static final int QUARTER_DAYS = 91;
    private static final int LEAST_QUARTERS = 4;
    private static final int QUARTERS = 6;
    private static final int MOST = 3;
    private static final double CLEAR = 1.2815515655446004;

    @Override
    public List<Recommendation> advise(Findings findings) {
        if (!findings.whole()) {
            return List.of();
        }
        int now = findings.asOf().getYear() * 4 + (findings.asOf().getMonthValue() - 1) / 3;
        Map<String, List<TerritoryQuota>> byTerritory = new TreeMap<>();
        for (TerritoryQuota quota : findings.quotas()) {
            int quarter = quota.year() * 4 + quota.quarter() - 1;
            if (quarter < now && quarter >= now - QUARTERS) {
                byTerritory
                        .computeIfAbsent(quota.territory(), any -> new ArrayList<>())
                        .add(quota);
            }
        }
        List<Recommendation> found = new ArrayList<>();
        byTerritory.forEach((territory, quotas) -> advise(territory, quotas, found));
        found.sort((a, b) -> Double.compare(b.expectedMoney(), a.expectedMoney()));
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    @Override
    public String nothing(Findings findings) {
        if (!findings.whole()) {
            return "Quotas: they are those of whole territories, so they are not compared with a part of the sales.";
        }
        return findings.quotas().isEmpty()
                ? "Quotas: the warehouse holds none."
                : "Quotas: no territory stays behind its quota quarter after quarter.";
    }

    private static void advise(String territory, List<TerritoryQuota> quotas, List<Recommendation> found) {
        double[] gaps = quotas.stream()
                .mapToDouble(quota -> quota.quota().subtract(quota.sold()).doubleValue())
                .toArray();
        if (gaps.length < LEAST_QUARTERS) {
            return;
        }
        double mean = 0;
        for (double gap : gaps) {
            mean += gap / gaps.length;
        }
        double squares = 0;
        for (double gap : gaps) {
            squares += (gap - mean) * (gap - mean);
        }
        double deviation = Math.sqrt(squares / (gaps.length - 1));
        if (mean <= CLEAR * deviation / Math.sqrt(gaps.length)) {
            return;
        }
        // A new quarter, not the mean of many: its own spread and the mean's error.
        Money money = Money.normal(mean, deviation * Math.sqrt(1 + 1.0 / gaps.length));
        TerritoryQuota last = quotas.getLast();
        found.add(new Recommendation(
                "quota_gap",
                "territory " + territory,
                "Look into " + territory + ": its sales force stays behind its quota.",
                money.mean(),
                money.lower(),
                money.upper(),
                QUARTER_DAYS,
                0.9,
                "Quota less sales of the salespersons of a territory over the newest " + gaps.length
                        + " full quarters; the next one is taken to be like them.",
                "The next quarter's sales reach the quota.",
                List.of(new EvidenceRow(
                        territory,
                        territory,
                        String.format(
                                Locale.ENGLISH,
                                "Quarter %d of %d: sold %,.0f of %,.0f; %,.0f behind on average.",
                                last.quarter(),
                                last.year(),
                                last.sold(),
                                last.quota(),
                                mean)))));
    }
}
