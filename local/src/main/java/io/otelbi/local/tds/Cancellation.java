package io.otelbi.local.tds;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One query's way to be stopped from the thread that reads the client's attention. */
final class Cancellation {

    private final CountDownLatch requested = new CountDownLatch(1);
    private @Nullable Statement statement;

    /** Ends the wait or the statement, whichever goes on, and what starts later. */
    synchronized void request() {
        requested.countDown();
        cancelStatement();
    }

    boolean isRequested() {
        return requested.getCount() == 0;
    }

    /** From now on a request cancels this statement. */
    synchronized void covers(Statement running) {
        statement = running;
        if (isRequested()) {
            cancelStatement();
        }
    }

    /** From now on a request has nothing to cancel. */
    synchronized void ended() {
        statement = null;
    }

    /** Waits, unless the query is cancelled meanwhile. */
    void sleep(Duration delay) throws InterruptedException {
        boolean ignored = requested.await(delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void cancelStatement() {
        if (statement == null) {
            return;
        }
        try {
            statement.cancel();
        } catch (SQLException e) {
            // It has ended by itself, which is what was wanted.
            statement = null;
        }
    }
}
