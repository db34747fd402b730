package io.otelbi.analytics.keyfigure.client;

import io.otelbi.analytics.completeness.client.SegmentHistory;
import io.otelbi.analytics.insight.client.SourceCatalogue;
import io.otelbi.analytics.keyfigure.Bookings;
import io.otelbi.analytics.keyfigure.Compared;
import io.otelbi.analytics.keyfigure.Days;
import io.otelbi.analytics.keyfigure.Kpi;
import io.otelbi.analytics.keyfigure.Target;
import io.otelbi.analytics.keyfigure.Windows;
import io.otelbi.analytics.orders.Measure;
import io.otelbi.platform.client.Deadlines;
import io.otelbi.platform.client.Parallel;
import io.otelbi.platform.client.Reached;
import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.analytics.Filters;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.analytics.KpiView;
import io.otelbi.platform.contract.analytics.KpisRequest;
import io.otelbi.platform.contract.analytics.KpisView;
import io.otelbi.platform.contract.analytics.WindowView;
import io.otelbi.platform.contract.query.DailySales;
import io.otelbi.platform.contract.query.QuotaQuarter;
import io.otelbi.platform.contract.query.SalesApi;
import io.otelbi.platform.contract.query.SalesDay;
import io.otelbi.platform.contract.query.SalesSlice;
import io.otelbi.platform.contract.query.SalesTotals;
import io.otelbi.platform.contract.query.SourceInfo;
import io.otelbi.platform.contract.question.Window;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The key figures: the questions to the warehouse at once, then arithmetic. */
@ApplicationScoped
public class KeyFigures {

    private static final String WAREHOUSE = "bi-query";

    private final SourceCatalogue catalogue;
    private final SegmentHistory segments;
    private final SalesApi sales;
    private final Parallel parallel;

    @Inject
    public KeyFigures(
            SourceCatalogue catalogue, SegmentHistory segments, @RestClient SalesApi sales, Parallel parallel) {
        this.catalogue = catalogue;
        this.segments = segments;
        this.sales = sales;
        this.parallel = parallel;
    }

    /** What bi-query answers, or that it did not in the time that a question may take. */
    static <T> T answer(Future<T> asked) {
        return Parallel.await(asked, Deadlines.ofBiQuery(), WAREHOUSE);
    }

    /** The key figures of the window that ends with the last complete day, or with the day that was asked for. */
    public KpisView of(KpisRequest request) {
        InsightRequest about = request.about();
        SourceInfo source = catalogue.named(about.source());
        Measure usual = new Measure(source.usualMeasure(about.channel()));
        Completeness complete = segments.completeness(about.source(), about.channel());
        Window window = Window.endingOn(about.lastDay(complete), request.windowDays());
        var windows = Windows.of(window, complete.firstDay());
        Function<Window, SalesSlice> slices = days -> slice(about, days).measuring(usual.metric());
        SalesSlice held = slices.apply(windows.held(window));
        Future<SalesTotals> now = totals(held);
        Optional<Future<SalesTotals>> before = windows.previous().map(earlier -> totals(slices.apply(earlier)));
        Optional<Future<SalesTotals>> yearBefore = windows.lastYear().map(earlier -> totals(slices.apply(earlier)));
        Future<DailySales> daily = parallel.start(() -> daily(held));
        Future<BigDecimal> target = parallel.start(() -> target(about, source, window, complete));
        List<SalesDay> days = Days.every(window, answer(daily).days());
        var compared = new Compared(
                answer(now),
                before.map(KeyFigures::answer).orElse(null),
                yearBefore.map(KeyFigures::answer).orElse(null),
                days,
                windows);
        BigDecimal toReach = answer(target);
        Stream<KpiView> known = Kpi.known(source, about.channel()).stream()
                .map(kpi -> compared.view(kpi, kpi == Kpi.REVENUE ? toReach : null));
        Stream<KpiView> own = usual.metric() == null
                ? Stream.empty()
                : Stream.of(compared.view(Kpi.REVENUE, null).of(usual.key(), source.unit(usual.key())));
        List<KpiView> kpis = Stream.concat(own, known).toList();
        return new KpisView(
                complete.source(),
                complete.currency(),
                complete.asOf(),
                complete.dataThrough(),
                Filters.of(about, source),
                complete.suspects(),
                WindowView.of(window),
                days.stream().mapToLong(SalesDay::lines).sum(),
                windows.previous().map(WindowView::of).orElse(null),
                windows.lastYear().map(WindowView::of).orElse(null),
                windows.comparison(),
                kpis,
                TraceIds.traceId().orElse(null));
    }

    private static SalesSlice slice(InsightRequest about, Window window) {
        return about.slice(window.from(), window.to());
    }

    private Future<SalesTotals> totals(SalesSlice slice) {
        return parallel.start(() -> Reached.by(WAREHOUSE, () -> sales.totals(slice)));
    }

    private DailySales daily(SalesSlice slice) {
        return Reached.by(WAREHOUSE, () -> sales.daily(slice));
    }

    /** Null where quotas do not apply: they are set for the sales of a channel as a whole. */
    private @Nullable BigDecimal target(InsightRequest about, SourceInfo source, Window window, Completeness complete) {
        if (!about.wholeOfChannels() || !source.hasTargets(about.channel())) {
            return null;
        }
        List<QuotaQuarter> quotas =
                Reached.by(WAREHOUSE, () -> sales.quotas(about.source())).quarters();
        LocalDate through = window.to().isAfter(complete.asOf()) ? window.to() : complete.asOf();
        var known = new Window(Bookings.neededFrom(window, through), through);
        List<SalesDay> days = daily(
                        slice(about, Windows.of(known, complete.firstDay()).held(known)))
                .days();
        return Target.of(quotas, Bookings.of(days, through), window);
    }
}
