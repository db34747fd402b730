package io.otelbi.biquery.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionConfigTest {

    @Test
    void defaults() {
        ConnectionConfig settings = of(Map.of());

        assertEquals(new ServerAddress.AtPort("localhost", 1433), settings.address());
        assertEquals("", settings.database());
        assertEquals("bi_reader", settings.user());
        assertEquals("", settings.password());
        assertEquals("true", settings.encrypt());
        assertEquals(new ConnectionConfig.Trust(false, "", "changeit"), settings.trust());
        assertEquals("", settings.hostNameInCertificate());
        assertFalse(settings.multiSubnetFailover());
        assertEquals("", settings.failoverPartner());
        assertEquals("ReadOnly", settings.intent());
        assertEquals(ConnectionConfig.Isolation.READ_COMMITTED, settings.isolation());
        assertEquals(Duration.ofSeconds(30), settings.queryTimeout());
        assertEquals(Optional.empty(), settings.lockTimeout());
        assertEquals(10, settings.poolSize());
    }

    @Test
    void everyKey(@TempDir Path folder) throws IOException {
        String trustStore = Files.createFile(folder.resolve("trust.p12")).toString();
        Map<String, String> all = new HashMap<>();
        all.put("HOST", "sql.example.com");
        all.put("PORT", "14330");
        all.put("DATABASE", "Sales");
        all.put("USER", "reader");
        all.put("PASSWORD", "pass;word");
        all.put("ENCRYPT", "strict");
        all.put("TRUST_SERVER_CERTIFICATE", "true");
        all.put("TRUST_STORE", trustStore);
        all.put("TRUST_STORE_PASSWORD", "opened");
        all.put("HOST_NAME_IN_CERTIFICATE", "*.example.com");
        all.put("MULTI_SUBNET_FAILOVER", "true");
        all.put("FAILOVER_PARTNER", "other.example.com");
        all.put("APPLICATION_INTENT", "ReadWrite");
        all.put("ISOLATION", "SNAPSHOT");
        all.put("LOCK_TIMEOUT", "500ms");
        all.put("QUERY_TIMEOUT", "2m");
        all.put("POOL_SIZE", "3");
        Map<String, String> variables = new HashMap<>();
        all.forEach((name, value) -> variables.put("MSSQL_ERP_" + name, value));

        assertEquals(
                new ConnectionConfig(
                        new ServerAddress.AtPort("sql.example.com", 14330),
                        "Sales",
                        "reader",
                        "pass;word",
                        "strict",
                        new ConnectionConfig.Trust(true, trustStore, "opened"),
                        "*.example.com",
                        true,
                        "other.example.com",
                        "ReadWrite",
                        ConnectionConfig.Isolation.SNAPSHOT,
                        Duration.ofMinutes(2),
                        Optional.of(Duration.ofMillis(500)),
                        3),
                of(variables));
    }

    @Test
    void aConnectionHasWhatAllHaveUnlessItHasItsOwn() {
        ConnectionConfig settings = of(Map.of(
                "MSSQL_HOST", "all.example.com",
                "MSSQL_PORT", "5000",
                "MSSQL_USER", "everybody",
                "MSSQL_ERP_DATABASE", "Sales"));

        assertEquals(new ServerAddress.AtPort("all.example.com", 5000), settings.address());
        assertEquals("everybody", settings.user());
        assertEquals("Sales", settings.database());
    }

    @Test
    void aPortGoesWithTheHostBesideIt() {
        ConnectionConfig settings = of(Map.of("MSSQL_PORT", "5000", "MSSQL_ERP_HOST", "erp.example.com"));

        assertEquals(new ServerAddress.AtPort("erp.example.com", 1433), settings.address());
    }

    @Test
    void aPasswordMayStandInAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "secret\n");

        assertEquals(
                "secret", of(Map.of("MSSQL_PASSWORD_FILE", file.toString())).password());
        assertEquals(
                "own",
                of(Map.of("MSSQL_PASSWORD_FILE", file.toString(), "MSSQL_ERP_PASSWORD", "own"))
                        .password());
        refused("MSSQL_ERP_PASSWORD_FILE", folder.resolve("none").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "HOST, 'host name'",
        "HOST, jdbc:postgresql://x",
        "PORT, 0",
        "PORT, 70000",
        "PORT, x",
        "ENCRYPT, false",
        "TRUST_SERVER_CERTIFICATE, yes",
        "TRUST_SERVER_CERTIFICATE, True",
        "TRUST_STORE, there/is/none.p12",
        "APPLICATION_INTENT, Write",
        "ISOLATION, READ_UNCOMMITTED",
        "LOCK_TIMEOUT, soon",
        "QUERY_TIMEOUT, 0s",
        "QUERY_TIMEOUT, 2h",
        "POOL_SIZE, 0"
    })
    void whatCannotBeUsedIsRefusedByName(String name, String value) {
        refused("MSSQL_ERP_" + name, value);
    }

    private static void refused(String variable, String value) {
        Map<String, String> variables = new HashMap<>(Map.of("MSSQL_ERP_HOST", "localhost"));
        variables.put(variable, value);
        var refusal = assertThrows(IllegalArgumentException.class, () -> of(variables));
        assertTrue(String.valueOf(refusal.getMessage()).contains(variable), refusal.getMessage());
    }

    @Test
    void noPasswordIsInItsText() {
        assertFalse(of(Map.of("MSSQL_PASSWORD", "s3cret", "MSSQL_TRUST_STORE_PASSWORD", "0pened"))
                .toString()
                .matches(".*(s3cret|0pened).*"));
    }

    private static ConnectionConfig of(Map<String, String> variables) {
        Settings settings = Settings.of(variables::get);
        ConnectionConfig read = ConnectionConfig.of(settings, "erp");
        if (!settings.faults().isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", settings.faults()));
        }
        return read;
    }
}
