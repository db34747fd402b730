package io.otelbi.analytics.keyfigure.client;

import io.otelbi.analytics.completeness.client.SegmentHistory;
import io.otelbi.analytics.insight.client.SourceCatalogue;
import io.otelbi.analytics.insight.client.Unusual;
import io.otelbi.analytics.keyfigure.Kpi;
import io.otelbi.analytics.keyfigure.Periods;
import io.otelbi.analytics.orders.Measure;
import io.otelbi.platform.client.Parallel;
import io.otelbi.platform.client.Reached;
import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.analytics.Filters;
import io.otelbi.platform.contract.analytics.HistoryPoint;
import io.otelbi.platform.contract.analytics.HistoryRequest;
import io.otelbi.platform.contract.analytics.HistoryView;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.analytics.WindowView;
import io.otelbi.platform.contract.query.SalesApi;
import io.otelbi.platform.contract.query.SalesDay;
import io.otelbi.platform.contract.query.SalesSlice;
import io.otelbi.platform.contract.query.SourceInfo;
import io.otelbi.platform.contract.question.Grain;
import io.otelbi.platform.contract.question.Window;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The sales of the past by period. */
@ApplicationScoped
public class History {

    private final SourceCatalogue catalogue;
    private final SegmentHistory segments;
    private final Unusual unusual;
    private final SalesApi sales;
    private final Parallel parallel;

    @Inject
    public History(
            SourceCatalogue catalogue,
            SegmentHistory segments,
            Unusual unusual,
            @RestClient SalesApi sales,
            Parallel parallel) {
        this.catalogue = catalogue;
        this.segments = segments;
        this.unusual = unusual;
        this.sales = sales;
        this.parallel = parallel;
    }

    /** The periods from so many days before the last complete day, or from the first day with data, onwards. */
    public HistoryView of(HistoryRequest request) {
        InsightRequest about = request.about();
        Grain grain = request.grain();
        SourceInfo source = catalogue.named(about.source());
        Completeness complete = segments.completeness(about.source(), about.channel());
        Window window = window(request, complete);
        Measure measure = new Measure(request.measure());
        Future<Map<LocalDate, BigDecimal>> expected =
                parallel.start(() -> grain == Grain.DAY ? unusual.expected(about, measure) : Map.of());
        SalesSlice slice = about.slice(window.from(), window.to()).measuring(measure.metric());
        List<SalesDay> days = Reached.by("bi-query", () -> sales.daily(slice)).days();
        List<HistoryPoint> points = new Periods(
                        grain,
                        window,
                        complete.asOf(),
                        source.firstWeekday(),
                        measure,
                        known(measure, Kpi.known(source, about.channel())))
                .of(days);
        return new HistoryView(
                complete.source(),
                complete.currency(),
                complete.asOf(),
                complete.dataThrough(),
                Filters.of(about, source),
                complete.suspects(),
                measure.key(),
                grain.key(),
                WindowView.of(window),
                marked(points, Parallel.await(expected, KeyFigures.DEADLINE)),
                TraceIds.traceId().orElse(null));
    }

    // A measure of the model's own stands where the revenue would.
    private static List<Kpi> known(Measure measure, List<Kpi> figures) {
        return figures.stream()
                .filter(kpi -> measure.metric() == null || kpi == Kpi.ORDERS || kpi == Kpi.UNITS)
                .toList();
    }

    private static Window window(HistoryRequest request, Completeness complete) {
        LocalDate asked = request.about().lastDay(complete).minusDays(request.daysBack() - 1L);
        LocalDate from = asked.isBefore(complete.firstDay()) ? complete.firstDay() : asked;
        return new Window(from, Objects.requireNonNullElse(request.about().asOf(), complete.dataThrough()));
    }

    private static List<HistoryPoint> marked(List<HistoryPoint> points, Map<LocalDate, BigDecimal> expected) {
        return points.stream()
                .map(point -> {
                    BigDecimal instead = expected.get(point.date());
                    return instead == null || !point.flag().equals("complete") ? point : point.unusual(instead);
                })
                .toList();
    }
}
