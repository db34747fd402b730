package io.otelbi.persistence.migration.store;

import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** How the schema is migrated, from the variables {@code POSTGRES_*}. */
@Dependent
@ConfigProperties(prefix = "otelbi.postgres")
public class MigrationConfig {

    /** The role that the service uses; it gets INSERT and SELECT, nothing else. */
    public String serviceRole = "bi_service";

    /** The schema that holds the tables; owned by the migrating role. */
    public String schema = "bi";
}
