package io.otelbi.biquery.warehouse;

import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;

/**
 * Which warehouses there are.
 *
 * @param models the folder of the model files, {@code WAREHOUSE_MODELS}
 * @param allowWritableLogin whether a login that can write is accepted; the health answer says so
 */
public record WarehouseConfig(Path models, boolean allowWritableLogin) {

    /** Reads the variables. */
    public static WarehouseConfig from(Config config) {
        return new WarehouseConfig(
                Path.of(config.getValue("WAREHOUSE_MODELS", String.class)),
                config.getOptionalValue("MSSQL_ALLOW_WRITABLE_LOGIN", Boolean.class)
                        .orElse(false));
    }
}
