package io.otelbi.persistence.store;

import io.otelbi.persistence.migration.store.Migrations;
import io.otelbi.platform.settings.Settings;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the schema is migrated and PostgreSQL answers; says whether the server's certificate is checked. */
@Readiness
@ApplicationScoped
public class StoreReadiness implements HealthCheck {

    private static final int PING_SECONDS = 2;

    private final Migrations migrations;
    private final String sslMode;

    @Resource(lookup = "jdbc/store")
    DataSource dataSource;

    @Inject
    public StoreReadiness(Migrations migrations, Config config) {
        this.migrations = migrations;
        this.sslMode = StoreConfig.read(Settings.of(config)).sslMode();
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("postgresql").withData("certificate", certificate(sslMode));
        if (!migrations.done()) {
            return answer.down().withData("reason", migrations.reason()).build();
        }
        return answers()
                ? answer.up().build()
                : answer.down().withData("reason", "no answer").build();
    }

    static String certificate(String sslMode) {
        return switch (sslMode) {
            case "verify-full" -> "ok";
            case "verify-ca" -> "POSTGRES_SSLMODE=verify-ca: the name of the server is not checked.";
            case "require" -> "POSTGRES_SSLMODE=require: whoever answers at the address is believed to be PostgreSQL.";
            default -> "POSTGRES_SSLMODE=" + sslMode + ": records may travel in clear.";
        };
    }

    private boolean answers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(PING_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
