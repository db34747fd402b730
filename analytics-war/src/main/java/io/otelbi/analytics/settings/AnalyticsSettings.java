package io.otelbi.analytics.settings;

import io.otelbi.platform.client.Deadlines;
import io.otelbi.platform.settings.Settings;
import io.otelbi.platform.settings.SettingsReader;
import jakarta.enterprise.context.ApplicationScoped;

/** The settings of analytics. */
@ApplicationScoped
public class AnalyticsSettings implements SettingsReader {

    @Override
    public void read(Settings settings) {
        settings.address("BI_QUERY_URL");
        settings.address("PERSISTENCE_URL");
        Deadlines.read(settings);
    }
}
