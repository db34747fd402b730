package io.otelbi.analytics.insight.client;

import io.otelbi.analytics.explanation.Explanation;
import io.otelbi.analytics.insight.InsightProblem;
import io.otelbi.analytics.orders.Measure;
import io.otelbi.platform.contract.analytics.ChangeParts;
import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.analytics.ExplainedRow;
import io.otelbi.platform.contract.analytics.ExplanationAnswer;
import io.otelbi.platform.contract.analytics.ExplanationRequest;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.query.OrderLines;
import io.otelbi.platform.contract.query.SalesDay;
import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Changes of key figures taken apart. */
@ApplicationScoped
public class Explanations {

    private static final int RHYTHM_DAYS = 364;
    private static final int MOST_PRODUCTS = 50;

    private final SalesData sales;
    private final SourceCatalogue catalogue;

    @Inject
    public Explanations(SalesData sales, SourceCatalogue catalogue) {
        this.sales = sales;
        this.catalogue = catalogue;
    }

    /** The explanation that was asked for. */
    public ExplanationAnswer of(ExplanationRequest request) {
        InsightRequest about = request.about();
        catalogue.requireMeasure("kpi", about, request.kpi());
        requireProducts(about);
        SalesData.Reading data = sales.reading(about);
        Completeness complete = data.completeness(about);
        LocalDate to = about.lastDay(complete);
        LocalDate from = to.minusDays(request.windowDays() - 1L);
        boolean year = request.against().equals("last_year");
        LocalDate beforeFrom = year ? from.minusYears(1) : from.minusDays(request.windowDays());
        LocalDate beforeTo = year ? to.minusYears(1) : from.minusDays(1);
        if (beforeFrom.isBefore(complete.firstDay())) {
            throw new ProblemException(
                    InsightProblem.NOT_EXPLAINABLE,
                    "The data begin on " + complete.firstDay() + ", after " + beforeFrom
                            + ": there is nothing whole to compare with.");
        }
        var times = new Explanation.Times(from, to, beforeFrom, beforeTo);
        Explanation.Result result = Explanation.of(
                lines(data, about, times),
                new Measure(request.kpi()),
                times,
                weekdays(data, about, data.notBefore(to.minusDays(RHYTHM_DAYS - 1L), complete), to));
        Map<String, String> names = data.names(about.source(), "product");
        return new ExplanationAnswer(
                complete.source(),
                complete.currency(),
                complete.asOf(),
                complete.dataThrough(),
                complete.suspects(),
                request.kpi(),
                from,
                to,
                beforeFrom,
                beforeTo,
                result.whole().before(),
                result.whole().now(),
                result.whole().parts(),
                sentence(request.kpi(), result.whole()),
                rows(result.categories(), Map.of()),
                rows(result.products().stream().limit(MOST_PRODUCTS).toList(), names),
                TraceIds.traceId().orElse(null));
    }

    /** Prices, volume and mix are those of products in pieces. */
    private void requireProducts(InsightRequest about) {
        catalogue.named(about.source()).missing("rankings_by_product").ifPresent(sentence -> {
            throw new ProblemException(
                    InsightProblem.NOT_EXPLAINABLE, "A change is taken apart by products. " + sentence);
        });
        if (!catalogue.knows(about, "units")) {
            throw new ProblemException(
                    InsightProblem.NOT_EXPLAINABLE,
                    "Prices and volume need pieces. Give the role 'units' to a metric of each channel that is asked.");
        }
    }

    /** Both times and what lies between, in one question. */
    private OrderLines lines(SalesData.Reading data, InsightRequest about, Explanation.Times times) {
        return data.orderLines(about.slice(times.beforeFrom(), times.to()));
    }

    /** What each weekday is worth, from the newest year. */
    private double[] weekdays(SalesData.Reading data, InsightRequest about, LocalDate from, LocalDate to) {
        List<SalesDay> days = data.daily(about.slice(from, to));
        double[] weekdays = new double[7];
        for (SalesDay day : days) {
            weekdays[day.day().getDayOfWeek().getValue() - 1] +=
                    Math.max(0, day.revenue().doubleValue());
        }
        if (Arrays.stream(weekdays).sum() <= 0 || days.size() < 100) {
            Arrays.fill(weekdays, 1);
        }
        return weekdays;
    }

    private static List<ExplainedRow> rows(List<Explanation.Part> parts, Map<String, String> names) {
        return parts.stream()
                .map(part -> new ExplainedRow(
                        part.key(),
                        names.getOrDefault(part.key(), part.key()),
                        part.before(),
                        part.now(),
                        part.parts()))
                .toList();
    }

    private static String sentence(String kpi, Explanation.Part whole) {
        ChangeParts parts = whole.parts();
        Map<String, Double> byName = new LinkedHashMap<>();
        byName.put("prices", parts.price());
        byName.put("volume", parts.volume());
        byName.put("the mix of products", parts.mix());
        byName.put("products that are new", parts.added());
        byName.put("products that sell no more", parts.lost());
        byName.put("the calendar", parts.calendar());
        String largest = byName.entrySet().stream()
                .max((a, b) -> Double.compare(Math.abs(a.getValue()), Math.abs(b.getValue())))
                .map(part -> String.format(Locale.ENGLISH, "%s (%+,.0f)", part.getKey(), part.getValue()))
                .orElse("");
        return String.format(
                Locale.ENGLISH,
                "%s went from %,.0f to %,.0f (%+,.0f); most of it comes from %s.",
                kpi.equals("revenue") ? "Revenue" : "Units",
                whole.before(),
                whole.now(),
                parts.change(),
                largest);
    }
}
