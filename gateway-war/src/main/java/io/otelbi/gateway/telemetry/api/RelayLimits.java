package io.otelbi.gateway.telemetry.api;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;

/** How often a person may hand in spans: a token bucket each, {@code TELEMETRY_RELAY_PER_MINUTE}. */
@ApplicationScoped
public class RelayLimits {

    private static final int DEFAULT_PER_MINUTE = 120;
    private static final int MOST_PER_MINUTE = 1_000_000;
    private static final int MOST_PERSONS = 10_000;

    private final int perMinute;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    @Inject
    public RelayLimits(Config config) {
        this(perMinute(Settings.of(config)));
    }

    /** Reads the variable. */
    public static int perMinute(Settings settings) {
        return settings.whole("TELEMETRY_RELAY_PER_MINUTE", DEFAULT_PER_MINUTE, 1, MOST_PER_MINUTE);
    }

    RelayLimits(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Takes one of a person's requests; a 429 that says when to come again where there is none left. */
    void take(String person) {
        if (buckets.size() > MOST_PERSONS) {
            // Whoever has not asked for a minute has a full bucket, which is what a new one is.
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= perMinute);
        }
        ConsumptionProbe probe =
                buckets.computeIfAbsent(person, ignored -> newBucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new ProblemException(
                            CommonProblem.TOO_MANY_REQUESTS,
                            "At most " + perMinute + " requests with spans a minute are taken.")
                    .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
