package io.otelbi.persistence.settings;

import io.otelbi.persistence.key.AuditKeys;
import io.otelbi.persistence.migration.store.MigrationConfig;
import io.otelbi.persistence.store.StoreConfig;
import io.otelbi.platform.settings.Settings;
import io.otelbi.platform.settings.SettingsReader;
import jakarta.enterprise.context.ApplicationScoped;

/** The settings of persistence. */
@ApplicationScoped
public class PersistenceSettings implements SettingsReader {

    @Override
    public void read(Settings settings) {
        AuditKeys.from(settings);
        StoreConfig.read(settings);
        if (MigrationConfig.from(settings).migrate()) {
            settings.needed(
                    "POSTGRES_MIGRATION_PASSWORD", "the password of the schema's owner, or POSTGRES_MIGRATE false");
        }
        settings.needed("POSTGRES_PASSWORD", "the password of the service's role");
    }
}
