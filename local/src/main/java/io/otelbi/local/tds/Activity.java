package io.otelbi.local.tds;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What the warehouse server saw: the newest logins, and how many queries run, ran and were cancelled. */
public final class Activity {

    private static final int KEPT = 500;

    private final Deque<LoginRecord> logins = new ArrayDeque<>();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicLong finished = new AtomicLong();
    private final AtomicLong cancelled = new AtomicLong();

    synchronized void login(LoginRecord login) {
        logins.addLast(login);
        if (logins.size() > KEPT) {
            logins.removeFirst();
        }
    }

    /** The newest logins, oldest first. */
    public synchronized List<LoginRecord> logins() {
        return List.copyOf(logins);
    }

    void queryStarted() {
        running.incrementAndGet();
    }

    void queryEnded(boolean wasCancelled) {
        running.decrementAndGet();
        (wasCancelled ? cancelled : finished).incrementAndGet();
    }

    /** Queries that run at this moment. */
    public int running() {
        return running.get();
    }

    /** Queries that ended by themselves, well or with an error. */
    public long finished() {
        return finished.get();
    }

    /** Queries that an attention ended. */
    public long cancelled() {
        return cancelled.get();
    }
}
