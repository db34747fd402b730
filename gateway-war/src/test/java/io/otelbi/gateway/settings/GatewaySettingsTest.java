package io.otelbi.gateway.settings;

import io.otelbi.platform.testing.WrongSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewaySettingsTest {

    private final WrongSettings settings = new WrongSettings(
            new GatewaySettings(),
            Map.of(
                    "FRONTEND_JWT_ISSUER_URL", "https://login.example.com",
                    "FRONTEND_JWT_JWKS_URL", "https://login.example.com/keys"));

    @Test
    void issuerAndKeysAreEnough() {
        settings.assertNoFaults();
    }

    @ParameterizedTest
    @CsvSource({
        "REQUIRE_FRONTEND_AUTH,no",
        "REQUIRE_FRONTEND_AUTH,False",
        "REQUIRE_FRONTEND_AUTH,0",
        "FRONTEND_JWT_ISSUER_URL,",
        "FRONTEND_JWT_JWKS_URL,",
        "FRONTEND_JWT_JWKS_URL,file:///keys.json",
        "FRONTEND_JWT_AUDIENCE,''",
        "FRONTEND_JWT_CLOCK_SKEW,1h",
        "FRONTEND_JWT_KEYS_MAX_AGE,0s",
        "FRONTEND_JWT_KEYS_KEPT,25h",
        "FRONTEND_ROLES_CLAIM,a..b",
        "FRONTEND_ADMINISTRATOR_VALUES,''",
        "FRONTEND_ANALYST_VALUES,'a,,b'",
        "FRONTEND_ANALYST_VALUES,administrator",
        "TRUSTED_PROXIES,router",
        "BI_QUERY_URL,bi-query:8101",
        "ANALYTICS_URL,ftp://analytics",
        "PERSISTENCE_URL,http://name:pass@persistence",
        "AUDIT_QUEUE_MAX_RECORDS,0",
        "AUDIT_QUEUE_MAX_BYTES,1 GB",
        "AUDIT_QUEUE_MAX_AGE,3 days",
        "AUDIT_QUEUE_FULL_POLICY,drop",
        "DASHBOARD_CACHE,-1s",
        "DASHBOARD_STALE,2 days",
        "TELEMETRY_RELAY_PER_MINUTE,many",
        "RATE_LIMIT_PER_PERSON,0",
        "RATE_LIMIT_PER_ADDRESS,none",
        "TRACE_URL_TEMPLATE,https://tempo.example/trace",
        "TRACE_URL_TEMPLATE,javascript:{trace_id}",
        "LEDGER_SETTLE_EVERY,never",
        "VITE_OIDC_AUTHORITY,login.example.com",
        "VITE_API_BASE_URL,//elsewhere.example",
        "VITE_OIDC_ENABLED,yes",
    })
    void aSettingThatIsWrongIsOneSentence(String name, String value) {
        settings.assertOneSentence(name, value);
    }
}
