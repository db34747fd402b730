package io.otelbi.biquery.settings;

import io.otelbi.biquery.warehouse.ConnectionConfig;
import io.otelbi.biquery.warehouse.WarehouseConfig;
import io.otelbi.platform.settings.Settings;
import io.otelbi.platform.settings.SettingsReader;
import jakarta.enterprise.context.ApplicationScoped;

/** The settings of bi-query that all connections share; those of one connection are told with the warehouse that needs it. */
@ApplicationScoped
public class BiQuerySettings implements SettingsReader {

    @Override
    public void read(Settings settings) {
        WarehouseConfig.from(settings);
        ConnectionConfig.of(settings, "");
    }
}
