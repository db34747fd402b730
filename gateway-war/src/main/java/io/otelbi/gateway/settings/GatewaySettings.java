package io.otelbi.gateway.settings;

import io.otelbi.gateway.api.AccessRules;
import io.otelbi.gateway.dashboard.DashboardConfig;
import io.otelbi.gateway.ledger.client.Settling;
import io.otelbi.gateway.limit.LimitConfig;
import io.otelbi.gateway.outbox.OutboxConfig;
import io.otelbi.gateway.spa.api.FrontendConfig;
import io.otelbi.gateway.telemetry.api.CollectorConfig;
import io.otelbi.platform.client.Deadlines;
import io.otelbi.platform.settings.Settings;
import io.otelbi.platform.settings.SettingsReader;
import jakarta.enterprise.context.ApplicationScoped;

/** The settings of the gateway. */
@ApplicationScoped
public class GatewaySettings implements SettingsReader {

    @Override
    public void read(Settings settings) {
        AccessRules.from(settings);
        OutboxConfig.from(settings);
        DashboardConfig.from(settings);
        FrontendConfig.from(settings);
        CollectorConfig.from(settings);
        LimitConfig.from(settings);
        Settling.every(settings);
        settings.address("BI_QUERY_URL");
        settings.address("ANALYTICS_URL");
        settings.address("PERSISTENCE_URL");
        Deadlines.read(settings);
    }
}
