package io.otelbi.gateway.dashboard;

import io.otelbi.platform.settings.Settings;
import java.time.Duration;

/**
 * How long sections of the dashboard are kept.
 *
 * @param kept they are shared between people for so long ({@code DASHBOARD_CACHE}, 10s)
 * @param stale the last answer stands in for one that fails for so long ({@code DASHBOARD_STALE}, 10m)
 */
public record DashboardConfig(Duration kept, Duration stale) {

    /** Reads the variables. */
    public static DashboardConfig from(Settings settings) {
        return new DashboardConfig(
                settings.time("DASHBOARD_CACHE", "10s", "0s", "1h"),
                settings.time("DASHBOARD_STALE", "10m", "0s", "24h"));
    }
}
