package io.otelbi.gateway.outbox.store;

import io.otelbi.gateway.outbox.OutboxConfig;
import io.otelbi.gateway.outbox.Pending;
import io.otelbi.platform.log.Log;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;

/**
 * Records on disk until persistence has them: SQLite in WAL mode with {@code synchronous=FULL}. One thread writes and
 * commits whatever came in meanwhile as one group, so that many requests share one fsync (ADR 3). A reserve of disk is
 * kept, so that a queue on a full disk can still be emptied.
 */
public final class Outbox implements AutoCloseable {

    private static final Log LOG = Log.of(Outbox.class);
    private static final int GROUP = 256;
    private static final int WAITING_WRITES = 10_000;
    private static final long MOST_BYTES_AT_ONCE = 2L * 1024 * 1024;

    private final OutboxConfig config;
    private final Clock clock;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final Connection writer;
    private final Connection reader;
    private final DiskReserve reserve;
    private final BlockingQueue<OutboxWrite> writes = new LinkedBlockingQueue<>(WAITING_WRITES);
    private final AtomicInteger depth = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong oldest = new AtomicLong(Long.MAX_VALUE);
    private final Queue<Ended> late = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean closed;
    private boolean failing;

    private record Ended(Pending intent, Pending outcome) {}

    /** Opens the queue of a directory, with the records that an earlier process left there. */
    public Outbox(OutboxConfig config, Clock clock) throws IOException, SQLException {
        this.config = config;
        this.clock = clock;
        Files.createDirectories(config.directory());
        this.lockFile = FileChannel.open(
                config.directory().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        this.lock = lockFile.tryLock();
        if (lock == null) {
            throw new IOException("Another gateway uses the audit queue in " + config.directory()
                    + "; each gateway needs a directory of its own.");
        }
        this.reserve = new DiskReserve(config.directory().resolve("reserve"));
        this.writer = OutboxFile.open(config.directory());
        OutboxFile.prepare(writer);
        this.reader = OutboxFile.open(config.directory());
        count();
        reserve.restore();
        this.thread = Thread.ofPlatform().name("outbox").daemon().start(this::writeGroups);
    }

    /** Returns once the record is safely on disk; false when it could not be written and the answer must not go out. */
    public boolean put(Pending pending) {
        if (full().isPresent()) {
            return false;
        }
        long now = clock.millis();
        boolean written = written(List.of(OutboxWrite.insert(pending, now)));
        if (written) {
            oldest.accumulateAndGet(now, Math::min);
        }
        return written;
    }

    /**
     * Returns once an action that has not begun is safely on disk; false when it could not be written and must not begin.
     * It waits for {@link #end}; where that never comes, the next start takes it for what there is to record.
     */
    public boolean begin(Pending intent) {
        return full().isEmpty() && written(List.of(OutboxWrite.intent(intent, clock.millis())));
    }

    /** Returns once the record of an action stands in place of its intent; where it cannot be written, it is written later. */
    public boolean end(Pending intent, Pending outcome) {
        boolean written = written(List.of(OutboxWrite.outcome(intent, outcome)));
        if (written) {
            oldest.accumulateAndGet(clock.millis(), Math::min);
        } else {
            late.add(new Ended(intent, outcome));
        }
        return written;
    }

    /** Writes what became of actions, where that could not be written at once. */
    public void endLate() {
        Ended ended = late.peek();
        while (ended != null) {
            if (!written(List.of(OutboxWrite.outcome(ended.intent(), ended.outcome())))) {
                reserve.release();
                return;
            }
            late.remove(ended);
            ended = late.peek();
        }
    }

    /** Why nothing more is taken, in words, or empty while there is room. */
    public Optional<String> full() {
        if (depth.get() >= config.maxRecords()) {
            return Optional.of(depth.get() + " records wait");
        }
        if (bytes.get() >= config.maxBytes()) {
            return Optional.of(bytes.get() + " bytes wait");
        }
        return age().compareTo(config.maxAge()) > 0
                ? Optional.of("the oldest record waits for " + age())
                : Optional.empty();
    }

    /** The oldest records, in the order in which they were put; fewer where they are large. */
    public synchronized List<Pending> oldest(int limit) throws SQLException {
        try (PreparedStatement statement = reader.prepareStatement(
                "SELECT id, kind, body, trace_id, span_id, queued_at FROM outbox WHERE refused = 0 ORDER BY seq LIMIT ?")) {
            statement.setInt(1, limit);
            List<Pending> records = new ArrayList<>();
            long size = 0;
            try (ResultSet row = statement.executeQuery()) {
                while (size < MOST_BYTES_AT_ONCE && row.next()) {
                    Pending next = OutboxFile.pending(row);
                    if (records.isEmpty()) {
                        oldest.set(row.getLong(6));
                    }
                    size += next.body().length();
                    records.add(next);
                }
            }
            if (records.isEmpty()) {
                oldest.set(Long.MAX_VALUE);
            }
            return records;
        }
    }

    /** Forgets records that persistence has. */
    public boolean remove(List<Pending> delivered) {
        boolean removed = written(delivered.stream().map(OutboxWrite::removal).toList());
        if (removed && depth.get() == 0) {
            reserve.restore();
        } else if (!removed) {
            reserve.release();
        }
        return removed;
    }

    /** Keeps records that persistence refuses, but out of the way of the others, until the queue is opened again. */
    public boolean setAside(List<Pending> records) {
        boolean aside = written(records.stream().map(OutboxWrite::setAside).toList());
        refused.addAndGet(aside ? records.size() : 0);
        return aside;
    }

    /** Hands all to the writer before any is waited for, to share its commits. */
    private boolean written(List<OutboxWrite> changes) {
        changes.forEach(this::submit);
        return changes.stream().map(OutboxWrite::isWritten).reduce(true, Boolean::logicalAnd);
    }

    /** How many records were set aside since the queue was opened. */
    public int refused() {
        return refused.get();
    }

    /** How many records wait. */
    public int depth() {
        return depth.get();
    }

    /** How many bytes wait. */
    public long bytes() {
        return bytes.get();
    }

    /** How long the oldest record waits. */
    public Duration age() {
        long since = oldest.get();
        return since == Long.MAX_VALUE ? Duration.ZERO : Duration.ofMillis(Math.max(0, clock.millis() - since));
    }

    @Override
    public void close() throws IOException, SQLException {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writer.close();
        reader.close();
        lock.release();
        lockFile.close();
    }

    private void submit(OutboxWrite write) {
        if (closed || !writes.offer(write)) {
            write.fail();
        }
    }

    private void writeGroups() {
        List<OutboxWrite> group = new ArrayList<>();
        while (!closed) {
            try {
                group.clear();
                group.add(writes.take());
                writes.drainTo(group, GROUP - 1);
                // Nobody waits any more for what was given up.
                group.removeIf(write -> !write.begin());
                commit(group);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void commit(List<OutboxWrite> group) {
        try {
            run("BEGIN IMMEDIATE");
            for (OutboxWrite write : group) {
                write.execute(writer);
            }
            run("COMMIT");
            tell(false, "The audit queue can be written again");
            for (OutboxWrite write : group) {
                depth.addAndGet(write.records());
                bytes.addAndGet(write.bytes());
                write.done();
            }
        } catch (SQLException | RuntimeException | Error e) {
            // Whatever it is: without this thread nothing is written any more.
            group.forEach(OutboxWrite::fail);
            tell(true, "The audit queue cannot be written: " + e.getMessage());
            rollBack();
        }
    }

    // Said once when it begins and once when it is over, however many writes lie between.
    private void tell(boolean failingNow, String sentence) {
        if (failingNow != failing) {
            failing = failingNow;
            LOG.log(failingNow ? Level.SEVERE : Level.INFO, sentence);
        }
    }

    private void rollBack() {
        try {
            run("ROLLBACK");
        } catch (SQLException e) {
            // After some failures SQLite has rolled back by itself.
            LOG.log(Level.FINE, "Nothing to roll back", e);
        }
    }

    // Not with setAutoCommit: the driver then believes in a transaction that SQLite has ended by itself after an I/O
    // error,
    // and each statement after it is committed although commit() fails.
    private void run(String sql) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute(sql);
        }
    }

    private void count() throws SQLException {
        try (Statement statement = reader.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT COUNT(*), COALESCE(SUM(LENGTH(CAST(body AS BLOB))), 0), MIN(queued_at) FROM outbox")) {
            row.next();
            depth.set(row.getInt(1));
            bytes.set(row.getLong(2));
            long first = row.getLong(3);
            oldest.set(row.wasNull() ? Long.MAX_VALUE : first);
        }
    }
}
