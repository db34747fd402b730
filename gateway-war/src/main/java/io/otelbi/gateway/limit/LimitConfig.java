package io.otelbi.gateway.limit;

import io.otelbi.platform.settings.Settings;

/**
 * How many requests are taken.
 *
 * @param perPerson a minute from one person ({@code RATE_LIMIT_PER_PERSON}, 3000)
 * @param perAddress a minute without a good token from one address, or one IPv6 network of 64 bits ({@code RATE_LIMIT_PER_ADDRESS}, 600)
 * @param spans a minute with browser spans from one person ({@code TELEMETRY_RELAY_PER_MINUTE}, 120)
 */
public record LimitConfig(int perPerson, int perAddress, int spans) {

    private static final int MOST = 10_000_000;

    /** Reads the variables. */
    public static LimitConfig from(Settings settings) {
        return new LimitConfig(
                settings.whole("RATE_LIMIT_PER_PERSON", 3_000, 1, MOST),
                settings.whole("RATE_LIMIT_PER_ADDRESS", 600, 1, MOST),
                settings.whole("TELEMETRY_RELAY_PER_MINUTE", 120, 1, MOST));
    }
}
