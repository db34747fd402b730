package io.otelbi.analytics.insight.client;

import io.otelbi.analytics.completeness.client.SegmentHistory;
import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.query.DimensionValue;
import io.otelbi.platform.contract.query.Names;
import io.otelbi.platform.contract.query.OrderLines;
import io.otelbi.platform.contract.query.SalesApi;
import io.otelbi.platform.contract.query.SalesDay;
import io.otelbi.platform.contract.query.SalesSlice;
import io.otelbi.platform.contract.query.Stock;
import io.otelbi.platform.contract.query.TerritoryQuotas;
import io.otelbi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What insights are made of, fetched from bi-query and remembered for a minute. */
@ApplicationScoped
public class SalesData {

    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final int MOST = 16;

    private final SalesApi sales;
    private final SegmentHistory segments;
    private final Clock clock = Clock.systemUTC();
    private final Map<Object, Fetched> fetched = new ConcurrentHashMap<>();

    @Inject
    public SalesData(@RestClient SalesApi sales, SegmentHistory segments) {
        this.sales = sales;
        this.segments = segments;
    }

    private record Fetched(Instant at, Object value) {}

    private record Key(String question, Object about) {}

    /** How complete the source is. */
    public Completeness completeness(InsightRequest about) {
        return segments.completeness(about.source(), about.channel());
    }

    /** The day on which windows end; a day that the data do not cover is a 400. */
    public LocalDate lastDay(InsightRequest about, Completeness complete) {
        LocalDate latest = about.includeSuspect() ? complete.dataThrough() : complete.asOf();
        LocalDate asked = about.asOf();
        if (asked != null && (asked.isBefore(complete.firstDay()) || asked.isAfter(complete.dataThrough()))) {
            throw ProblemException.parameter(
                    "as_of",
                    asked.toString(),
                    "lies outside the data",
                    complete.firstDay() + ".." + complete.dataThrough());
        }
        return asked == null ? latest : asked;
    }

    /** Daily sales of a slice. */
    public List<SalesDay> daily(SalesSlice slice) {
        return remembered(new Key("daily", slice), () -> sales.daily(slice)).days();
    }

    /** Order lines of a slice. */
    public OrderLines orderLines(SalesSlice slice) {
        return remembered(new Key("lines", slice), () -> sales.orderLines(slice));
    }

    /** Current names by business key. */
    public Map<String, String> names(String source, String kind) {
        return remembered(new Key("names " + kind, source), () -> sales.names(source, kind)).names().stream()
                .collect(Collectors.toMap(Names.Name::key, Names.Name::name, (a, b) -> a));
    }

    /** The values of a dimension. */
    public List<String> members(String source, String dimension) {
        return remembered(new Key("dimensions", source), () -> sales.dimensions(source)).values().stream()
                .filter(value -> value.dimension().equals(dimension))
                .map(DimensionValue::value)
                .toList();
    }

    /** What is in stock. */
    public Stock stock(String source) {
        return remembered(new Key("stock", source), () -> sales.stock(source));
    }

    /** Quotas by territory. */
    public TerritoryQuotas territoryQuotas(String source) {
        return remembered(new Key("quotas", source), () -> sales.territoryQuotas(source));
    }

    @SuppressWarnings("unchecked") // A key belongs to one question, and a question to one type.
    private <T> T remembered(Key key, Supplier<T> ask) {
        Instant now = clock.instant();
        Fetched before = fetched.get(key);
        if (before != null && before.at().plus(KEPT).isAfter(now)) {
            return (T) before.value();
        }
        fetched.values().removeIf(old -> old.at().plus(KEPT).isBefore(now));
        T fresh = ask.get();
        if (fetched.size() < MOST) {
            fetched.put(key, new Fetched(now, fresh));
        }
        return fresh;
    }
}
