package io.otelbi.analytics.insight.client;

import static io.otelbi.analytics.insight.Figures.cents;

import io.otelbi.analytics.forecast.Grain;
import io.otelbi.analytics.forecast.UnusualDays;
import io.otelbi.analytics.insight.PeriodSeries;
import io.otelbi.analytics.orders.Measure;
import io.otelbi.platform.contract.analytics.Anomalies;
import io.otelbi.platform.contract.analytics.AnomalyDay;
import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.query.SalesSlice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The unusual days of a slice's revenue. */
@ApplicationScoped
public class History {

    private final SalesData sales;

    @Inject
    public History(SalesData sales) {
        this.sales = sales;
    }

    /** All unusual days up to the last complete one. */
    public Anomalies anomalies(InsightRequest about) {
        SalesData.Reading data = sales.reading(about);
        Completeness complete = data.completeness(about);
        LocalDate to = data.lastDay(about, complete);
        var slice = new SalesSlice(
                about.source(),
                complete.firstDay(),
                complete.dataThrough(),
                about.channel(),
                about.territory(),
                about.category());
        PeriodSeries series = PeriodSeries.of(data.daily(slice), Measure.REVENUE, Grain.DAY, complete.firstDay(), to);
        // Sales that are booked in lumps have no usual day, nor have channels of different rhythms together.
        boolean mixed = about.channel() == null
                && !data.members(about.source(), "channel").isEmpty();
        List<AnomalyDay> days = mixed || series.isLumpy()
                ? List.of()
                : UnusualDays.of(series.series(Objects.requireNonNullElse(about.territory(), ""))).stream()
                        .map(day -> new AnomalyDay(
                                series.date(day.at()),
                                cents(day.value()),
                                cents(day.expected()),
                                Math.round(10 * day.score()) / 10.0,
                                day.score() > 0 ? "above" : "below"))
                        .toList();
        return new Anomalies(about.source(), UnusualDays.FALSE_ALARM_RATE, days);
    }
}
