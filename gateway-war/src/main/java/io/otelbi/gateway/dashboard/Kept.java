package io.otelbi.gateway.dashboard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/**
 * Answers that are the same for everybody, kept for a short time. Whoever asks what is being worked out already waits for
 * that instead of working it out again. Failures are not kept, but what was
 * known before them is, for whoever would rather have an old answer than none (the idea of {@code stale-if-error}, RFC 5861).
 */
public final class Kept<V> {

    private static final int MOST = 256;

    private final Duration keptFor;
    private final Duration staleFor;
    private final Clock clock;
    private final Map<Object, Work<V>> works = new ConcurrentHashMap<>();
    private final Map<Object, Known<V>> known = new ConcurrentHashMap<>();

    /**
     * Keeps answers.
     *
     * @param keptFor how long an answer stands for itself; {@link Duration#ZERO} shares none
     * @param staleFor how long it may stand in for one that fails; {@link Duration#ZERO} keeps none
     */
    public Kept(Duration keptFor, Duration staleFor, Clock clock) {
        this.keptFor = keptFor;
        this.staleFor = staleFor;
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

    private record Known<V>(V value, Instant at) {}

    /** The last answer of a key that was worked out, where it is not too old. */
    public Optional<Answer<V>> last(Object key) {
        return Optional.ofNullable(known.get(key))
                .map(last -> new Answer<>(last.value(), true, Duration.between(last.at(), clock.instant())))
                .filter(answer -> answer.age().compareTo(staleFor) < 0);
    }

    /** The answer of a key, worked out now by this thread where it is neither kept nor under way. */
    public Answer<V> of(Object key, Callable<V> work) throws Exception {
        if (keptFor.isZero()) {
            return new Answer<>(remembered(key, work.call()), false, Duration.ZERO);
        }
        Instant now = clock.instant();
        Work<V> mine = new Work<>(new CompletableFuture<>(), now);
        while (true) {
            Work<V> other = works.get(key);
            if (other != null && isFresh(other, now)) {
                return awaited(other, work);
            }
            boolean begins = other == null ? works.putIfAbsent(key, mine) == null : works.replace(key, other, mine);
            if (begins) {
                return workedOut(key, mine, work);
            }
        }
    }

    private Answer<V> awaited(Work<V> other, Callable<V> work) throws Exception {
        try {
            return new Answer<>(other.value().get(), true, Duration.between(other.begun(), clock.instant()));
        } catch (CancellationException e) {
            // Whoever worked it out gave up; that says nothing of this one's chances.
            return new Answer<>(work.call(), false, Duration.ZERO);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private Answer<V> workedOut(Object key, Work<V> mine, Callable<V> work) throws Exception {
        if (works.size() > MOST) {
            works.values().removeIf(other -> !isFresh(other, clock.instant()));
        }
        try {
            V value = remembered(key, work.call());
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

    private V remembered(Object key, V value) {
        if (!staleFor.isZero()) {
            Instant now = clock.instant();
            if (known.size() > MOST) {
                known.values().removeIf(last -> last.at().plus(staleFor).isBefore(now));
            }
            if (known.size() <= MOST || known.containsKey(key)) {
                known.put(key, new Known<>(value, now));
            }
        }
        return value;
    }

    private boolean isFresh(Work<V> work, Instant now) {
        return work.begun().plus(keptFor).isAfter(now) || !work.value().isDone();
    }
}
