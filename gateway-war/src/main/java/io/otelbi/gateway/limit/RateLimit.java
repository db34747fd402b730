package io.otelbi.gateway.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * So many requests a minute for each of many: a token bucket each, full at first and refilled evenly. Memory is bounded: of more
 * than {@value #MOST} who are not at rest, the rest share one bucket.
 */
public final class RateLimit {

    /** How many are told apart at a time. */
    public static final int MOST = 10_000;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final String REST = "";

    private final int perMinute;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /** A limit of at least one request a minute. */
    public RateLimit(int perMinute) {
        this(perMinute, TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimit(int perMinute, TimeMeter time) {
        this.perMinute = perMinute;
        this.time = time;
    }

    /**
     * What is left for somebody.
     *
     * @param granted whether the request may go on
     * @param perMinute the limit
     * @param remaining how many more may follow at once
     * @param untilFull after which time all may
     * @param untilNext after which time the next one may; zero when it may now
     */
    public record Quota(boolean granted, int perMinute, long remaining, Duration untilFull, Duration untilNext) {}

    /** Takes one request of somebody. */
    public Quota take(String who) {
        ConsumptionProbe probe = bucket(who).tryConsumeAndReturnRemaining(1);
        return new Quota(
                probe.isConsumed(),
                perMinute,
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(String who) {
        Bucket known = buckets.get(who);
        if (known != null) {
            return known;
        }
        if (buckets.size() >= MOST) {
            // Whoever has a full bucket has made no request for a minute, and a new one is full as well.
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= perMinute);
        }
        return buckets.computeIfAbsent(buckets.size() >= MOST ? REST : who, ignored -> newBucket());
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .withCustomTimePrecision(time)
                .build();
    }
}
