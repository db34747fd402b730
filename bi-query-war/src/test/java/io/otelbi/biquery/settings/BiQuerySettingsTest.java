package io.otelbi.biquery.settings;

import io.otelbi.platform.testing.WrongSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BiQuerySettingsTest {

    private final WrongSettings settings =
            new WrongSettings(new BiQuerySettings(), Map.of("WAREHOUSE_MODELS", "models"));

    @Test
    void aFolderOfModelsIsEnough() {
        settings.assertNoFaults();
    }

    @ParameterizedTest
    @CsvSource({
        "WAREHOUSE_MODELS,",
        "ORDER_LINES_LIMIT,0",
        "MSSQL_ALLOW_WRITABLE_LOGIN,yes",
        "MSSQL_HOST,'host name'",
        "MSSQL_PORT,70000",
        "MSSQL_ENCRYPT,false",
        "MSSQL_TRUST_SERVER_CERTIFICATE,TRUE",
        "MSSQL_TRUST_STORE,there/is/none.p12",
        "MSSQL_PASSWORD_FILE,there/is/none",
        "MSSQL_MULTI_SUBNET_FAILOVER,1",
        "MSSQL_APPLICATION_INTENT,Write",
        "MSSQL_ISOLATION,READ_UNCOMMITTED",
        "MSSQL_QUERY_TIMEOUT,2h",
        "MSSQL_LOCK_TIMEOUT,soon",
        "MSSQL_POOL_SIZE,0",
    })
    void aSettingThatIsWrongIsOneSentence(String name, String value) {
        settings.assertOneSentence(name, value);
    }
}
