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

    private enum State {
        WAITING,
        BEGUN,
        GIVEN_UP
    }

    private final String sql;
    private final List<Object> arguments;
    private final int records;
    private final long bytes;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final CompletableFuture<Boolean> written = new CompletableFuture<>();

    private OutboxWrite(String sql, List<Object> arguments, int records, long bytes) {
        this.sql = sql;
        this.arguments = arguments;
        this.records = records;
        this.bytes = bytes;
    }

    static OutboxWrite insert(Pending pending, long now, long size) {
        return new OutboxWrite(
                "INSERT INTO outbox (id, kind, body, trace_id, span_id, queued_at) VALUES (?, ?, ?, ?, ?, ?)",
                List.of(
                        pending.id().toString(),
                        pending.kind().name(),
                        pending.body(),
                        pending.traceId(),
                        pending.spanId(),
                        now),
                1,
                size);
    }

    static OutboxWrite removal(Pending delivered) {
        return new OutboxWrite(
                "DELETE FROM outbox WHERE id = ?",
                List.of(delivered.id().toString()),
                -1,
                -delivered.body().getBytes(StandardCharsets.UTF_8).length);
    }

    /** Keeps a record, but out of the way of the others. */
    static OutboxWrite setAside(Pending refused) {
        return new OutboxWrite(
                "UPDATE outbox SET refused = 1 WHERE id = ?",
                List.of(refused.id().toString()),
                -1,
                -refused.body().getBytes(StandardCharsets.UTF_8).length);
    }

    int records() {
        return records;
    }

    long bytes() {
        return bytes;
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
            statement.executeUpdate();
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
}
