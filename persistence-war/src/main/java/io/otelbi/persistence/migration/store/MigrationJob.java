package io.otelbi.persistence.migration.store;

import io.otelbi.persistence.audit.store.Retention;
import io.otelbi.persistence.key.AuditKeys;
import io.otelbi.persistence.run.store.RunRetention;
import io.otelbi.persistence.store.StoreConfig;
import io.otelbi.platform.settings.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Migrates the schema and applies the retention of audit records as a program of its own, for a job with the owner's
 * credentials while the service ({@code POSTGRES_MIGRATE=false}) has none. Ends with 0 when all was done, else with 1.
 */
public final class MigrationJob {

    private final Map<String, String> environment;

    private MigrationJob(Map<String, String> environment) {
        this.environment = environment;
    }

    public static void main(String[] arguments) {
        System.exit(new MigrationJob(System.getenv()).run());
    }

    private int run() {
        try {
            Settings settings = Settings.of(environment::get);
            MigrationConfig config = MigrationConfig.from(settings);
            StoreConfig.read(settings);
            if (!settings.faults().isEmpty()) {
                throw new IllegalArgumentException(String.join(" ", settings.faults()));
            }
            PGSimpleDataSource owner = owner(config);
            new Schema(config).migrate(owner);
            System.out.println("The schema " + config.schema() + " has the version that this release needs.");
            if (config.retentionMonths().isPresent()) {
                retain(owner, config.retentionMonths().get());
            }
            if (config.runRetentionMonths().isPresent()) {
                retainRuns(owner, config.runRetentionMonths().get());
            }
            return 0;
        } catch (FlywayException | SQLException | IllegalArgumentException e) {
            System.err.println("The schema was not migrated: " + e.getMessage());
            return 1;
        }
    }

    private void retain(PGSimpleDataSource owner, int months) throws SQLException {
        AuditKeys keys =
                AuditKeys.of(value("AUDIT_KEY_ID", "1"), value("AUDIT_KEY", ""), value("AUDIT_KEYS_PREVIOUS", ""));
        try (Connection connection = owner.getConnection()) {
            for (String dropped : new Retention(keys, Clock.systemUTC()).apply(connection, months)) {
                System.out.println("Dropped " + dropped + "; its signed statement stands in audit_retentions.");
            }
        }
    }

    private static void retainRuns(PGSimpleDataSource owner, int months) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            RunRetention.apply(connection, Clock.systemUTC(), months)
                    .forEach(dropped -> System.out.println("Dropped " + dropped + "."));
        }
    }

    private PGSimpleDataSource owner(MigrationConfig config) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {value("POSTGRES_HOST", "localhost")});
        source.setPortNumbers(new int[] {Integer.parseInt(value("POSTGRES_PORT", "5432"))});
        source.setDatabaseName(value("POSTGRES_DATABASE", "otelbi"));
        source.setCurrentSchema(config.schema());
        source.setUser(value("POSTGRES_MIGRATION_USER", "bi_migrator"));
        source.setPassword(value("POSTGRES_MIGRATION_PASSWORD", ""));
        source.setSslMode(value("POSTGRES_SSLMODE", "require"));
        optional("POSTGRES_SSLROOTCERT").ifPresent(source::setSslRootCert);
        source.setApplicationName("otel-bi migration job");
        source.setConnectTimeout(5);
        return source;
    }

    private Optional<String> optional(String name) {
        @Nullable String value = environment.get(name);
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private String value(String name, String otherwise) {
        return optional(name).orElse(otherwise);
    }
}
