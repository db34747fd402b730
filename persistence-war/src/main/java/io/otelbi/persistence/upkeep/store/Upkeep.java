package io.otelbi.persistence.upkeep.store;

import io.otelbi.persistence.audit.store.Checkpoints;
import io.otelbi.persistence.audit.store.Retention;
import io.otelbi.persistence.audit.store.UnchainedRecords;
import io.otelbi.persistence.key.AuditKeys;
import io.otelbi.persistence.migration.store.MigrationConfig;
import io.otelbi.persistence.migration.store.Migrations;
import io.otelbi.persistence.run.store.RunRetention;
import io.otelbi.persistence.store.Partitions;
import io.otelbi.platform.log.Log;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Once the schema is there: partitions for what comes, records of before the chain taken into it, months dropped that are
 * older than allowed, and each minute a checkpoint.
 */
@ApplicationScoped
public class Upkeep {

    private static final Log LOG = Log.of(Upkeep.class);
    private static final long BEAT_SECONDS = 5;
    private static final long CHECKPOINT_BEATS = 12;
    private static final long DAILY_BEATS = 24 * 3600 / BEAT_SECONDS;

    private final Migrations migrations;
    private final Partitions partitions;
    private final UnchainedRecords unchained;
    private final Checkpoints checkpoints;
    private final AuditKeys keys;
    private final Clock clock;
    private final MigrationConfig config;

    @Resource(lookup = "jdbc/migration")
    DataSource owner;

    @Resource
    ManagedScheduledExecutorService executor;

    private volatile @Nullable Future<?> beats;
    private volatile boolean prepared;
    private long beat;

    @Inject
    public Upkeep(
            Migrations migrations,
            Partitions partitions,
            UnchainedRecords unchained,
            Checkpoints checkpoints,
            AuditKeys keys,
            Clock clock,
            Config config) {
        this.migrations = migrations;
        this.partitions = partitions;
        this.unchained = unchained;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.clock = clock;
        this.config = MigrationConfig.from(config);
    }

    void start(@Observes Startup event) {
        beats = executor.scheduleWithFixedDelay(this::beat, 0, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        Future<?> scheduled = beats;
        if (scheduled != null) {
            scheduled.cancel(false);
        }
    }

    private void beat() {
        if (!migrations.done()) {
            return;
        }
        // Each by itself: a month that cannot be dropped must not keep the chain from its checkpoints.
        if (!prepared || beat % DAILY_BEATS == 0) {
            prepared = attempt("partitions", partitions::ensureCurrent);
            attempt("records of before the chain", this::chain);
            attempt("retention of audit records", () -> retain(config.retentionMonths(), this::dropRecords));
            attempt("retention of runs", () -> retain(config.runRetentionMonths(), this::dropRuns));
        }
        if (beat % CHECKPOINT_BEATS == 0) {
            attempt("checkpoint", checkpoints::note);
        }
        beat++;
    }

    private interface Chore {
        void run() throws SQLException;
    }

    private static boolean attempt(String what, Chore chore) {
        try {
            chore.run();
            return true;
        } catch (RuntimeException | SQLException e) {
            LOG.log(Level.WARNING, "Upkeep of the store failed: {0}: {1}", new Object[] {what, e.getMessage()});
            return false;
        }
    }

    private void chain() {
        int chained = unchained.chain();
        while (chained > 0) {
            chained = unchained.chain();
        }
    }

    private interface Drop {
        List<String> olderThan(Connection connection, int months) throws SQLException;
    }

    private void retain(Optional<Integer> months, Drop drop) throws SQLException {
        if (!config.migrate() || months.isEmpty()) {
            return;
        }
        try (Connection connection = owner.getConnection()) {
            drop.olderThan(connection, months.get()).forEach(name -> LOG.log(Level.INFO, "Dropped a month: {0}", name));
        }
    }

    private List<String> dropRecords(Connection connection, int months) throws SQLException {
        return new Retention(keys, clock).apply(connection, months);
    }

    private List<String> dropRuns(Connection connection, int months) throws SQLException {
        return RunRetention.apply(connection, clock, months);
    }
}
