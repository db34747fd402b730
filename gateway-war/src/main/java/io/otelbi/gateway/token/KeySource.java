package io.otelbi.gateway.token;

import io.otelbi.platform.log.Log;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/**
 * The one way to the provider's keys. Fetches never run at the same time and never more often than the pace allows, whoever
 * asks; the last good keys stay in use meanwhile and, for a time, while the provider is away. Only a few requests at a time may wait for
 * a fetch, each for a moment only, since they occupy threads that others need.
 */
public final class KeySource {

    private static final Log LOG = Log.of(KeySource.class);

    /** Asks the provider; slow, but never longer than a few seconds. */
    @FunctionalInterface
    public interface Fetch {
        SigningKeys now() throws IOException;
    }

    /**
     * How often and how long.
     *
     * @param between from the begin of a fetch to that of the next, at least
     * @param patience how long a request waits for a fetch
     * @param waiting how many requests wait at the same time
     * @param waitingInTrouble the same while the provider does not answer
     * @param fresh keys of this age are what the provider says now
     * @param kept keys of a greater age are not used any more
     */
    public record Pace(
            Duration between, Duration patience, int waiting, int waitingInTrouble, Duration fresh, Duration kept) {

        /** The pace of a gateway with these settings. */
        public static Pace of(FrontendTokenConfig config) {
            return new Pace(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2),
                    8,
                    2,
                    Duration.ofSeconds(5),
                    config.keysMaxAge().multipliedBy(2).plus(config.keysKept()));
        }
    }

    /** What the last fetches brought. */
    private record State(
            @Nullable SigningKeys keys,
            long fetchedAt,
            @Nullable String trouble) {}

    private final Fetch fetch;
    private final Executor executor;
    private final Pace pace;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile State state = new State(null, System.nanoTime(), null);
    private volatile long lastBegin;
    private @Nullable CompletableFuture<Boolean> coming;

    /** @param executor must have a thread for each task; they wait */
    public KeySource(Fetch fetch, Executor executor, Pace pace) {
        this.fetch = fetch;
        this.executor = executor;
        this.pace = pace;
        this.lastBegin = System.nanoTime() - pace.between().toNanos();
    }

    /** The last good keys, unless they are too old. */
    Optional<SigningKeys> known() {
        State now = state;
        return age(now).compareTo(pace.kept()) > 0 ? Optional.empty() : Optional.ofNullable(now.keys());
    }

    /** Why the keys cannot be fetched, for people; empty when they can. */
    public Optional<String> trouble() {
        return Optional.ofNullable(state.trouble());
    }

    /** Has the keys fetched, as soon as the pace allows; several calls are one fetch. */
    public void refresh() {
        // Nobody waits for it; what it brings, and how it fails, is in the state.
        CompletableFuture<Boolean> unused = coming();
    }

    /**
     * Waits a moment for a fetch that begins from now on. Whether what is known then is what the provider says: because the
     * fetch brought it or, where too many wait already, because the one before was a moment ago.
     */
    boolean awaitCurrent() {
        CompletableFuture<Boolean> next = coming();
        try {
            return waiting.incrementAndGet() > places()
                    ? isFresh()
                    : next.get(pace.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    private boolean isFresh() {
        State now = state;
        return now.keys() != null && now.trouble() == null && age(now).compareTo(pace.fresh()) <= 0;
    }

    private int places() {
        return state.trouble() == null ? pace.waiting() : pace.waitingInTrouble();
    }

    private synchronized CompletableFuture<Boolean> coming() {
        CompletableFuture<Boolean> next = coming;
        if (next == null) {
            next = new CompletableFuture<>();
            CompletableFuture<Boolean> mine = next;
            coming = next;
            executor.execute(() -> fetchInTurn(mine));
        }
        return next;
    }

    private synchronized void begin() {
        coming = null;
        lastBegin = System.nanoTime();
    }

    private void fetchInTurn(CompletableFuture<Boolean> mine) {
        oneAtATime.lock();
        try {
            TimeUnit.NANOSECONDS.sleep(lastBegin + pace.between().toNanos() - System.nanoTime());
            begin();
            mine.complete(fetched());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            begin();
        } finally {
            oneAtATime.unlock();
            mine.complete(false);
        }
    }

    private boolean fetched() {
        long begin = System.nanoTime();
        try {
            tellOfGood(new State(fetch.now(), begin, null));
            return true;
        } catch (IOException | RuntimeException e) {
            tellOfTrouble(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void tellOfGood(State now) {
        State before = state;
        state = now;
        int size = now.keys() == null ? 0 : now.keys().size();
        if (before.trouble() != null) {
            LOG.log(Level.INFO, "The identity provider gives its keys again: {0}", size);
        }
        if (size == 0 && (before.keys() == null || before.keys().size() > 0)) {
            LOG.log(
                    Level.WARNING,
                    "The identity provider publishes no key that can verify a token, so nobody is let in.");
        }
    }

    private void tellOfTrouble(String reason) {
        State before = state;
        state = new State(before.keys(), before.fetchedAt(), reason);
        if (before.trouble() == null) {
            LOG.log(Level.WARNING, "The keys of the identity provider cannot be fetched ({0}); {1}", new Object[] {
                reason, before.keys() == null ? "there are none yet" : "the last ones stay in use"
            });
        }
    }

    private static Duration age(State state) {
        return Duration.ofNanos(System.nanoTime() - state.fetchedAt());
    }
}
