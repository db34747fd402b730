package io.otelbi.platform.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.testing.WrongSettings;
import io.otelbi.platform.token.InternalTokenSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFaultsTest {

    private static final String SECRET = "Zr8nq2Lw0vT6yK4bXc1mH7dJ5sG3fP9a";

    private final WrongSettings settings = new WrongSettings(
            read -> new SettingsFaults(read, List.of(new InternalTokenSettings())),
            Map.of("INTERNAL_SERVICE_SHARED_SECRET", SECRET));

    @Test
    void whatIsNotSetButForTheSecretIsRight() {
        settings.assertNoFaults();
    }

    @ParameterizedTest
    @CsvSource({
        "INTERNAL_SERVICE_SHARED_SECRET,",
        "INTERNAL_SERVICE_SHARED_SECRET,' '",
        "INTERNAL_SERVICE_SHARED_SECRET,short",
        "INTERNAL_SERVICE_SHARED_SECRET,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "INTERNAL_SERVICE_SHARED_SECRET,changeme-changeme-changeme-changeme",
        "INTERNAL_SERVICE_SHARED_SECRET,<random value of at least 32 bytes>",
        "INTERNAL_SERVICE_SHARED_SECRET,${INTERNAL_SERVICE_SHARED_SECRET_HERE}",
        "INTERNAL_SERVICE_SHARED_SECRET_PREVIOUS,short",
        "INTERNAL_SERVICE_ALLOWED_ISSUERS,''",
        "INTERNAL_SERVICE_ALLOWED_ISSUERS,'a,,b'",
        "HTTP_PORT,http",
        "HTTP_PORT,70000",
        "ON_WRONG_SETTINGS,stop",
        "OTEL_COLLECTOR_ENDPOINT,alloy:4318",
        "OTEL_COLLECTOR_ENDPOINT,https://name:pass@alloy:4318",
        "OTEL_EXPORTER_OTLP_PROTOCOL,http/json",
        "OTEL_SDK_DISABLED,no",
    })
    void aSettingThatIsWrongIsOneSentence(String name, String value) {
        settings.assertOneSentence(name, value);
    }

    @Test
    void theSentenceSaysWhatCameAndWhatIsAllowed() {
        var faults = new SettingsFaults(Settings.of(Map.of("HTTP_PORT", "http")::get), List.of());

        assertEquals(List.of("HTTP_PORT is 'http'; allowed: a whole number from 1 to 65535."), faults.sentences());
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct-horse-battery-staple-of-32", "k3y/with+Base64==k3y/with+Base64==", SECRET})
    void aRealSecretIsNoPlaceholder(String secret) {
        assertTrue(Settings.weakness(secret).isEmpty());
    }

    @Test
    void noSentenceShowsASecretOrAPassword() {
        Settings read = Settings.of(Map.of(
                "INTERNAL_SERVICE_SHARED_SECRET", "changeme-0pen-changeme-0pen-changeme",
                "BI_QUERY_URL", "ftp://name:0pen@host")::get);

        read.secret("INTERNAL_SERVICE_SHARED_SECRET");
        read.address("BI_QUERY_URL");

        assertEquals(2, read.faults().size());
        assertFalse(read.faults().toString().contains("0pen"), read.faults()::toString);
    }
}
