package io.otelbi.gateway.dashboard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/**
 * Answers that are the same for everybody, kept for a short time. Whoever asks what is being worked out already waits for
 * that instead of working it out again. Failures are not kept.
 */
public final class Kept<V> {

    private static final int MOST = 256;

    private final Duration keptFor;
    private final Clock clock;
    private final Map<Object, Work<V>> works = new ConcurrentHashMap<>();

    /** Keeps answers for a time; {@link Duration#ZERO} keeps none and shares none. */
    public Kept(Duration keptFor, Clock clock) {
        this.keptFor = keptFor;
        this.clock = clock;
    }

    /**
     * An answer.
     *
     * @param shared whether somebody else had it worked out
     * @param age since it was worked out
     */
    public record Answer<V>(V value, boolean shared, Duration age) {}

    private record Work<V>(CompletableFuture<V> value, Instant begun) {}

    /** The answer of a key, worked out now by this thread where it is neither kept nor under way. */
    public Answer<V> of(Object key, Callable<V> work) throws Exception {
        if (keptFor.isZero()) {
            return new Answer<>(work.call(), false, Duration.ZERO);
        }
        Instant now = clock.instant();
        Work<V> mine = new Work<>(new CompletableFuture<>(), now);
        while (true) {
            Work<V> known = works.get(key);
            if (known != null && isFresh(known, now)) {
                return awaited(known, work);
            }
            boolean begins = known == null ? works.putIfAbsent(key, mine) == null : works.replace(key, known, mine);
            if (begins) {
                return workedOut(key, mine, work);
            }
        }
    }

    private Answer<V> awaited(Work<V> known, Callable<V> work) throws Exception {
        try {
            return new Answer<>(known.value().get(), true, Duration.between(known.begun(), clock.instant()));
        } catch (CancellationException e) {
            // Whoever worked it out gave up; that says nothing of this one's chances.
            return new Answer<>(work.call(), false, Duration.ZERO);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private Answer<V> workedOut(Object key, Work<V> mine, Callable<V> work) throws Exception {
        if (works.size() > MOST) {
            works.values().removeIf(known -> !isFresh(known, clock.instant()));
        }
        try {
            V value = work.call();
            mine.value().complete(value);
            return new Answer<>(value, false, Duration.ZERO);
        } catch (Exception e) {
            if (!Thread.currentThread().isInterrupted()) {
                mine.value().completeExceptionally(e);
            }
            throw e;
        } finally {
            // Whatever ended the work, an Error too: nobody may wait for it for ever.
            if (!mine.value().isDone()) {
                mine.value().cancel(false);
            }
            if (mine.value().isCompletedExceptionally()) {
                works.remove(key, mine);
            }
        }
    }

    private boolean isFresh(Work<V> known, Instant now) {
        return known.begun().plus(keptFor).isAfter(now) || !known.value().isDone();
    }
}
