package io.otelbi.persistence.store;

import io.otelbi.persistence.migration.store.Migrations;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the schema is migrated and PostgreSQL answers. */
@Readiness
@ApplicationScoped
public class StoreReadiness implements HealthCheck {

    private static final int PING_SECONDS = 2;

    private final Migrations migrations;

    @Resource(lookup = "jdbc/store")
    DataSource dataSource;

    @Inject
    public StoreReadiness(Migrations migrations) {
        this.migrations = migrations;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("postgresql");
        if (!migrations.done()) {
            return answer.down().withData("reason", migrations.reason()).build();
        }
        return answers()
                ? answer.up().build()
                : answer.down().withData("reason", "no answer").build();
    }

    private boolean answers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(PING_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
