package io.otelbi.persistence.audit;

import io.otelbi.persistence.key.AuditKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** The keys and the time of a test. */
@ApplicationScoped
public class MovableClock {

    static final AuditKeys KEYS = new AuditKeys("k1", Map.of("k1", "a key of more than thirty-two bytes for tests"));

    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    static void move(Duration ahead) {
        AHEAD.set(ahead);
    }

    static Instant now() {
        return Clock.systemUTC().instant().plus(AHEAD.get());
    }

    @Produces
    AuditKeys keys() {
        return KEYS;
    }

    @Produces
    Clock clock() {
        InstantSource source = MovableClock::now;
        return source.withZone(ZoneOffset.UTC);
    }
}
