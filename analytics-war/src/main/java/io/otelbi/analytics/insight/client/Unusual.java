package io.otelbi.analytics.insight.client;

import static io.otelbi.analytics.insight.Figures.cents;

import io.otelbi.analytics.forecast.Grain;
import io.otelbi.analytics.forecast.UnusualDays;
import io.otelbi.analytics.insight.CalendarCountry;
import io.otelbi.analytics.insight.PeriodSeries;
import io.otelbi.analytics.orders.Measure;
import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.analytics.InsightRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** The unusual days of a slice. */
@ApplicationScoped
public class Unusual {

    private final SalesData sales;
    private final SourceCatalogue catalogue;

    @Inject
    public Unusual(SalesData sales, SourceCatalogue catalogue) {
        this.sales = sales;
        this.catalogue = catalogue;
    }

    /** What was to be expected of each unusual day up to the last complete one. */
    public Map<LocalDate, BigDecimal> expected(InsightRequest about, Measure measure) {
        SalesData.Reading data = sales.reading(about);
        Completeness complete = data.completeness(about);
        PeriodSeries series = PeriodSeries.of(
                data.daily(
                        about.slice(complete.firstDay(), complete.dataThrough()).measuring(measure.metric())),
                measure,
                Grain.DAY,
                new PeriodSeries.Span(complete.firstDay(), about.lastDay(complete), DayOfWeek.MONDAY));
        // Sales that are booked in lumps have no usual day, nor have channels of different rhythms together.
        boolean mixed = about.channel() == null
                && catalogue.named(about.source()).channels().size() > 1;
        if (mixed || series.isLumpy()) {
            return Map.of();
        }
        return UnusualDays.of(series.series(country(about))).stream()
                .collect(Collectors.toMap(
                        day -> series.date(day.at()), day -> BigDecimal.valueOf(cents(day.expected()))));
    }

    private String country(InsightRequest about) {
        return CalendarCountry.of(catalogue.named(about.source()), about.territory());
    }
}
