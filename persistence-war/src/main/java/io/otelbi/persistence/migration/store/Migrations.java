package io.otelbi.persistence.migration.store;

import io.otelbi.persistence.store.Privileges;
import io.otelbi.platform.log.Log;
import io.otelbi.platform.settings.SettingsFaults;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * Migrates forward at start, as a role of its own, or waits until a job has; then proves that the service's own role can
 * neither change nor delete. Tried again every two seconds until it holds.
 */
@ApplicationScoped
public class Migrations {

    private static final Log LOG = Log.of(Migrations.class);
    private static final long RETRY_SECONDS = 2;

    private final MigrationConfig config;
    private final Schema schema;
    private final SettingsFaults faults;

    @Resource(lookup = "jdbc/migration")
    DataSource owner;

    @Resource(lookup = "jdbc/walk")
    DataSource service;

    @Resource
    ManagedScheduledExecutorService executor;

    private volatile boolean done;
    private volatile String reason = "schema not migrated yet";
    private volatile @Nullable Future<?> next;

    @Inject
    public Migrations(Config config, SettingsFaults faults) {
        this.faults = faults;
        this.config = MigrationConfig.from(config);
        this.schema = new Schema(this.config);
    }

    void start(@Observes Startup event) {
        if (faults.sentences().isEmpty()) {
            executor.execute(this::attempt);
        } else {
            reason = "a setting is wrong";
        }
    }

    @PreDestroy
    void stop() {
        Future<?> scheduled = next;
        if (scheduled != null) {
            scheduled.cancel(false);
        }
    }

    /** Whether the schema has the version that this code needs and the role no right too many. */
    public boolean done() {
        return done;
    }

    /** Why it is not done, in words for the health check. */
    public String reason() {
        return reason;
    }

    private void attempt() {
        try {
            reason = problem();
            done = reason.isEmpty();
        } catch (FlywayException | SQLException e) {
            reason = "schema not migrated yet";
            String what = config.migrate() ? "migrate" : "look at";
            LOG.log(Level.WARNING, "Could not {0} the schema yet, trying again: {1}", new Object[] {what, e.getMessage()
            });
        }
        if (!done) {
            next = executor.schedule(this::attempt, RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private String problem() throws SQLException {
        if (config.migrate()) {
            schema.migrate(owner);
        } else if (!schema.isCurrent(service)) {
            return "waiting for the migration job";
        }
        String excess = Privileges.excess(service, config.schema());
        if (!excess.isEmpty()) {
            LOG.log(Level.SEVERE, "The service's role may do what it must not, so nothing is served: {0}", excess);
            return "the role has rights too many: " + excess;
        }
        return "";
    }
}
