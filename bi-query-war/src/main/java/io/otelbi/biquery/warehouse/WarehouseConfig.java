package io.otelbi.biquery.warehouse;

import io.otelbi.platform.settings.Settings;
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

    /** Reads the variables. */
    public static WarehouseConfig from(Config config) {
        return from(Settings.of(config));
    }

    /** Reads the variables. */
    public static WarehouseConfig from(Settings settings) {
        return new WarehouseConfig(
                Path.of(settings.needed("WAREHOUSE_MODELS", "the folder of the model files")
                        .orElse("warehouses")),
                settings.truth("MSSQL_ALLOW_WRITABLE_LOGIN", false),
                settings.whole("ORDER_LINES_LIMIT", DEFAULT_ORDER_LINES, 1, MOST_ORDER_LINES));
    }
}
