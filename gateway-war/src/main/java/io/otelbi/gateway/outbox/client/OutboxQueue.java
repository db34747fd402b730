package io.otelbi.gateway.outbox.client;

import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.otelbi.gateway.outbox.OutboxConfig;
import io.otelbi.gateway.outbox.Pending;
import io.otelbi.gateway.outbox.Records;
import io.otelbi.gateway.outbox.store.Outbox;
import io.otelbi.platform.log.Log;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** The gateway's queue to persistence: takes records before answers go out and forwards them until they are stored. */
@ApplicationScoped
public class OutboxQueue implements Records {

    private static final Log LOG = Log.of(OutboxQueue.class);
    private static final int BATCH = 200;
    private static final int RUNS = 20;
    private static final long POLL_MS = 100;
    private static final long MAX_BACKOFF_MS = 5_000;

    private final OutboxConfig config;
    private final Outbox outbox;
    private final Delivery delivery;
    private final LongCounter dropped;

    @Resource
    ManagedScheduledExecutorService executor;

    private volatile @Nullable Future<?> next;
    private volatile boolean stopped;
    private long backoffMs = POLL_MS;

    @Inject
    public OutboxQueue(Config config, Delivery delivery, Meter meter) throws IOException, SQLException {
        this.config = OutboxConfig.from(config);
        this.outbox = new Outbox(this.config, Clock.systemUTC());
        this.delivery = delivery;
        this.dropped = meter.counterBuilder("otelbi.outbox.dropped")
                .setDescription("Answers that went out without a record, with AUDIT_QUEUE_FULL_POLICY=serve")
                .setUnit("{record}")
                .build();
        gauges(meter);
    }

    private void gauges(Meter meter) {
        meter.gaugeBuilder("otelbi.outbox.depth")
                .ofLongs()
                .setDescription("Records that wait for persistence")
                .setUnit("{record}")
                .buildWithCallback(depth -> depth.record(outbox.depth()));
        meter.gaugeBuilder("otelbi.outbox.size")
                .ofLongs()
                .setDescription("Bytes that wait for persistence")
                .setUnit("By")
                .buildWithCallback(size -> size.record(outbox.bytes()));
        meter.gaugeBuilder("otelbi.outbox.refused")
                .ofLongs()
                .setDescription("Records that persistence refuses, set aside until the next start")
                .setUnit("{record}")
                .buildWithCallback(refused -> refused.record(outbox.refused()));
        meter.gaugeBuilder("otelbi.outbox.age")
                .setDescription("How long the oldest record waits")
                .setUnit("s")
                .buildWithCallback(age -> age.record(outbox.age().toMillis() / 1000.0));
    }

    void start(@Observes Startup event) {
        LOG.log(Level.INFO, "Audit queue opened, records waiting: {0}", outbox.depth());
        schedule(0);
    }

    @Override
    public boolean put(Pending pending) {
        if (outbox.put(pending)) {
            return true;
        }
        if (config.whenFull() == OutboxConfig.WhenFull.SERVE) {
            dropped.add(1);
            return true;
        }
        return false;
    }

    @Override
    public boolean begin(Pending intent) {
        return outbox.begin(intent);
    }

    @Override
    public void end(Pending intent, Pending outcome) {
        outbox.end(intent, outcome);
    }

    @Override
    public boolean isStrict() {
        return config.whenFull() == OutboxConfig.WhenFull.REFUSE;
    }

    @Override
    public Optional<String> refusing() {
        return isStrict() ? outbox.full() : Optional.empty();
    }

    /** How many records wait. */
    public int depth() {
        return outbox.depth();
    }

    /** How many records persistence refuses for good. */
    public int refused() {
        return outbox.refused();
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
            outbox.endLate();
            List<Pending> batch = firstOfAKind(outbox.oldest(BATCH));
            boolean delivered = batch.isEmpty() || isSettled(batch);
            backoffMs = delivered ? POLL_MS : Math.min(MAX_BACKOFF_MS, backoffMs * 2);
            // What has begun and not ended is in the queue too, but there is nothing to send of it.
            schedule(delivered && !batch.isEmpty() && outbox.depth() > 0 ? 0 : backoffMs);
        } catch (SQLException | RuntimeException | Error e) {
            // An Error too: whatever one record did to the memory, the others are still to be sent.
            schedule(MAX_BACKOFF_MS);
            LOG.log(Level.WARNING, "The audit queue could not be read, trying again", e);
        }
    }

    /** Whether nothing of the batch is left in the way of the next. */
    private boolean isSettled(List<Pending> batch) {
        Delivery.Delivered done = delivery.deliver(batch.getFirst().kind(), batch);
        for (Pending refused : done.refused()) {
            LOG.log(
                    Level.SEVERE,
                    "Persistence refuses a record of {0}, trace {1}; it is set aside and tried again at the next start",
                    new Object[] {refused.kind(), refused.traceId()});
        }
        boolean settled = outbox.remove(done.stored()) && outbox.setAside(done.refused());
        return settled && done.stored().size() + done.refused().size() == batch.size();
    }

    /** Records of the same kind as the oldest, up to the first of another kind, so that the order is kept. */
    private static List<Pending> firstOfAKind(List<Pending> oldest) {
        List<Pending> batch = new ArrayList<>();
        for (Pending one : oldest) {
            Pending.Kind kind = batch.isEmpty() ? one.kind() : batch.getFirst().kind();
            boolean room = kind == Pending.Kind.AUDIT || batch.size() < RUNS;
            if (one.kind() != kind || !room) {
                break;
            }
            batch.add(one);
        }
        return batch;
    }
}
