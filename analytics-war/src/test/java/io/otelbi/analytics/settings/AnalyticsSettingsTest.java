package io.otelbi.analytics.settings;

import io.otelbi.platform.testing.WrongSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyticsSettingsTest {

    private final WrongSettings settings = new WrongSettings(new AnalyticsSettings(), Map.of());

    @Test
    void nothingNeedsToBeSet() {
        settings.assertNoFaults();
    }

    @ParameterizedTest
    @CsvSource({"BI_QUERY_URL,localhost", "BI_QUERY_URL,http://", "PERSISTENCE_URL,http://a b"})
    void aSettingThatIsWrongIsOneSentence(String name, String value) {
        settings.assertOneSentence(name, value);
    }
}
