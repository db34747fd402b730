package io.otelbi.biquery.warehouse.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.sqlserver.jdbc.SQLServerDataSource;
import io.otelbi.biquery.warehouse.ConnectionConfig;
import io.otelbi.biquery.warehouse.ServerAddress;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerDataSourceTest {

    @Test
    void aSilentServerIsGivenUpAfterTheQueryTimeout() {
        SQLServerDataSource driver = ServerDataSource.driver(settings(new ServerAddress.AtPort("sql", 1433)));

        assertEquals(30, driver.getQueryTimeout());
        assertEquals(5, driver.getCancelQueryTimeout());
        assertEquals(40_000, driver.getSocketTimeout());
        assertEquals(500, driver.getLockTimeout());
    }

    @Test
    void itIsReadOnlyEncryptedAndSendsTextsInTheTypeOfTheirColumn() {
        SQLServerDataSource driver = ServerDataSource.driver(settings(new ServerAddress.AtPort("sql", 1433)));

        assertEquals("ReadOnly", driver.getApplicationIntent());
        assertEquals("true", driver.getEncrypt());
        assertFalse(driver.getTrustServerCertificate());
        assertFalse(driver.getSendStringParametersAsUnicode());
    }

    @Test
    void anInstanceHasNoPort() {
        SQLServerDataSource driver = ServerDataSource.driver(settings(new ServerAddress.Instance("sql", "REPORTS")));

        assertEquals("sql", driver.getServerName());
        assertEquals("REPORTS", driver.getInstanceName());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:sqlserver://sql:1433;databaseName=Sales",
                "jdbc:sqlserver://sql\\REPORTS;database={Sales;Old};encrypt=strict;",
                "jdbc:sqlserver://sql;multiSubnetFailover=true;hostNameInCertificate=*.example.com"
            })
    void aWholeUrlIsRead(String url) {
        ServerDataSource.driver(settings(new ServerAddress.Url(url)));
    }

    @Test
    void aUrlThatTrustsAnyCertificateIsTold() {
        assertTrue(ServerDataSource.believesAnyone(
                settings(new ServerAddress.Url("jdbc:sqlserver://sql;trustServerCertificate=true"))));
        assertFalse(ServerDataSource.believesAnyone(settings(new ServerAddress.Url("jdbc:sqlserver://sql"))));
    }

    @Test
    void whatAUrlSaysWinsOverSettings() {
        SQLServerDataSource said = ServerDataSource.driver(
                settings(new ServerAddress.Url("jdbc:sqlserver://sql;uid=other;queryTimeout=7;socketTimeout=9")));
        SQLServerDataSource silent = ServerDataSource.driver(settings(new ServerAddress.Url("jdbc:sqlserver://sql")));

        assertNull(said.getUser());
        assertEquals(-1, said.getQueryTimeout());
        assertEquals("reader", silent.getUser());
        assertEquals(30, silent.getQueryTimeout());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:sqlserver://sql;databaseNam=Sales",
                "jdbc:sqlserver://sql;database=Sales;trustServerCertificat=true",
                "jdbc:sqlserver://sql:port"
            })
    void aUrlThatTheDriverWouldPassOverInPartIsRefused(String url) {
        ConnectionConfig settings = settings(new ServerAddress.Url(url));

        var refusal = assertThrows(IllegalArgumentException.class, () -> ServerDataSource.driver(settings));

        assertTrue(String.valueOf(refusal.getMessage()).startsWith("The URL of a SQL Server"));
    }

    private static ConnectionConfig settings(ServerAddress address) {
        return new ConnectionConfig(
                address,
                "",
                "reader",
                "secret",
                "true",
                new ConnectionConfig.Trust(false, "", ""),
                "",
                false,
                "",
                "ReadOnly",
                ConnectionConfig.Isolation.READ_COMMITTED,
                Duration.ofSeconds(30),
                Optional.of(Duration.ofMillis(500)),
                10);
    }
}
