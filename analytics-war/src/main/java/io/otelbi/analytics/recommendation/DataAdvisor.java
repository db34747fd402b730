package io.otelbi.analytics.recommendation;

import io.otelbi.platform.contract.analytics.EvidenceRow;
import io.otelbi.platform.contract.analytics.Recommendation;
import io.otelbi.platform.contract.analytics.SuspectSegment;
import io.otelbi.platform.contract.query.OrderLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Data that look incomplete: an action for the data team, before anyone acts on the figures. */
final class DataAdvisor implements Recommendations.Advisor {

    @Override
    public List<Recommendation> advise(Findings findings) {
        List<Recommendation> found = new ArrayList<>();
        for (SuspectSegment suspect : findings.suspects()) {
            if (suspect.hasNoDate()) {
                continue;
            }
            if (suspect.hasImpossibleDate()) {
                found.add(misdated(suspect));
                continue;
            }
            double lines = suspect.expected() - suspect.found();
            Money money = Money.normal(lines, Math.sqrt(Math.max(lines, 0))).times(perLine(findings, suspect));
            int days = (int) (suspect.to().toEpochDay() - suspect.from().toEpochDay()) + 1;
            found.add(new Recommendation(
                    "incomplete_data",
                    suspect.dimension() + " " + suspect.segment(),
                    "Have the load of " + suspect.segment() + " since " + suspect.from()
                            + " checked before acting on figures after it.",
                    money.mean(),
                    money.lower(),
                    money.upper(),
                    days,
                    1 - 1e-4,
                    "The segment's own rhythm of selling days: such a silence has a chance below 1 in 10,000; missing lines at"
                            + " their mean revenue.",
                    "The source system holds no orders of it for these days.",
                    List.of(new EvidenceRow(suspect.segment(), suspect.segment(), suspect.sentence()))));
        }
        return found;
    }

    @Override
    public String nothing(Findings findings) {
        return "Data: no segment is missing from the newest days, and no date lies far outside the others.";
    }

    /** Told without money: what the lines are worth is known, when they were sold is not. */
    private static Recommendation misdated(SuspectSegment suspect) {
        return new Recommendation(
                "implausible_date",
                "date " + suspect.segment(),
                String.format(
                        Locale.ENGLISH,
                        "Have the date of %,d order line%s corrected that %s dated %s.",
                        suspect.found(),
                        suspect.found() == 1 ? "" : "s",
                        suspect.found() == 1 ? "is" : "are",
                        suspect.segment()),
                0,
                0,
                0,
                1,
                0.99,
                "The distance from all other days beside the longest pause between them, and the share of order lines.",
                "The source system has an order of that date.",
                List.of(new EvidenceRow(suspect.segment(), suspect.segment(), suspect.sentence())));
    }

    private static double perLine(Findings findings, SuspectSegment suspect) {
        OrderLines lines = findings.lines();
        double sum = 0;
        int n = 0;
        for (int i = 0; i < lines.size(); i++) {
            boolean its = !suspect.dimension().equals("category")
                    || lines.categories().get(lines.lineCategory()[i]).equals(suspect.segment());
            sum += its ? lines.lineRevenue()[i] : 0;
            n += its ? 1 : 0;
        }
        return n == 0 ? 0 : sum / n;
    }
}
