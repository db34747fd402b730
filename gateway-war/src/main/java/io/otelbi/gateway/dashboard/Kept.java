package io.otelbi.gateway.dashboard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
     * @param by whose request worked it out
     */
    public record Answer<V>(V value, boolean shared, Duration age, Asker by) {}

    /**
     * What became of leaving.
     *
     * @param found whether the asker waited for something
     * @param abandoned whose requests work on for nobody now
     */
    public record Left(boolean found, Set<Asker> abandoned) {

        public Left {
            abandoned = Set.copyOf(abandoned);
        }
    }

    /** What is being worked out, and who waits for it; once nobody does, nobody comes any more. */
    private record Work<V>(Object key, CompletableFuture<V> value, Instant begun, Asker by, List<Asker> waiting) {

        synchronized boolean join(Asker asker) {
            if (waiting.isEmpty() && !value.isDone()) {
                return false;
            }
            waiting.add(asker);
            return true;
        }

        synchronized void leave(Asker asker) {
            // One request may wait for the same twice.
            waiting.remove(asker);
        }

        synchronized boolean abandon(Predicate<Asker> asker) {
            return !value.isDone() && waiting.removeIf(asker);
        }

        synchronized List<Asker> present() {
            return List.copyOf(waiting);
        }

        synchronized boolean isWaitedFor() {
            return !value.isDone() && !waiting.isEmpty();
        }
    }

    private record Known<V>(V value, Instant at, Asker by) {}

    /** The last answer of a key that was worked out, where it is not too old. */
    public Optional<Answer<V>> last(Object key) {
        return Optional.ofNullable(known.get(key))
                .map(last -> new Answer<>(last.value(), true, Duration.between(last.at(), clock.instant()), last.by()))
                .filter(answer -> answer.age().compareTo(staleFor) < 0);
    }

    /** The answer of a key, worked out now by this thread where it is neither kept nor under way. */
    public Answer<V> of(Object key, Asker asker, Callable<V> work) throws Exception {
        if (keptFor.isZero()) {
            return new Answer<>(remembered(key, asker, work.call()), false, Duration.ZERO, asker);
        }
        Instant now = clock.instant();
        List<Asker> waiting = new ArrayList<>(List.of(asker));
        Work<V> mine = new Work<>(key, new CompletableFuture<>(), now, asker, waiting);
        while (true) {
            Work<V> other = works.get(key);
            if (other != null && isFresh(other, now) && other.join(asker)) {
                return awaited(other, asker, work);
            }
            boolean begins = other == null ? works.putIfAbsent(key, mine) == null : works.replace(key, other, mine);
            if (begins) {
                return workedOut(mine, work);
            }
        }
    }

    /** Waits no more for anything; what then nobody waits for is left to whoever can end it. */
    public Left leave(Predicate<Asker> asker) {
        List<Work<V>> left =
                works.values().stream().filter(work -> work.abandon(asker)).toList();
        Set<Asker> abandoned = left.stream()
                .map(Work::by)
                .filter(by -> !worksForOthers(by.trace()))
                .collect(Collectors.toSet());
        return new Left(!left.isEmpty(), abandoned);
    }

    /** Whether somebody waits for what a trace works out. */
    public boolean worksForOthers(String trace) {
        return works.values().stream().anyMatch(work -> work.by().trace().equals(trace) && work.isWaitedFor());
    }

    /** Who waits for a key, as long as it is being worked out. */
    List<Asker> waiting(Object key) {
        Work<V> work = works.get(key);
        return work == null ? List.of() : work.present();
    }

    private Answer<V> awaited(Work<V> other, Asker asker, Callable<V> work) throws Exception {
        try {
            V value = other.value().get();
            return new Answer<>(value, true, Duration.between(other.begun(), clock.instant()), other.by());
        } catch (CancellationException e) {
            // Whoever worked it out gave up; that says nothing of this one's chances.
            return new Answer<>(work.call(), false, Duration.ZERO, asker);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            other.leave(asker);
        }
    }

    private Answer<V> workedOut(Work<V> mine, Callable<V> work) throws Exception {
        if (works.size() > MOST) {
            works.values().removeIf(other -> !isFresh(other, clock.instant()));
        }
        try {
            V value = remembered(mine.key(), mine.by(), work.call());
            mine.value().complete(value);
            return new Answer<>(value, false, Duration.ZERO, mine.by());
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
                works.remove(mine.key(), mine);
            }
        }
    }

    private V remembered(Object key, Asker by, V value) {
        if (!staleFor.isZero()) {
            Instant now = clock.instant();
            if (known.size() > MOST) {
                known.values().removeIf(last -> last.at().plus(staleFor).isBefore(now));
            }
            if (known.size() <= MOST || known.containsKey(key)) {
                known.put(key, new Known<>(value, now, by));
            }
        }
        return value;
    }

    private boolean isFresh(Work<V> work, Instant now) {
        return work.begun().plus(keptFor).isAfter(now) || !work.value().isDone();
    }
}
