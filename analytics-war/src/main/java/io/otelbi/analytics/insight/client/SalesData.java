package io.otelbi.analytics.insight.client;

import io.otelbi.analytics.completeness.client.SegmentHistory;
import io.otelbi.analytics.insight.RowHashes;
import io.otelbi.platform.client.CurrentCaller;
import io.otelbi.platform.client.Reached;
import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.persistence.RunInput;
import io.otelbi.platform.contract.query.DimensionValue;
import io.otelbi.platform.contract.query.DimensionValues;
import io.otelbi.platform.contract.query.Names;
import io.otelbi.platform.contract.query.OrderLines;
import io.otelbi.platform.contract.query.SalesApi;
import io.otelbi.platform.contract.query.SalesDay;
import io.otelbi.platform.contract.query.SalesSlice;
import io.otelbi.platform.contract.query.Stock;
import io.otelbi.platform.contract.query.TerritoryQuotas;
import io.otelbi.platform.rows.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What insights are made of, fetched from bi-query and remembered for a minute together with the hashes of its rows. */
@ApplicationScoped
public class SalesData {

    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final int MOST = 64;

    /** A million lines take some 40 MB; more are fetched anew each time. */
    static final int MOST_LINES = 1_000_000;

    private final SalesApi sales;
    private final SegmentHistory segments;
    private final Supplier<Rows> seen;
    private final Clock clock = Clock.systemUTC();
    private final Map<Owned, Fetched> fetched = new ConcurrentHashMap<>();

    @Inject
    public SalesData(@RestClient SalesApi sales, SegmentHistory segments) {
        this(sales, segments, CurrentCaller::rows);
    }

    SalesData(SalesApi sales, SegmentHistory segments, Supplier<Rows> seen) {
        this.sales = sales;
        this.segments = segments;
        this.seen = seen;
    }

    private record Fetched(Instant at, Object value, RowHashes hashes) {

        int lines() {
            return value instanceof OrderLines some ? some.size() : 0;
        }
    }

    private record Key(String question, Object about) {}

    /** Stored runs know their input by the key alone; what is remembered is for whoever sees the same rows. */
    private record Owned(Rows rows, Key key) {}

    /** Begins to read for one computation. */
    public Reading reading(InsightRequest about) {
        return new Reading(about.fresh(), seen.get().within(about.source()));
    }

    /** Everything that one computation reads; it knows afterwards what that was. */
    public final class Reading {

        private final boolean fresh;
        private final Rows rows;
        private final long begin = System.nanoTime();
        private final Map<String, RowHashes> read = new ConcurrentHashMap<>();

        private Reading(boolean fresh, Rows rows) {
            this.fresh = fresh;
            this.rows = rows;
        }

        /** How complete the source is. */
        public Completeness completeness(InsightRequest about) {
            Completeness complete = segments.completeness(about.source(), about.channel(), fresh);
            read.put("completeness", RowHashes.of(List.of(complete)));
            return complete;
        }

        /** The first day of a window that begins on a day; nothing before the data begin counts. */
        public LocalDate notBefore(LocalDate day, Completeness complete) {
            return day.isBefore(complete.firstDay()) ? complete.firstDay() : day;
        }

        /** Daily sales of a slice. */
        public List<SalesDay> daily(SalesSlice slice) {
            return remembered(new Key("daily", slice), () -> sales.daily(slice).days(), RowHashes::ofDays);
        }

        /** Order lines of a slice. */
        public OrderLines orderLines(SalesSlice slice) {
            return remembered(new Key("lines", slice), () -> sales.orderLines(slice), RowHashes::of);
        }

        /** Current names by business key. */
        public Map<String, String> names(String source, String kind) {
            return remembered(
                            new Key("names " + kind, source),
                            () -> sales.names(source, kind).names(),
                            RowHashes::of)
                    .stream()
                    .collect(Collectors.toMap(Names.Name::key, Names.Name::name, (a, b) -> a));
        }

        /** The values of a dimension. */
        public List<String> members(String source, String dimension) {
            List<DimensionValue> values = DimensionValues.ROLES.contains(dimension)
                    ? remembered(
                            new Key("dimensions", source),
                            () -> sales.dimensions(source).values(),
                            RowHashes::of)
                    : remembered(
                            new Key("members " + dimension, source),
                            () -> sales.members(source, dimension).values(),
                            RowHashes::of);
            return values.stream()
                    .filter(value -> value.dimension().equals(dimension))
                    .map(DimensionValue::value)
                    .toList();
        }

        /** What is in stock. */
        public List<Stock.StockItem> stock(String source) {
            return remembered(
                    new Key("stock", source), () -> sales.stock(source).items(), RowHashes::of);
        }

        /** Quotas by territory. */
        public List<TerritoryQuotas.TerritoryQuota> territoryQuotas(String source) {
            return remembered(
                    new Key("quotas", source),
                    () -> sales.territoryQuotas(source).quotas(),
                    RowHashes::of);
        }

        /** What was read until now, as hashes. */
        public RunInput input() {
            return RowHashes.together(read);
        }

        /** Milliseconds since reading began. */
        public long millis() {
            return (System.nanoTime() - begin) / 1_000_000;
        }

        @SuppressWarnings("unchecked") // A key belongs to one question, and a question to one type.
        private <T> T remembered(Key key, Supplier<T> ask, Function<T, RowHashes> hash) {
            Instant now = clock.instant();
            Owned owned = new Owned(rows, key);
            Fetched known = fetched.get(owned);
            boolean usable =
                    known != null && known.at().plus(KEPT).isAfter(now) && (!fresh || read.containsKey(key.toString()));
            Fetched found = known != null && usable ? known : fetch(owned, ask, hash, now);
            read.put(key.toString(), found.hashes());
            return (T) found.value();
        }
    }

    private <T> Fetched fetch(Owned key, Supplier<T> ask, Function<T, RowHashes> hash, Instant now) {
        fetched.values().removeIf(old -> old.at().plus(KEPT).isBefore(now));
        T value = Reached.by("bi-query", ask);
        Fetched fresh = new Fetched(now, value, hash.apply(value));
        keep(key, fresh);
        return fresh;
    }

    private synchronized void keep(Owned key, Fetched fresh) {
        fetched.remove(key);
        int lines = fetched.values().stream().mapToInt(Fetched::lines).sum();
        if (fetched.size() < MOST && lines + fresh.lines() <= MOST_LINES) {
            fetched.put(key, fresh);
        }
    }
}
