package io.otelbi.gateway.sales.client;

import static io.otelbi.gateway.sales.client.Parallel.await;

import io.otelbi.gateway.sales.Compared;
import io.otelbi.gateway.sales.Kpi;
import io.otelbi.gateway.sales.KpiView;
import io.otelbi.gateway.sales.KpisView;
import io.otelbi.gateway.sales.SalesRequest;
import io.otelbi.gateway.sales.Target;
import io.otelbi.gateway.sales.Window;
import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.query.DailySales;
import io.otelbi.platform.contract.query.Quotas;
import io.otelbi.platform.contract.query.SalesDay;
import io.otelbi.platform.contract.query.SalesTotals;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;

/** The key figures: four questions to the warehouse at once, then arithmetic. */
@ApplicationScoped
public class Kpis {

    static final Duration DEADLINE = Duration.ofSeconds(40);

    private final Warehouses warehouses;
    private final Parallel parallel;

    @Inject
    public Kpis(Warehouses warehouses, Parallel parallel) {
        this.warehouses = warehouses;
        this.parallel = parallel;
    }

    /** The key figures of the {@code windowDays} days that end with the last complete day, or with the day that was asked for. */
    public KpisView of(SalesRequest request, int windowDays) {
        Completeness complete =
                warehouses.completeness(request.source(), request.filters().channelOrAll());
        Window window = Window.endingOn(Slices.lastDay(request, complete), windowDays);
        Optional<Window> previous = reachable(window.previous(), complete);
        Optional<Window> lastYear = reachable(window.lastYear(), complete);
        Future<SalesTotals> now = totals(request, window);
        Optional<Future<SalesTotals>> before = previous.map(earlier -> totals(request, earlier));
        Optional<Future<SalesTotals>> yearBefore = lastYear.map(earlier -> totals(request, earlier));
        Future<DailySales> daily = parallel.start(() -> warehouses.daily(Slices.of(request, window)));
        Future<Quotas> quotas = parallel.start(() -> warehouses.quotas(request.source()));
        List<SalesDay> days = Slices.everyDay(window, await(daily, DEADLINE).days());
        var compared = new Compared(
                await(now, DEADLINE),
                before.map(future -> await(future, DEADLINE)).orElse(null),
                yearBefore.map(future -> await(future, DEADLINE)).orElse(null),
                days);
        var target =
                Slices.hasTarget(request) ? Target.of(await(quotas, DEADLINE).quarters(), window) : null;
        List<KpiView> kpis = Arrays.stream(Kpi.values())
                .map(kpi -> compared.view(kpi, kpi == Kpi.REVENUE ? target : null))
                .toList();
        return new KpisView(
                complete.source(),
                complete.currency(),
                complete.asOf(),
                complete.dataThrough(),
                request.filters(),
                complete.suspects(),
                Slices.view(window),
                days.stream().mapToLong(SalesDay::lines).sum(),
                previous.map(Slices::view).orElse(null),
                lastYear.map(Slices::view).orElse(null),
                kpis,
                TraceIds.traceId().orElse(null));
    }

    private Future<SalesTotals> totals(SalesRequest request, Window window) {
        return parallel.start(() -> warehouses.totals(Slices.of(request, window)));
    }

    // A window that begins before the data do would be compared with less than its days.
    private static Optional<Window> reachable(Window window, Completeness complete) {
        LocalDate first = complete.firstDay();
        return window.from().isBefore(first) ? Optional.empty() : Optional.of(window);
    }
}
