package io.otelbi.gateway.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.settings.Settings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowSettingsTest {

    @Test
    void withNeitherNothingIsAskedOfTheOtherSettings() {
        Settings settings = Settings.of(name -> null);

        assertFalse(RowSettings.from(settings, false).isOn());
        assertEquals(List.of(), settings.faults());
    }

    @Test
    void rowsNeedSomebodyToBelongTo() {
        Map<String, String> file = Map.of("ROW_SECURITY_FILE", "rows.yaml");
        Settings signedIn = Settings.of(file::get);
        Settings anybody = Settings.of(file::get);

        assertTrue(RowSettings.from(signedIn, true).isOn());
        assertEquals(List.of(), signedIn.faults());
        RowSettings.from(anybody, false);
        assertTrue(anybody.faults().getFirst().startsWith("ROW_SECURITY_FILE needs REQUIRE_FRONTEND_AUTH=true"));
    }

    @Test
    void aClaimThatCannotBeOneIsNamed() {
        Settings settings = Settings.of(Map.of("FRONTEND_ROWS_CLAIM", "rights..rows")::get);

        RowSettings.from(settings, true);

        assertTrue(settings.faults().getFirst().startsWith("FRONTEND_ROWS_CLAIM must be a claim"));
    }
}
