package io.otelbi.gateway.ledger.client;

import io.otelbi.gateway.sales.client.Warehouses;
import io.otelbi.gateway.source.client.Sources;
import io.otelbi.platform.contract.analytics.Settlement;
import io.otelbi.platform.contract.query.SourceInfo;
import io.otelbi.platform.log.Log;
import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.settings.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Has stored forecasts scored against actuals, every ten minutes ({@code LEDGER_SETTLE_EVERY}). */
@ApplicationScoped
public class Settling {

    private static final Log LOG = Log.of(Settling.class);

    private final Sources sources;
    private final Warehouses warehouses;
    private final Duration every;

    @Resource
    ManagedScheduledExecutorService executor;

    private volatile @Nullable Future<?> scheduled;

    @Inject
    public Settling(Sources sources, Warehouses warehouses, Config config) {
        this.sources = sources;
        this.warehouses = warehouses;
        this.every = every(Settings.of(config));
    }

    /** Reads the variable {@code LEDGER_SETTLE_EVERY}. */
    public static Duration every(Settings settings) {
        return settings.time("LEDGER_SETTLE_EVERY", "10m", "1s", "24h");
    }

    void start(@Observes Startup event) {
        scheduled = executor.scheduleWithFixedDelay(
                this::settleAll, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        Future<?> running = scheduled;
        if (running != null) {
            running.cancel(true);
        }
    }

    private void settleAll() {
        attempt(() -> sources.all().stream().map(SourceInfo::name).forEach(source -> attempt(() -> settle(source))));
    }

    private void settle(String source) {
        Settlement settled = warehouses.settle(source);
        if (settled.parts() > 0) {
            LOG.log(Level.INFO, "Forecasts settled in {0}: {1}", new Object[] {source, settled.forecasts()});
        }
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (ProblemException e) {
            LOG.log(Level.FINE, "Nothing settled, tried again later: {0}", e.detail());
        } catch (RuntimeException e) {
            // Whatever escapes from here would end the schedule for good.
            LOG.log(Level.WARNING, "Settling failed unexpectedly", e);
        }
    }
}
