package io.otelbi.persistence.migration.store;

import org.eclipse.microprofile.config.Config;

/**
 * How the schema is migrated, from the variables {@code POSTGRES_*}.
 *
 * @param serviceRole the role that the service uses; it gets INSERT and SELECT, nothing else
 * @param schema holds the tables; owned by the migrating role
 */
record MigrationConfig(String serviceRole, String schema) {

    static MigrationConfig from(Config config) {
        return new MigrationConfig(
                config.getOptionalValue("POSTGRES_USER", String.class).orElse("bi_service"),
                config.getOptionalValue("POSTGRES_SCHEMA", String.class).orElse("bi"));
    }
}
