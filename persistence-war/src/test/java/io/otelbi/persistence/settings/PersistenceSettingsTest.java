package io.otelbi.persistence.settings;

import io.otelbi.platform.testing.WrongSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersistenceSettingsTest {

    private static final String KEY = "Zr8nq2Lw0vT6yK4bXc1mH7dJ5sG3fP9a";
    private static final String SECRET = "9aP3fG5sJ7dH1mXc4bK6yT0vLw2qnZr8";

    private final WrongSettings settings = new WrongSettings(
            new PersistenceSettings(),
            Map.of(
                    "AUDIT_KEY",
                    KEY,
                    "INTERNAL_SERVICE_SHARED_SECRET",
                    SECRET,
                    "POSTGRES_PASSWORD",
                    "x",
                    "POSTGRES_MIGRATION_PASSWORD",
                    "y"));

    @Test
    void aKeyAndThePasswordsAreEnough() {
        settings.assertNoFaults();
    }

    @ParameterizedTest
    @CsvSource({
        "AUDIT_KEY,",
        "AUDIT_KEY,to-be-made",
        "AUDIT_KEY," + SECRET,
        "AUDIT_KEY_ID,'1:2'",
        "AUDIT_KEYS_PREVIOUS," + SECRET,
        "AUDIT_KEYS_PREVIOUS,'0:short'",
        "POSTGRES_PASSWORD,",
        "POSTGRES_MIGRATION_PASSWORD,",
        "POSTGRES_MIGRATE,no",
        "POSTGRES_PORT,postgres",
        "POSTGRES_SSLMODE,verify",
        "POSTGRES_SSLROOTCERT,there/is/none.crt",
        "POSTGRES_POOL_SIZE,-1",
        "AUDIT_RETENTION_MONTHS,0",
        "RUN_RETENTION_MONTHS,a year",
    })
    void aSettingThatIsWrongIsOneSentence(String name, String value) {
        settings.assertOneSentence(name, value);
    }
}
