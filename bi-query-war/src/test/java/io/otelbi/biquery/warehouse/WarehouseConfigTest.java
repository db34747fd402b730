package io.otelbi.biquery.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WarehouseConfigTest {

    @Test
    void halfAMillionOrderLinesAreAnsweredWhereNothingIsSet() {
        WarehouseConfig config = WarehouseConfig.from(new Settings(Map.of("WAREHOUSE_MODELS", "models")));

        assertEquals(500_000, config.mostOrderLines());
    }

    @Test
    void aLimitThatCannotBeKeptIsRefused() {
        for (int limit : new int[] {0, -1, 1_000_001}) {
            String message = assertThrows(
                            IllegalArgumentException.class, () -> new WarehouseConfig(Path.of("models"), false, limit))
                    .getMessage();

            assertEquals("ORDER_LINES_LIMIT is '" + limit + "'; allowed: 1 to 1000000.", message);
        }
    }
}
