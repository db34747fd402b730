package io.otelbi.biquery.warehouse;

import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;

/**
 * Which warehouses there are, and how much of them an answer may hold.
 *
 * @param models the folder of the model files, {@code WAREHOUSE_MODELS}
 * @param allowWritableLogin whether a login that can write is accepted; the health answer says so
 * @param mostOrderLines how many order lines a question may cover, {@code ORDER_LINES_LIMIT}
 */
public record WarehouseConfig(Path models, boolean allowWritableLogin, int mostOrderLines) {

    private static final int DEFAULT_ORDER_LINES = 500_000;

    /** What rankings can number. */
    private static final int MOST_ORDER_LINES = 1_000_000;

    public WarehouseConfig {
        if (mostOrderLines < 1 || mostOrderLines > MOST_ORDER_LINES) {
            throw new IllegalArgumentException(
                    "ORDER_LINES_LIMIT is '" + mostOrderLines + "'; allowed: 1 to " + MOST_ORDER_LINES + ".");
        }
    }

    /** Reads the variables. */
    public static WarehouseConfig from(Config config) {
        return new WarehouseConfig(
                Path.of(config.getValue("WAREHOUSE_MODELS", String.class)),
                config.getOptionalValue("MSSQL_ALLOW_WRITABLE_LOGIN", Boolean.class)
                        .orElse(false),
                config.getOptionalValue("ORDER_LINES_LIMIT", Integer.class).orElse(DEFAULT_ORDER_LINES));
    }
}
