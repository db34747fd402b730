package io.otelbi.persistence.migration.store;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Migrates forward at start, as a role of its own, and again every two seconds until the database is there. */
@ApplicationScoped
public class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());
    private static final long RETRY_SECONDS = 2;

    private final MigrationConfig config;

    @Resource(lookup = "jdbc/migration")
    DataSource dataSource;

    @Resource
    ManagedScheduledExecutorService executor;

    private volatile boolean done;
    private volatile @Nullable Future<?> next;

    @Inject
    public Migrations(Config config) {
        this.config = MigrationConfig.from(config);
    }

    void start(@Observes Startup event) {
        executor.execute(this::attempt);
    }

    @PreDestroy
    void stop() {
        Future<?> scheduled = next;
        if (scheduled != null) {
            scheduled.cancel(false);
        }
    }

    /** Whether the schema has the version that this code needs. */
    public boolean done() {
        return done;
    }

    private void attempt() {
        try {
            migrate();
            done = true;
        } catch (FlywayException e) {
            LOG.log(Level.WARNING, "Could not migrate the schema yet, trying again: {0}", e.getMessage());
            next = executor.schedule(this::attempt, RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void migrate() {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .schemas(config.schema())
                .createSchemas(false)
                .locations("classpath:db/migration")
                .placeholders(Map.of("service_role", config.serviceRole(), "schema", config.schema()))
                .load()
                .migrate();
    }
}
