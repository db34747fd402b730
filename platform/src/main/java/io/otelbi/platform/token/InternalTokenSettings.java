package io.otelbi.platform.token;

import io.otelbi.platform.settings.Settings;
import io.otelbi.platform.settings.SettingsReader;
import jakarta.enterprise.context.ApplicationScoped;

/** The settings of internal tokens, which every service has. */
@ApplicationScoped
public class InternalTokenSettings implements SettingsReader {

    @Override
    public void read(Settings settings) {
        InternalTokenConfig.from(settings);
    }
}
