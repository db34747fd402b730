package io.otelbi.local.tds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.local.sample.SampleWarehouse;
import io.otelbi.local.warehouse.RowSink;
import io.otelbi.local.warehouse.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The warehouse server as Microsoft's own driver sees it. */
class DriverTest {

    private static final int QUOTAS = 500;

    @TempDir
    static Path folder;

    static WarehouseServer warehouse;

    @BeforeAll
    static void start() throws IOException {
        warehouse = new WarehouseServer(folder, DriverTest::fill);
    }

    @AfterAll
    static void stop() throws IOException, SQLException {
        warehouse.close();
    }

    @AfterEach
    void behaveAgain() {
        warehouse.server.faults().none();
    }

    private static void fill(RowSink sink) {
        Table quota = SampleWarehouse.ADVENTUREWORKS.schema().table("dbo.FactSalesQuota");
        for (int i = 1; i <= QUOTAS; i++) {
            sink.row(
                    quota,
                    i,
                    270,
                    20240101,
                    2024,
                    1,
                    new BigDecimal(i + ".2500"),
                    i % 2 == 0 ? null : LocalDateTime.of(2024, 1, 1, 0, 0));
        }
        Table territory = SampleWarehouse.ADVENTUREWORKS.schema().table("dbo.DimSalesTerritory");
        sink.row(territory, 1, null, "Île-de-France – 北", "France", null, null);
    }

    @Test
    void aQuotientKeepsItsWholeDigits() throws SQLException {
        try (Connection connection = warehouse.reader();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT SUM(CAST(250.5 AS decimal(38,4))) * 100"
                        + " / SUM(CAST(0.1 AS decimal(38,4))) FROM dbo.DimSalesTerritory")) {
            assertTrue(row.next());
            assertEquals(0, new BigDecimal("250500").compareTo(row.getBigDecimal(1)));
        }
    }

    @Test
    void valuesArriveWithTheirTypes() throws SQLException {
        try (Connection connection = warehouse.reader();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT TOP 1 SalesQuotaKey, CalendarYear, SalesAmountQuota, [Date], CAST([Date] AS date) AS OnDay,"
                                + " CAST(2.5 AS float) AS F, CAST(1 AS bit) AS B, CAST(9000000000 AS bigint) AS L"
                                + " FROM dbo.FactSalesQuota ORDER BY SalesQuotaKey")) {
            assertTrue(row.next());
            assertEquals(1, row.getInt("SalesQuotaKey"));
            assertEquals(2024, row.getInt("CalendarYear"));
            assertEquals(new BigDecimal("1.2500"), row.getBigDecimal("SalesAmountQuota"));
            assertEquals(LocalDateTime.of(2024, 1, 1, 0, 0), row.getObject("Date", LocalDateTime.class));
            assertEquals(LocalDate.of(2024, 1, 1), row.getObject("OnDay", LocalDate.class));
            assertEquals(2.5, row.getDouble("F"));
            assertTrue(row.getBoolean("B"));
            assertEquals(9_000_000_000L, row.getLong("L"));
            assertFalse(row.next());
        }
    }

    @Test
    void textKeepsItsLettersAndNullStaysNull() throws SQLException {
        try (Connection connection = warehouse.reader();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT SalesTerritoryRegion, SalesTerritoryGroup FROM dbo.DimSalesTerritory WHERE SalesTerritoryRegion = ?")) {
            statement.setString(1, "Île-de-France – 北");
            try (ResultSet row = statement.executeQuery()) {
                assertTrue(row.next());
                assertEquals("Île-de-France – 北", row.getString(1));
                assertNull(row.getString(2));
            }
        }
    }

    /** What the driver answers for an expression over values 0.1, 0.25 and NULL as float, and 1.5 as real. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUM(x.F) | 0.35",
                "AVG(x.F) | 0.175",
                "SUM(x.F * 2) | 0.7",
                "SUM(x.R) | 1.5",
                "AVG(x.R) | 0.75",
                "MAX(x.F) | 0.25",
                "SUM(x.F) / COUNT(*) | 0.1166666666666667",
                "SUM(x.F * x.M) | 1.35",
                "SUM(CAST(x.M AS float)) / 3 | 3.4166666666666665",
                "SUM(x.F + x.R) | 0.25",
            })
    void sumsOfFloatsKeepTheirDecimals(String expression, double value) throws SQLException {
        String rows = "(SELECT CAST(0.1 AS float) AS F, CAST(NULL AS real) AS R, CAST(1 AS money) AS M UNION ALL"
                + " SELECT CAST(0.25 AS float), CAST(0 AS real), CAST(5 AS money) UNION ALL"
                + " SELECT CAST(NULL AS float), CAST(1.5 AS real), CAST(4.25 AS money)) x";
        try (Connection connection = warehouse.reader();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + expression + " AS V FROM " + rows)) {
            assertTrue(row.next());
            assertEquals(value, row.getDouble("V"), 1e-12);
            assertEquals(value, row.getBigDecimal("V").doubleValue(), 1e-12);
        }
    }

    @Test
    void textsGoInTheTypeOfTheirColumn() throws SQLException {
        try (Connection connection = warehouse.connect(
                        "bi_reader", "reader-secret", "AdventureWorksDW2022;sendStringParametersAsUnicode=false");
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT COUNT(*) FROM dbo.DimSalesTerritory WHERE SalesTerritoryRegion = ?")) {
            statement.setNString(1, "Île-de-France – 北");
            assertEquals(1, count(statement));
            statement.setString(1, "Île-de-France – 北");
            assertEquals(0, count(statement), "a text of the code page cannot hold 北");
        }
    }

    private static int count(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            assertTrue(row.next());
            return row.getInt(1);
        }
    }

    @Test
    void aPreparedStatementIsPreparedExecutedAgainAndUnprepared() throws SQLException {
        try (Connection connection = warehouse.reader();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT COUNT(*), SUM(SalesAmountQuota) FROM dbo.FactSalesQuota WHERE SalesQuotaKey <= ? AND '@P9' = '@P9' AND [Date] >= ?")) {
            for (int key = 1; key <= 5; key++) {
                statement.setInt(1, key);
                statement.setObject(2, LocalDate.of(2023, 12, 31));
                try (ResultSet row = statement.executeQuery()) {
                    assertTrue(row.next());
                    assertEquals((key + 1) / 2, row.getInt(1));
                }
            }
        }
    }

    @Test
    void theLoginPacketShowsReadOnlyIntent() throws SQLException {
        warehouse.reader().close();

        LoginRecord login = warehouse.server.activity().logins().getLast();

        assertTrue(login.readOnlyIntent());
        assertEquals("tds-test", login.applicationName());
        assertEquals("AdventureWorksDW2022", login.database());
    }

    @Test
    void aWrongPasswordIs18456AndAnUnknownDatabase4060() {
        var refused =
                assertThrows(SQLException.class, () -> warehouse.connect("bi_reader", "wrong", "AdventureWorksDW2022"));
        var unknown =
                assertThrows(SQLException.class, () -> warehouse.connect("bi_reader", "reader-secret", "Elsewhere"));

        assertEquals(18456, refused.getErrorCode());
        assertEquals(4060, unknown.getErrorCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * FROM dbo.NoSuchTable | 208",
                "SELECT NoSuchColumn FROM dbo.FactSalesQuota | 207",
                "DELETE FROM dbo.FactSalesQuota | 229",
                "SELECT 1 / (SalesQuotaKey - SalesQuotaKey) FROM dbo.FactSalesQuota | 8134",
                "SELEKT 1 | 102"
            })
    void errorsHaveTheNumbersOfSqlServer(String sql, int number) throws SQLException {
        try (Connection connection = warehouse.reader();
                Statement statement = connection.createStatement()) {
            var error = assertThrows(SQLException.class, () -> drain(statement.executeQuery(sql)));

            assertEquals(number, error.getErrorCode());
            drain(statement.executeQuery("SELECT 1 AS Answer"));
        }
    }

    @Test
    void theReaderCannotWriteAndTheOwnerCan() throws SQLException {
        String question = "SELECT HAS_PERMS_BY_NAME('[dbo].[FactSalesQuota]', 'OBJECT', 'INSERT')";
        try (Connection reader = warehouse.reader();
                Connection owner = warehouse.owner()) {
            assertEquals(0, firstInt(reader, question));
            assertEquals(1, firstInt(owner, question));
        }
    }

    @Test
    void aQueryTimeoutEndsTheQueryAndTheConnectionIsStillGood() throws SQLException {
        warehouse.server.faults().delay(Duration.ofSeconds(10));
        try (Connection connection = warehouse.reader();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            assertThrows(SQLTimeoutException.class, () -> drain(statement.executeQuery("SELECT 1 AS Answer")));

            warehouse.server.faults().none();

            assertEquals(0, warehouse.server.activity().running());
            assertEquals(7, firstInt(connection, "SELECT 7"));
        }
    }

    @Test
    void aCancelEndsARunningQueryAndTheConnectionIsStillGood() throws Exception {
        String endless = "SELECT COUNT(*) FROM dbo.FactSalesQuota a CROSS JOIN dbo.FactSalesQuota b CROSS JOIN"
                + " dbo.FactSalesQuota c CROSS JOIN dbo.FactSalesQuota d";
        try (Connection connection = warehouse.reader();
                Statement statement = connection.createStatement()) {
            Thread canceller = Thread.ofPlatform().start(() -> cancelOnceRunning(statement));

            assertThrows(SQLException.class, () -> drain(statement.executeQuery(endless)));

            canceller.join();
            assertEquals(0, warehouse.server.activity().running());
            assertEquals(7, firstInt(connection, "SELECT 7"));
        }
    }

    @Test
    void aCancelThatComesAsItsQueryEndsNeverEndsTheNextOne() throws Exception {
        String join = "SELECT COUNT(*) FROM dbo.FactSalesQuota a CROSS JOIN dbo.FactSalesQuota b";
        try (Connection connection = warehouse.reader()) {
            for (int attempt = 0; attempt < 200; attempt++) {
                try (Statement statement = connection.createStatement()) {
                    long pause = attempt * 20_000L;
                    Thread canceller = Thread.ofPlatform().start(() -> cancelAfter(pause, statement));
                    try {
                        drain(statement.executeQuery(join));
                    } catch (SQLException cancelled) {
                        assertTrue(String.valueOf(cancelled.getMessage()).contains("cancel"), cancelled::toString);
                    }
                    canceller.join();
                }
                assertEquals(7, firstInt(connection, "SELECT 7"), "attempt " + attempt);
                assertTrue(firstInt(connection, join) > 0, "attempt " + attempt);
            }
        }
    }

    @Test
    void aDeadlockIs1205AndAnUnavailableDatabase40613() throws SQLException {
        try (Connection connection = warehouse.reader()) {
            warehouse.server.faults().deadlocks(1);
            var deadlock = assertThrows(SQLException.class, () -> firstInt(connection, "SELECT 1 AS Answer"));
            assertEquals(1205, deadlock.getErrorCode());
            assertEquals(1, firstInt(connection, "SELECT 1 AS Answer"));
        }
        warehouse.server.faults().unavailable(true);
        var unavailable = assertThrows(SQLException.class, () -> warehouse.reader());
        assertEquals(40613, unavailable.getErrorCode());
    }

    @Test
    void aResetInMidResultIsALostConnection() throws SQLException {
        warehouse.server.faults().resetAfterRows(10);
        try (Connection connection = warehouse.reader();
                Statement statement = connection.createStatement()) {
            var lost = assertThrows(
                    SQLException.class,
                    () -> drain(statement.executeQuery("SELECT SalesQuotaKey FROM dbo.FactSalesQuota")));

            assertTrue(String.valueOf(lost.getSQLState()).startsWith("08"));
        }
    }

    @Test
    void halfAMillionRowsNeedNoMoreMemoryThanAFew() throws SQLException {
        String rows = "SELECT a.SalesQuotaKey, b.SalesAmountQuota FROM dbo.FactSalesQuota a CROSS JOIN"
                + " (SELECT TOP 1000 x.SalesAmountQuota FROM dbo.FactSalesQuota x CROSS JOIN dbo.FactSalesQuota y) b";
        try (Connection connection = warehouse.reader();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(rows)) {
            int count = 0;
            while (result.next()) {
                count++;
            }
            assertEquals(500_000, count);
        }
    }

    @Test
    void theCatalogueAnswersTheDriversMetadata() throws SQLException {
        try (Connection connection = warehouse.reader();
                ResultSet tables = connection.getMetaData().getTables(null, "dbo", "FactSalesQuota", null)) {
            assertTrue(tables.next());
            assertEquals("FactSalesQuota", tables.getString("TABLE_NAME"));
        }
        try (Connection connection = warehouse.reader()) {
            String question = "SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = 'FactSalesQuota'";
            assertEquals(7, firstInt(connection, question));
        }
    }

    @Test
    void theColumnsOfATableAreListed() throws SQLException {
        try (Connection connection = warehouse.reader();
                Statement statement = connection.createStatement();
                ResultSet columns = statement.executeQuery("EXEC sp_columns_100 N'FactSalesQuota', N'dbo'")) {
            assertTrue(columns.next());
            assertEquals("SalesQuotaKey", columns.getString("COLUMN_NAME"));
        }
    }

    private static void cancelOnceRunning(Statement statement) {
        while (warehouse.server.activity().running() == 0) {
            Thread.onSpinWait();
        }
        try {
            statement.cancel();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not cancel", e);
        }
    }

    private static void cancelAfter(long nanos, Statement statement) {
        LockSupport.parkNanos(nanos);
        try {
            statement.cancel();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not cancel", e);
        }
    }

    private static int firstInt(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertTrue(row.next());
            return row.getInt(1);
        }
    }

    private static void drain(ResultSet result) throws SQLException {
        try (result) {
            while (result.next()) {
                result.getObject(1);
            }
        }
    }
}
