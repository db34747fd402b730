package io.otelbi.gateway.sales.client;

import io.otelbi.gateway.sales.Grain;
import io.otelbi.gateway.sales.HistoryPoint;
import io.otelbi.gateway.sales.HistoryView;
import io.otelbi.gateway.sales.Periods;
import io.otelbi.gateway.sales.SalesRequest;
import io.otelbi.gateway.sales.Window;
import io.otelbi.platform.contract.analytics.Anomalies;
import io.otelbi.platform.contract.analytics.AnomalyDay;
import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.query.SalesDay;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sales of the past by period. */
@ApplicationScoped
public class History {

    private final Warehouses warehouses;
    private final Parallel parallel;

    @Inject
    public History(Warehouses warehouses, Parallel parallel) {
        this.warehouses = warehouses;
        this.parallel = parallel;
    }

    /** The periods from {@code daysBack} days before the last complete day, or from the first day with data, onwards. */
    public HistoryView of(SalesRequest request, int daysBack, Grain grain) {
        Completeness complete =
                warehouses.completeness(request.source(), request.filters().channelOrAll());
        LocalDate asOf = Slices.lastDay(request, complete);
        LocalDate asked = asOf.minusDays(daysBack - 1L);
        LocalDate from = asked.isBefore(complete.firstDay()) ? complete.firstDay() : asked;
        LocalDate to = request.asOf().orElse(complete.dataThrough());
        Window window = new Window(from, to);
        Future<Anomalies> anomalies = parallel.start(() -> warehouses.anomalies(Slices.about(request)));
        List<SalesDay> days = warehouses.daily(Slices.of(request, window)).days();
        List<HistoryPoint> points = new Periods(grain, window, complete.asOf()).of(days);
        return new HistoryView(
                complete.source(),
                complete.currency(),
                complete.asOf(),
                complete.dataThrough(),
                request.filters(),
                complete.suspects(),
                grain.key(),
                Slices.view(window),
                grain == Grain.DAY ? marked(points, Parallel.await(anomalies, Kpis.DEADLINE)) : points,
                TraceIds.traceId().orElse(null));
    }

    private static List<HistoryPoint> marked(List<HistoryPoint> points, Anomalies anomalies) {
        Map<LocalDate, AnomalyDay> byDay =
                anomalies.days().stream().collect(Collectors.toMap(AnomalyDay::date, Function.identity()));
        return points.stream()
                .map(point -> {
                    AnomalyDay anomaly = byDay.get(point.date());
                    return anomaly == null || !point.flag().equals("complete")
                            ? point
                            : point.unusual(BigDecimal.valueOf(anomaly.expected()));
                })
                .toList();
    }
}
