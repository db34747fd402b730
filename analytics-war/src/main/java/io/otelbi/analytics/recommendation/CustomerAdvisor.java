package io.otelbi.analytics.recommendation;

import io.otelbi.analytics.orders.Dimension;
import io.otelbi.platform.contract.analytics.EvidenceRow;
import io.otelbi.platform.contract.analytics.Recommendation;
import io.otelbi.platform.contract.query.OrderLines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.Well19937c;

/** Customers who have been silent for longer than their own rhythm allows. */
final class CustomerAdvisor implements Recommendations.Advisor {

    private static final int HORIZON = 180;
    private static final int LEAST_CUSTOMERS = 100;
    private static final int LEAST_REPEATERS = 30;
    private static final int SHOWN = 10;
    private static final int DRAWS = 2000;
    private static final int SAMPLE = 3000;

    private record Customer(String key, BgNbd.Past past, double meanOrder, double alive, double atStake) {}

    @Override
    public List<Recommendation> advise(Findings findings) {
        List<Customer> past = customers(findings);
        long repeaters = past.stream().filter(one -> one.past().repeats() > 0).count();
        if (past.size() < LEAST_CUSTOMERS || repeaters < LEAST_REPEATERS) {
            return List.of();
        }
        BgNbd model = BgNbd.fit(sampled(past));
        List<Customer> risky = past.stream()
                .map(one -> judged(one, model))
                .filter(one -> one.past().repeats() >= 2 && one.alive() > 0.1 && one.alive() < 0.7)
                .sorted(Comparator.comparingDouble(Customer::atStake).reversed())
                .limit(SHOWN)
                .toList();
        return risky.isEmpty() ? List.of() : List.of(recommendation(findings, model, risky));
    }

    @Override
    public String nothing(Findings findings) {
        return "Customers at risk: nobody who buys regularly is silent for longer than chance explains, or there are too few"
                + " customers who bought twice.";
    }

    /** Every n-th customer: the four parameters of the model need no more than a few thousand. */
    private static List<BgNbd.Past> sampled(List<Customer> customers) {
        int step = Math.ceilDiv(customers.size(), SAMPLE);
        return IntStream.range(0, customers.size() / step)
                .mapToObj(i -> customers.get(i * step).past())
                .toList();
    }

    private static List<Customer> customers(Findings findings) {
        OrderLines lines = findings.lines();
        double[] values = new double[lines.orderDay().length];
        for (int i = 0; i < lines.size(); i++) {
            values[lines.lineOrder()[i]] += lines.lineRevenue()[i];
        }
        Map<Integer, TreeMap<Integer, Double>> days = new TreeMap<>();
        for (int o = 0; o < values.length; o++) {
            days.computeIfAbsent(lines.orderCustomer()[o], any -> new TreeMap<>())
                    .merge(lines.orderDay()[o], values[o], Double::sum);
        }
        long now = findings.asOf().toEpochDay();
        List<Customer> customers = new ArrayList<>();
        days.forEach((customer, orders) -> {
            String key = lines.customers().get(customer);
            int first = orders.firstKey();
            if (!Dimension.CUSTOMER.isUnknown(key) && first < now) {
                double mean = orders.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0);
                var past = new BgNbd.Past(orders.size() - 1, orders.lastKey() - first, now - first);
                customers.add(new Customer(key, past, mean, 1, 0));
            }
        });
        return customers;
    }

    private static Customer judged(Customer one, BgNbd model) {
        double alive = model.alive(one.past());
        double atStake = (1 - alive) * rate(model, one).getNumericalMean() * HORIZON * one.meanOrder();
        return new Customer(one.key(), one.past(), one.meanOrder(), alive, atStake);
    }

    private static Recommendation recommendation(Findings findings, BgNbd model, List<Customer> risky) {
        Money money = money(model, risky);
        List<EvidenceRow> evidence = risky.stream()
                .map(one -> new EvidenceRow(
                        one.key(),
                        findings.customer(one.key()),
                        String.format(
                                Locale.ENGLISH,
                                "%d orders of %,.0f on average, the last %.0f days ago, before that one every %.0f days;"
                                        + " chance to be still a customer %.0f %%.",
                                one.past().repeats() + 1,
                                one.meanOrder(),
                                one.past().age() - one.past().recency(),
                                one.past().recency() / one.past().repeats(),
                                100 * one.alive())))
                .toList();
        double confidence =
                risky.stream().mapToDouble(one -> 1 - one.alive()).average().orElse(0);
        return new Recommendation(
                "customers_at_risk",
                "customers",
                String.format(
                        Locale.ENGLISH,
                        "Call these %d customers: they have been silent for longer than their rhythm allows.",
                        risky.size()),
                money.mean(),
                money.lower(),
                money.upper(),
                HORIZON,
                confidence,
                "BG/NBD (Fader, Hardie and Lee 2005) on every customer's first, last and number of buying days; the money is"
                        + " what those who have left would have bought in 180 days.",
                "They order again within their usual time without being called.",
                evidence);
    }

    private static GammaDistribution rate(BgNbd model, Customer one) {
        return model.rateBeforeLeaving(one.past(), new Well19937c(one.key().hashCode()));
    }

    /** Each customer has left or not; who left would have gone on at the rate before, which is not known exactly. */
    private static Money money(BgNbd model, List<Customer> risky) {
        var random = new SplittableRandom(risky.getFirst().key().hashCode());
        List<GammaDistribution> rates =
                risky.stream().map(one -> rate(model, one)).toList();
        double[] draws = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            for (int c = 0; c < risky.size(); c++) {
                if (random.nextDouble() > risky.get(c).alive()) {
                    draws[i] += poisson(random, rates.get(c).sample() * HORIZON)
                            * risky.get(c).meanOrder();
                }
            }
        }
        return Money.drawn(draws);
    }

    private static int poisson(SplittableRandom random, double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int n = 0;
        while (product > limit) {
            product *= random.nextDouble();
            n++;
        }
        return n;
    }
}
