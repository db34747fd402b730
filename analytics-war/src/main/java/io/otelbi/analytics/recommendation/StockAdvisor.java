package io.otelbi.analytics.recommendation;

import io.otelbi.analytics.forecast.Forecast;
import io.otelbi.analytics.forecast.Forecaster;
import io.otelbi.analytics.forecast.Grain;
import io.otelbi.analytics.forecast.Outcome;
import io.otelbi.analytics.forecast.TimeSeries;
import io.otelbi.platform.contract.analytics.EvidenceRow;
import io.otelbi.platform.contract.analytics.Recommendation;
import io.otelbi.platform.contract.query.OrderLines;
import io.otelbi.platform.contract.query.Stock.StockItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Restock before stock-out, and stock that nobody will buy in half a year. */
final class StockAdvisor implements Recommendations.Advisor {

    private static final int HISTORY_DAYS = 364;
    private static final int LONG_DAYS = 182;
    private static final double SUSPICION = 0.1;
    private static final int MOST_RESTOCKED = 5;
    private static final int IMPLAUSIBLE_YEARS = 10;
    private static final int SHOWN = 10;

    /** What keeping stock costs a year, as a share of its cost price: capital, room and decay. */
    private static final double HOLDING_COST = 0.25;

    /** The deviation of a sum of days against independent days: errors of a forecast run the same way. */
    private static final double DEPENDENCE = 1.5;

    private static final double BAND_80 = 2 * 1.2815515655446004;

    /** A product with more than half a year's stock, and what keeping it costs. */
    private record Excess(StockItem item, Inventory late, Money saved) {

        /** Nobody keeps stock for so long: the level is wrong until proved otherwise. */
        boolean isImplausible() {
            double upper = late.untilDelivery() + 2 * late.deviation();
            return item.onHand() > IMPLAUSIBLE_YEARS * 365.0 / LONG_DAYS * Math.max(1, upper);
        }

        EvidenceRow evidence() {
            return new EvidenceRow(
                    item.product(),
                    item.name(),
                    String.format(
                            Locale.ENGLISH,
                            "%,d in stock, %,.0f to be sold in %d days; %,.0f of keeping it.",
                            item.onHand(),
                            late.untilDelivery(),
                            LONG_DAYS,
                            saved.mean()));
        }
    }

    @Override
    public List<Recommendation> advise(Findings findings) {
        if (!findings.whole()) {
            return List.of();
        }
        Map<String, double[]> demand = demand(findings);
        List<Recommendation> found = new ArrayList<>();
        List<Excess> excesses = new ArrayList<>();
        String country = findings.country().isEmpty() ? null : findings.country();
        for (StockItem item : findings.stock()) {
            double[] history = demand.getOrDefault(item.product(), new double[HISTORY_DAYS]);
            TimeSeries series =
                    new TimeSeries(history, Grain.DAY, findings.asOf().minusDays(HISTORY_DAYS - 1L), country);
            if (Forecaster.forecast(series, LONG_DAYS) instanceof Outcome.Made made) {
                advise(item, made.forecast(), found, excesses);
            }
        }
        found.sort(Comparator.comparingDouble(Recommendation::expectedMoney).reversed());
        List<Recommendation> all = new ArrayList<>(found.subList(0, Math.min(MOST_RESTOCKED, found.size())));
        List<Excess> wrong = excesses.stream().filter(Excess::isImplausible).toList();
        excesses.removeAll(wrong);
        if (!excesses.isEmpty()) {
            all.add(overstock(excesses));
        }
        if (!wrong.isEmpty()) {
            all.add(implausible(wrong));
        }
        return all;
    }

    @Override
    public String nothing(Findings findings) {
        if (!findings.whole()) {
            return "Stock: it is that of the whole company, so it is not compared with a part of the sales.";
        }
        return findings.stock().isEmpty()
                ? "Stock: the warehouse holds no stock levels."
                : "Stock: every product lasts until its next delivery and none for more than half a year.";
    }

    private static Map<String, double[]> demand(Findings findings) {
        OrderLines lines = findings.lines();
        long first = findings.asOf().toEpochDay() - HISTORY_DAYS + 1;
        Map<String, double[]> byProduct = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            int at = (int) (lines.orderDay()[lines.lineOrder()[i]] - first);
            if (at >= 0 && at < HISTORY_DAYS) {
                byProduct
                                .computeIfAbsent(
                                        lines.products().get(lines.lineProduct()[i]), any -> new double[HISTORY_DAYS])[
                                at] +=
                        lines.lineUnits()[i];
            }
        }
        return byProduct;
    }

    private static Inventory until(StockItem item, Forecast forecast, int days) {
        double mean = Arrays.stream(forecast.mean(), 0, days).sum();
        double variance = 0;
        for (int h = 0; h < days; h++) {
            double deviation = (forecast.band80().upper()[h] - forecast.band80().lower()[h]) / BAND_80;
            variance += deviation * deviation;
        }
        return new Inventory(item.onHand(), mean, DEPENDENCE * Math.sqrt(variance));
    }

    private static void advise(StockItem item, Forecast forecast, List<Recommendation> found, List<Excess> excesses) {
        int lead = Math.clamp(item.leadTimeDays(), 1, LONG_DAYS);
        Inventory soon = until(item, forecast, lead);
        Inventory late = until(item, forecast, LONG_DAYS);
        double margin = item.unitPrice().subtract(item.unitCost()).doubleValue();
        double cost = item.unitCost().doubleValue();
        if (soon.stockOutProbability() > SUSPICION && margin > 0) {
            found.add(restock(item, soon, soon.lost(item.product().hashCode()).times(margin), lead));
        } else if (late.onHand() > late.untilDelivery() + 2 * late.deviation() && late.untilDelivery() >= 0) {
            Money saved = late.excess(item.product().hashCode()).times(cost * HOLDING_COST * LONG_DAYS / 365);
            excesses.add(new Excess(item, late, saved));
        }
    }

    private static Recommendation restock(StockItem item, Inventory soon, Money money, int lead) {
        long order = Math.max(Math.round(soon.untilDelivery()), item.targetLevel() - item.onHand());
        return new Recommendation(
                "restock",
                item.product(),
                String.format(Locale.ENGLISH, "Order %,d pieces of %s now.", order, item.name()),
                money.mean(),
                money.lower(),
                money.upper(),
                lead,
                soon.stockOutProbability(),
                "Forecast demand over the lead time against the stock, normal errors; lost pieces at their margin, no pieces"
                        + " on their way.",
                "The stock on the delivery day is above zero without an order, or an order is already on its way.",
                List.of(new EvidenceRow(
                        item.product(),
                        item.name(),
                        String.format(
                                Locale.ENGLISH,
                                "%,d in stock, reorder level %,d, %.0f to be sold within the %d days of delivery; chance to"
                                        + " run out %.0f %%.",
                                item.onHand(),
                                item.reorderLevel(),
                                soon.untilDelivery(),
                                lead,
                                100 * soon.stockOutProbability()))));
    }

    /** One action for all of them, or they would crowd out everything else. */
    private static Recommendation overstock(List<Excess> excesses) {
        double mean = 0;
        double variance = 0;
        for (Excess excess : excesses) {
            mean += excess.saved().mean();
            double half = (excess.saved().upper() - excess.saved().lower()) / BAND_80;
            variance += half * half;
        }
        Money money = Money.normal(mean, Math.sqrt(variance));
        List<EvidenceRow> evidence = excesses.stream()
                .sorted(Comparator.comparingDouble(
                        (Excess excess) -> -excess.saved().mean()))
                .limit(SHOWN)
                .map(Excess::evidence)
                .toList();
        return new Recommendation(
                "overstock",
                "overstock",
                String.format(
                        Locale.ENGLISH,
                        "Stop ordering %d product%s with more than half a year's stock, and sell them down.",
                        excesses.size(),
                        excesses.size() == 1 ? "" : "s"),
                money.mean(),
                money.lower(),
                money.upper(),
                LONG_DAYS,
                0.97,
                "Stock beyond the forecast demand of half a year, kept at 25 % of its cost price a year.",
                "The products sell more than the upper end of their forecasts within half a year.",
                evidence);
    }

    /** Levels that cannot be true are for the data team; money made of them would be no money. */
    private static Recommendation implausible(List<Excess> wrong) {
        List<EvidenceRow> evidence = wrong.stream()
                .sorted(Comparator.comparingDouble(
                        (Excess excess) -> -excess.saved().mean()))
                .limit(SHOWN)
                .map(Excess::evidence)
                .toList();
        return new Recommendation(
                "implausible_stock",
                "implausible stock",
                String.format(
                        Locale.ENGLISH,
                        "Have the stock levels of %d product%s checked: they would last for more than %d years.",
                        wrong.size(),
                        wrong.size() == 1 ? "" : "s",
                        IMPLAUSIBLE_YEARS),
                0,
                0,
                0,
                LONG_DAYS,
                0.97,
                "Stock against the upper end of the forecast demand; no money is told, because the levels cannot be believed.",
                "A stocktake finds these numbers.",
                evidence);
    }
}
