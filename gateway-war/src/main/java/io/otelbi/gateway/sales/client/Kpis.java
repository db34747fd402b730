package io.otelbi.gateway.sales.client;

import static io.otelbi.gateway.sales.client.Parallel.await;

import io.otelbi.gateway.sales.Bookings;
import io.otelbi.gateway.sales.Compared;
import io.otelbi.gateway.sales.Kpi;
import io.otelbi.gateway.sales.KpiView;
import io.otelbi.gateway.sales.KpisView;
import io.otelbi.gateway.sales.SalesRequest;
import io.otelbi.gateway.sales.Target;
import io.otelbi.gateway.sales.Window;
import io.otelbi.gateway.sales.Windows;
import io.otelbi.gateway.source.client.Sources;
import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.query.DailySales;
import io.otelbi.platform.contract.query.QuotaQuarter;
import io.otelbi.platform.contract.query.SalesDay;
import io.otelbi.platform.contract.query.SalesTotals;
import io.otelbi.platform.contract.query.SourceInfo;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The key figures: four questions to the warehouse at once, then arithmetic. */
@ApplicationScoped
public class Kpis {

    static final Duration DEADLINE = Duration.ofSeconds(40);

    private final Sources sources;
    private final Warehouses warehouses;
    private final Parallel parallel;

    @Inject
    public Kpis(Sources sources, Warehouses warehouses, Parallel parallel) {
        this.sources = sources;
        this.warehouses = warehouses;
        this.parallel = parallel;
    }

    /** The key figures of the {@code windowDays} days that end with the last complete day, or with the day that was asked for. */
    public KpisView of(SalesRequest request, int windowDays) {
        SourceInfo source = sources.named(request.source());
        Completeness complete =
                warehouses.completeness(request.source(), request.filters().channelOrAll());
        Window window = Window.endingOn(Slices.lastDay(request, complete), windowDays);
        var windows = Windows.of(window, complete.firstDay());
        Future<SalesTotals> now = totals(request, windows.held(window));
        Optional<Future<SalesTotals>> before = windows.previous().map(earlier -> totals(request, earlier));
        Optional<Future<SalesTotals>> yearBefore = windows.lastYear().map(earlier -> totals(request, earlier));
        Future<DailySales> daily = parallel.start(() -> warehouses.daily(Slices.of(request, windows.held(window))));
        Future<BigDecimal> target = parallel.start(() -> target(request, source, window, complete));
        List<SalesDay> days = Slices.everyDay(window, await(daily, DEADLINE).days());
        var compared = new Compared(
                await(now, DEADLINE),
                before.map(future -> await(future, DEADLINE)).orElse(null),
                yearBefore.map(future -> await(future, DEADLINE)).orElse(null),
                days,
                windows);
        BigDecimal toReach = await(target, DEADLINE);
        List<KpiView> kpis = Kpi.known(source, request.filters()).stream()
                .map(kpi -> compared.view(kpi, kpi == Kpi.REVENUE ? toReach : null))
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
                windows.previous().map(Slices::view).orElse(null),
                windows.lastYear().map(Slices::view).orElse(null),
                windows.comparison(),
                kpis,
                TraceIds.traceId().orElse(null));
    }

    private Future<SalesTotals> totals(SalesRequest request, Window window) {
        return parallel.start(() -> warehouses.totals(Slices.of(request, window)));
    }

    /** Null where quotas do not apply. */
    private @Nullable BigDecimal target(SalesRequest request, SourceInfo source, Window window, Completeness complete) {
        if (!Slices.hasTarget(request.filters(), source)) {
            return null;
        }
        List<QuotaQuarter> quotas = warehouses.quotas(request.source()).quarters();
        LocalDate through = window.to().isAfter(complete.asOf()) ? window.to() : complete.asOf();
        var known = new Window(Bookings.neededFrom(window, through), through);
        List<SalesDay> days = warehouses
                .daily(Slices.of(request, Windows.of(known, complete.firstDay()).held(known)))
                .days();
        return Target.of(quotas, Bookings.of(days, through), window);
    }
}
