package io.otelbi.gateway.sales.client;

import io.otelbi.gateway.sales.Grain;
import io.otelbi.gateway.sales.HistoryView;
import io.otelbi.gateway.sales.Periods;
import io.otelbi.gateway.sales.SalesRequest;
import io.otelbi.gateway.sales.Window;
import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.query.SalesDay;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** The sales of the past by period. */
@ApplicationScoped
public class History {

    private final Warehouses warehouses;

    @Inject
    public History(Warehouses warehouses) {
        this.warehouses = warehouses;
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
        List<SalesDay> days = warehouses.daily(Slices.of(request, window)).days();
        return new HistoryView(
                complete.source(),
                complete.currency(),
                complete.asOf(),
                complete.dataThrough(),
                request.filters(),
                complete.suspects(),
                grain.key(),
                Slices.view(window),
                new Periods(grain, window, complete.asOf()).of(days),
                TraceIds.traceId().orElse(null));
    }
}
