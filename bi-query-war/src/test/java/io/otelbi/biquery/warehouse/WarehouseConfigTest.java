package io.otelbi.biquery.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.otelbi.platform.settings.Settings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarehouseConfigTest {

    @Test
    void halfAMillionOrderLinesAreAnsweredWhereNothingIsSet() {
        WarehouseConfig config = WarehouseConfig.from(Settings.of(Map.of("WAREHOUSE_MODELS", "models")::get));

        assertEquals(500_000, config.mostOrderLines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000001", "many", "1e5"})
    void aLimitThatCannotBeKeptIsRefused(String limit) {
        Settings settings = Settings.of(Map.of("WAREHOUSE_MODELS", "models", "ORDER_LINES_LIMIT", limit)::get);

        WarehouseConfig.from(settings);

        assertEquals(
                List.of("ORDER_LINES_LIMIT is '" + limit + "'; allowed: a whole number from 1 to 1000000."),
                settings.faults());
    }
}
