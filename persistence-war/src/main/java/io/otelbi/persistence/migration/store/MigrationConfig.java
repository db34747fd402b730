package io.otelbi.persistence.migration.store;

import io.otelbi.platform.settings.Settings;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * How the schema is migrated, from the variables {@code POSTGRES_*}.
 *
 * @param serviceRole the role that the service uses; it gets INSERT and SELECT, nothing else
 * @param schema holds the tables; owned by the migrating role
 * @param migrate whether the service itself migrates and retains; false where a job of its own does
 * @param retentionMonths months of audit records that are kept beside the current one, or empty to keep all
 * @param runRetentionMonths the same for runs
 */
public record MigrationConfig(
        String serviceRole,
        String schema,
        boolean migrate,
        Optional<Integer> retentionMonths,
        Optional<Integer> runRetentionMonths) {

    private static final int MOST_MONTHS = 1_200;

    /** Reads the variables. */
    public static MigrationConfig from(Config config) {
        return from(Settings.of(config));
    }

    /** Reads the variables. */
    public static MigrationConfig from(Settings settings) {
        return new MigrationConfig(
                settings.text("POSTGRES_USER", "bi_service"),
                settings.text("POSTGRES_SCHEMA", "bi"),
                settings.truth("POSTGRES_MIGRATE", true),
                months(settings, "AUDIT_RETENTION_MONTHS"),
                months(settings, "RUN_RETENTION_MONTHS"));
    }

    private static Optional<Integer> months(Settings settings, String name) {
        return settings.wholeIfSet(name, 1, MOST_MONTHS).map(Math::toIntExact);
    }
}
