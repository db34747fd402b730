package io.otelbi.gateway.audit.client;

import io.otelbi.gateway.audit.AuditConfig;
import io.otelbi.gateway.audit.PendingRecord;
import io.otelbi.gateway.audit.store.AuditOutbox;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** The gateway's audit queue: takes records before answers go out and forwards them until persistence has them. */
@ApplicationScoped
public class AuditQueue {

    private static final Logger LOG = Logger.getLogger(AuditQueue.class.getName());
    private static final int BATCH = 200;
    private static final long POLL_MS = 100;
    private static final long MAX_BACKOFF_MS = 5_000;

    private final AuditOutbox outbox;
    private final AuditDelivery delivery;

    @Resource
    ManagedScheduledExecutorService executor;

    private volatile @Nullable Future<?> next;
    private volatile boolean stopped;
    private long backoffMs = POLL_MS;

    @Inject
    public AuditQueue(Config config, AuditDelivery delivery) throws IOException, SQLException {
        this.outbox = new AuditOutbox(AuditConfig.from(config));
        this.delivery = delivery;
    }

    void start(@Observes Startup event) {
        LOG.log(Level.INFO, "Audit queue opened, records waiting: {0}", outbox.depth());
        schedule(0);
    }

    /** Whether the record is safely on disk. */
    public boolean put(PendingRecord pending) {
        return outbox.put(pending);
    }

    /** How many records wait. */
    public int depth() {
        return outbox.depth();
    }

    @PreDestroy
    void stop() {
        stopped = true;
        Future<?> scheduled = next;
        if (scheduled != null) {
            scheduled.cancel(true);
        }
        try {
            outbox.close();
        } catch (IOException | SQLException e) {
            LOG.log(Level.WARNING, "The audit queue was not closed cleanly; its records are safe", e);
        }
    }

    private void schedule(long delayMs) {
        if (!stopped) {
            next = executor.schedule(this::forward, delayMs, TimeUnit.MILLISECONDS);
        }
    }

    private void forward() {
        try {
            List<PendingRecord> batch = outbox.oldest(BATCH);
            boolean delivered = batch.isEmpty() || (delivery.deliver(batch) && outbox.remove(batch));
            backoffMs = delivered ? POLL_MS : Math.min(MAX_BACKOFF_MS, backoffMs * 2);
            schedule(delivered && batch.size() == BATCH ? 0 : backoffMs);
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "The audit queue could not be read, trying again", e);
            schedule(MAX_BACKOFF_MS);
        }
    }
}
