package io.otelbi.gateway.audit.store;

import io.otelbi.gateway.audit.AuditConfig;
import io.otelbi.gateway.audit.PendingRecord;
import io.otelbi.platform.contract.persistence.AuditRecord;
import io.otelbi.platform.json.JsonForm;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sqlite.SQLiteConfig;

/**
 * Audit records on disk until persistence has them: SQLite in WAL mode with {@code synchronous=FULL}. One thread writes
 * and commits whatever came in meanwhile as one group, so that many requests share one fsync (ADR 3).
 */
public final class AuditOutbox implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(AuditOutbox.class.getName());
    private static final int GROUP = 256;
    private static final int WAITING_WRITES = 10_000;
    private static final long PATIENCE_SECONDS = 5;

    private final AuditConfig config;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final Connection writer;
    private final Connection reader;
    private final BlockingQueue<Write> writes = new LinkedBlockingQueue<>(WAITING_WRITES);
    private final AtomicInteger depth = new AtomicInteger();
    private final Thread thread;
    private volatile boolean closed;

    /** Opens the queue of a directory, with the records that an earlier process left there. */
    public AuditOutbox(AuditConfig config) throws IOException, SQLException {
        this.config = config;
        Files.createDirectories(config.directory());
        this.lockFile = FileChannel.open(
                config.directory().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        this.lock = lockFile.tryLock();
        if (lock == null) {
            throw new IOException("Another gateway uses the audit queue in " + config.directory()
                    + "; each gateway needs a directory of its own.");
        }
        Path file = config.directory().resolve("audit.sqlite");
        this.writer = open(file);
        try (Statement statement = writer.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS outbox"
                    + " (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, span_id TEXT NOT NULL, body TEXT NOT NULL)");
        }
        this.reader = open(file);
        this.depth.set(count());
        this.thread = Thread.ofPlatform().name("audit-outbox").daemon().start(this::writeGroups);
    }

    private record Write(String sql, List<String> arguments, int change, CompletableFuture<Boolean> done) {}

    /** Returns once the record is safely on disk; false when it could not be written and the answer must not go out. */
    public boolean put(PendingRecord pending) {
        if (depth.get() >= config.maxRecords()) {
            return false;
        }
        AuditRecord audit = pending.audit();
        Write insert = submit(
                "INSERT INTO outbox (id, span_id, body) VALUES (?, ?, ?)",
                List.of(audit.id().toString(), pending.spanId(), JsonForm.JSON.toJson(audit)),
                1);
        return isWritten(insert);
    }

    /** The oldest records, in the order in which they were put. */
    public synchronized List<PendingRecord> oldest(int limit) throws SQLException {
        try (PreparedStatement statement =
                reader.prepareStatement("SELECT span_id, body FROM outbox ORDER BY seq LIMIT ?")) {
            statement.setInt(1, limit);
            List<PendingRecord> records = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    AuditRecord audit = JsonForm.JSON.fromJson(rows.getString(2), AuditRecord.class);
                    records.add(new PendingRecord(audit, rows.getString(1)));
                }
            }
            return records;
        }
    }

    /** Forgets records that persistence has; all are handed to the writer before any is waited for, to share its commits. */
    public boolean remove(List<PendingRecord> delivered) {
        List<Write> removals = delivered.stream()
                .map(pending -> submit(
                        "DELETE FROM outbox WHERE id = ?",
                        List.of(pending.audit().id().toString()),
                        -1))
                .toList();
        return removals.stream().map(AuditOutbox::isWritten).reduce(true, Boolean::logicalAnd);
    }

    /** How many records wait. */
    public int depth() {
        return depth.get();
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

    private Write submit(String sql, List<String> arguments, int change) {
        Write write = new Write(sql, arguments, change, new CompletableFuture<>());
        if (closed || !writes.offer(write)) {
            write.done().complete(false);
        }
        return write;
    }

    private static boolean isWritten(Write write) {
        try {
            return write.done().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            // The writer has logged why.
            return false;
        } catch (TimeoutException e) {
            // Nobody waits any more; the writer passes over what it has not begun.
            write.done().cancel(false);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void writeGroups() {
        List<Write> group = new ArrayList<>();
        while (!closed) {
            try {
                group.clear();
                group.add(writes.take());
                writes.drainTo(group, GROUP - 1);
                commit(group);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void commit(List<Write> group) {
        try {
            writer.setAutoCommit(false);
            group.removeIf(write -> write.done().isCancelled());
            for (Write write : group) {
                execute(write);
            }
            writer.commit();
            for (Write write : group) {
                depth.addAndGet(write.change());
                write.done().complete(true);
            }
        } catch (SQLException e) {
            LOG.log(Level.SEVERE, "The audit queue could not be written", e);
            rollBack();
            group.forEach(write -> write.done().completeExceptionally(e));
        }
    }

    private void execute(Write write) throws SQLException {
        try (PreparedStatement statement = writer.prepareStatement(write.sql())) {
            for (int i = 0; i < write.arguments().size(); i++) {
                statement.setString(i + 1, write.arguments().get(i));
            }
            statement.executeUpdate();
        }
    }

    private void rollBack() {
        try {
            writer.rollback();
        } catch (SQLException e) {
            // Nothing was committed either way, and every waiting request is told so.
            closed = writerIsLost();
        }
    }

    private boolean writerIsLost() {
        try {
            return writer.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    private synchronized int count() throws SQLException {
        try (Statement statement = reader.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM outbox")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static Connection open(Path file) throws SQLException {
        SQLiteConfig sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        sqlite.setBusyTimeout(5_000);
        return sqlite.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }
}
