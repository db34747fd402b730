package io.otelbi.gateway.api;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowSettingsTest {

    private static final RowSettings NONE = new RowSettings(Optional.empty(), Optional.empty());
    private static final RowSettings FILE = new RowSettings(Optional.of(Path.of("rows.yaml")), Optional.empty());

    @Test
    void withNeitherNothingIsAskedOfTheOtherSettings() {
        assertFalse(NONE.isOn());
        assertDoesNotThrow(() -> NONE.check(false));
    }

    @Test
    void rowsNeedSomebodyToBelongTo() {
        assertTrue(FILE.isOn());
        assertDoesNotThrow(() -> FILE.check(true));
        var refused = assertThrows(IllegalArgumentException.class, () -> FILE.check(false));

        assertTrue(String.valueOf(refused.getMessage()).startsWith("ROW_SECURITY_FILE needs REQUIRE_FRONTEND_AUTH=true"));
    }

    @Test
    void aClaimThatCannotBeOneIsNamed() {
        var settings = new RowSettings(Optional.empty(), Optional.of("rights..rows"));

        var refused = assertThrows(IllegalArgumentException.class, () -> settings.check(true));

        assertTrue(String.valueOf(refused.getMessage()).startsWith("FRONTEND_ROWS_CLAIM must be a claim"));
    }
}
