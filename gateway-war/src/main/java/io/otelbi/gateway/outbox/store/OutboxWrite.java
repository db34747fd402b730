package io.otelbi.gateway.outbox.store;

import io.otelbi.gateway.outbox.Pending;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One change of the outbox that somebody waits for. Whoever waits too long gives it up, but only until the writer has
 * begun: what may be on disk is waited for, so that nobody is told that nothing was written while it was.
 */
final class OutboxWrite {

    private static final long PATIENCE_SECONDS = 5;
    private static final long LAST_PATIENCE_SECONDS = 60;
    private static final int WAITS = 0;
    private static final int ASIDE = 1;

    private enum State {
        WAITING,
        BEGUN,
        GIVEN_UP
    }

    private final String sql;
    private final List<Object> arguments;
    private final int records;
    private final long bytes;
    private volatile boolean changed;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final CompletableFuture<Boolean> written = new CompletableFuture<>();

    private OutboxWrite(String sql, List<Object> arguments, int records, long bytes) {
        this.sql = sql;
        this.arguments = arguments;
        this.records = records;
        this.bytes = bytes;
    }

    static OutboxWrite insert(Pending pending, long now) {
        return insert(pending, now, WAITS);
    }

    /** Puts an action on disk before it begins; it is not sent before {@link #outcome}, or the next start. */
    static OutboxWrite intent(Pending pending, long now) {
        return insert(pending, now, ASIDE);
    }

    private static OutboxWrite insert(Pending pending, long now, int aside) {
        return new OutboxWrite(
                "INSERT INTO outbox (id, kind, body, trace_id, span_id, queued_at, refused) VALUES (?, ?, ?, ?, ?, ?, ?)",
                List.of(
                        pending.id().toString(),
                        pending.kind().name(),
                        pending.body(),
                        pending.traceId(),
                        pending.spanId(),
                        now,
                        aside),
                1,
                size(pending));
    }

    /** Puts what became of an action in place of its intent, and lets it be sent. */
    static OutboxWrite outcome(Pending intent, Pending outcome) {
        return new OutboxWrite(
                "UPDATE outbox SET body = ?, trace_id = ?, span_id = ?, refused = 0 WHERE id = ?",
                List.of(
                        outcome.body(),
                        outcome.traceId(),
                        outcome.spanId(),
                        intent.id().toString()),
                0,
                size(outcome) - size(intent));
    }

    static OutboxWrite removal(Pending delivered) {
        return new OutboxWrite(
                "DELETE FROM outbox WHERE id = ?", List.of(delivered.id().toString()), -1, -size(delivered));
    }

    /** Keeps a record, but out of the way of the others. */
    static OutboxWrite setAside(Pending refused) {
        return new OutboxWrite(
                "UPDATE outbox SET refused = 1 WHERE id = ?",
                List.of(refused.id().toString()),
                -1,
                -size(refused));
    }

    /** How many records more wait because of it. */
    int records() {
        return changed ? records : 0;
    }

    /** How many bytes more wait because of it. */
    long bytes() {
        return changed ? bytes : 0;
    }

    /** Takes the write up; false when it was given up before. */
    boolean begin() {
        return state.compareAndSet(State.WAITING, State.BEGUN);
    }

    void execute(Connection writer) throws SQLException {
        try (PreparedStatement statement = writer.prepareStatement(sql)) {
            for (int i = 0; i < arguments.size(); i++) {
                statement.setObject(i + 1, arguments.get(i));
            }
            changed = statement.executeUpdate() > 0;
        }
    }

    void done() {
        written.complete(true);
    }

    void fail() {
        written.complete(false);
    }

    /** Waits for the writer; false when nothing was written. */
    boolean isWritten() {
        try {
            return written.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return !state.compareAndSet(State.WAITING, State.GIVEN_UP) && isWrittenAtLast();
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isWrittenAtLast() {
        try {
            return written.get(LAST_PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static long size(Pending pending) {
        return pending.body().getBytes(StandardCharsets.UTF_8).length;
    }
}
