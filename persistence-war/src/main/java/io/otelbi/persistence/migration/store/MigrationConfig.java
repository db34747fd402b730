package io.otelbi.persistence.migration.store;

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

    public MigrationConfig {
        require("AUDIT_RETENTION_MONTHS", retentionMonths);
        require("RUN_RETENTION_MONTHS", runRetentionMonths);
    }

    private static void require(String name, Optional<Integer> months) {
        if (months.filter(number -> number < 1).isPresent()) {
            throw new IllegalArgumentException(
                    name + " must be at least 1, was " + months.get() + "; leave it out to keep all.");
        }
    }

    /** Reads the variables. */
    public static MigrationConfig from(Config config) {
        return new MigrationConfig(
                config.getOptionalValue("POSTGRES_USER", String.class).orElse("bi_service"),
                config.getOptionalValue("POSTGRES_SCHEMA", String.class).orElse("bi"),
                config.getOptionalValue("POSTGRES_MIGRATE", Boolean.class).orElse(true),
                config.getOptionalValue("AUDIT_RETENTION_MONTHS", Integer.class),
                config.getOptionalValue("RUN_RETENTION_MONTHS", Integer.class));
    }
}
