package io.otelbi.analytics.completeness.client;

import io.otelbi.analytics.completeness.CompletenessJudge;
import io.otelbi.platform.client.CurrentCaller;
import io.otelbi.platform.client.Reached;
import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.query.Coverage;
import io.otelbi.platform.contract.query.SalesApi;
import io.otelbi.platform.contract.query.SalesSlice;
import io.otelbi.platform.contract.query.SegmentDay;
import io.otelbi.platform.rows.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Fetches the newest year by segment from bi-query, has it judged, and remembers the judgement for a minute. */
@ApplicationScoped
public class SegmentHistory {

    private static final int DAYS = 400;
    /** Whoever sees other rows has another judgement. */
    private static final int MOST = 1_000;

    private static final Duration KEPT = Duration.ofSeconds(60);

    private final SalesApi sales;
    private final Supplier<Rows> seen;
    private final Clock clock = Clock.systemUTC();
    private final Map<Key, Judged> judged = new ConcurrentHashMap<>();

    @Inject
    public SegmentHistory(@RestClient SalesApi sales) {
        this(sales, CurrentCaller::rows);
    }

    /**
     * The same outside of requests.
     *
     * @param seen which rows whoever asks may see
     */
    public SegmentHistory(SalesApi sales, Supplier<Rows> seen) {
        this.sales = sales;
        this.seen = seen;
    }

    private record Key(String source, String channel, Rows rows) {}

    private record Judged(Instant at, Completeness completeness) {}

    /** The judgement of a source, for one channel or, with null, for all. */
    public Completeness completeness(String source, @Nullable String channel) {
        return completeness(source, channel, false);
    }

    /** The judgement of a source, where {@code anew} of what the warehouse says now. */
    public Completeness completeness(String source, @Nullable String channel, boolean anew) {
        Key key = new Key(
                source, Objects.requireNonNullElse(channel, ""), seen.get().within(source));
        Judged before = judged.get(key);
        if (!anew && before != null && before.at().plus(KEPT).isAfter(clock.instant())) {
            return before.completeness();
        }
        Judged fresh = new Judged(clock.instant(), Reached.by("bi-query", () -> judge(key)));
        if (judged.size() >= MOST) {
            judged.clear();
        }
        judged.put(key, fresh);
        return fresh.completeness();
    }

    private Completeness judge(Key key) {
        Coverage coverage = sales.coverage(key.source());
        List<SegmentDay> days = new ArrayList<>();
        for (CompletenessJudge.Time time : CompletenessJudge.needed(coverage, key.channel(), DAYS)) {
            days.addAll(sales.segments(SalesSlice.of(key.source(), time.from(), time.to()))
                    .days());
        }
        return CompletenessJudge.judge(coverage, key.channel(), days);
    }
}
