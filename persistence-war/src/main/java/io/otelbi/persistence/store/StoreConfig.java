package io.otelbi.persistence.store;

import io.otelbi.platform.settings.Settings;

/**
 * How the store is reached. The data sources of the server read the variables {@code POSTGRES_*} themselves; what is wrong in
 * them is told here.
 *
 * @param sslMode how the server's certificate is checked ({@code POSTGRES_SSLMODE}, require)
 */
public record StoreConfig(String sslMode) {

    private static final int LAST_PORT = 65_535;
    private static final int LARGEST_POOL = 500;

    /** Reads the variables. */
    public static StoreConfig read(Settings settings) {
        settings.whole("POSTGRES_PORT", 5432, 1, LAST_PORT);
        settings.whole("POSTGRES_POOL_SIZE", 10, 1, LARGEST_POOL);
        settings.file("POSTGRES_SSLROOTCERT");
        return new StoreConfig(settings.oneOf(
                "POSTGRES_SSLMODE", "require", "disable", "allow", "prefer", "require", "verify-ca", "verify-full"));
    }
}
