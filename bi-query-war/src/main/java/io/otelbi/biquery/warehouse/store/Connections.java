package io.otelbi.biquery.warehouse.store;

import com.zaxxer.hikari.HikariDataSource;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.instrumentation.jdbc.datasource.JdbcTelemetry;
import io.otelbi.biquery.warehouse.ConnectionConfig;
import io.otelbi.biquery.warehouse.Source;
import io.otelbi.biquery.warehouse.WarehouseProblem;
import io.otelbi.platform.problem.ProblemException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;

/** Read-only connections to the warehouses whose every statement is a span; one pool a database and login. */
@ApplicationScoped
class Connections {

    private final OpenTelemetry openTelemetry;
    private final Config config;
    private final Map<String, ConnectionConfig> settings = new ConcurrentHashMap<>();
    private final Map<ConnectionConfig, Pool> pools = new ConcurrentHashMap<>();

    @Inject
    Connections(OpenTelemetry openTelemetry, Config config) {
        this.openTelemetry = openTelemetry;
        this.config = config;
    }

    private record Pool(Logins logins, HikariDataSource connections, DataSource traced) {

        Connection open() throws SQLException {
            // With a connection at hand nobody has to log in; without one the pool would try in vain until its time is
            // over.
            if (connections.getHikariPoolMXBean() == null
                    || connections.getHikariPoolMXBean().getTotalConnections() == 0) {
                logins.check();
            }
            return traced.getConnection();
        }
    }

    Connection open(Source source) throws SQLException {
        return pools.computeIfAbsent(settings(source), reached -> pool(source, reached))
                .open();
    }

    /** How long a question to a source may take. */
    Duration patience(Source source) {
        return settings(source).queryTimeout();
    }

    /** Whether the certificate of a source's server is not checked. */
    boolean believesAnyone(Source source) {
        return ServerDataSource.believesAnyone(settings(source));
    }

    private ConnectionConfig settings(Source source) {
        try {
            return settings.computeIfAbsent(
                    source.model().settings().connection(), connection -> ConnectionConfig.of(config, connection));
        } catch (IllegalArgumentException e) {
            throw misconfigured(source, e);
        }
    }

    private Pool pool(Source source, ConnectionConfig reached) {
        try {
            String connection = source.model().settings().connection();
            var logins = new Logins(
                    ServerDataSource.door(reached),
                    () -> ConnectionConfig.of(config, connection).password(),
                    Clock.systemUTC());
            HikariDataSource connections = ServerDataSource.pool(source.key(), reached, logins);
            DataSource traced = JdbcTelemetry.builder(openTelemetry)
                    .setDataSourceInstrumenterEnabled(false)
                    .build()
                    .wrap(connections);
            return new Pool(logins, connections, traced);
        } catch (IllegalArgumentException e) {
            throw misconfigured(source, e);
        }
    }

    private static ProblemException misconfigured(Source source, IllegalArgumentException reason) {
        return new ProblemException(
                WarehouseProblem.WAREHOUSE_UNAVAILABLE,
                "The connection of the warehouse " + source.key() + " is not set up: " + reason.getMessage(),
                reason);
    }

    @PreDestroy
    void close() {
        pools.values().forEach(pool -> pool.connections().close());
    }
}
