package io.otelbi.local.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.local.warehouse.RowSink;
import io.otelbi.local.warehouse.WarehouseFile;
import io.otelbi.local.warehouse.WarehouseSchema;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {

    private static final long SEED = 7;
    private static final WarehouseFile.Logins LOGINS = new WarehouseFile.Logins("bi_reader", "r", "o");

    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws NoSuchAlgorithmException {
        assertEquals(digest(SEED, AdventureWorksSample::generate), digest(SEED, AdventureWorksSample::generate));
        assertEquals(
                digest(SEED, WideWorldImportersSample::generate), digest(SEED, WideWorldImportersSample::generate));
        assertNotEquals(digest(SEED, AdventureWorksSample::generate), digest(SEED + 1, AdventureWorksSample::generate));
    }

    @Test
    void adventureWorksHoldsWhatItsLedgerSaysAndNoBikesInTheLastMonth() throws IOException, SQLException {
        try (Connection connection = filled(SampleWarehouse.ADVENTUREWORKS.schema(), AdventureWorksSample::generate)) {
            Ledger ledger = AdventureWorksSample.generate(SEED, (table, values) -> {});
            assertEquals(
                    ledger.figure("internet.all.revenue"),
                    number(connection, "SELECT SUM(SalesAmount) FROM dbo.FactInternetSales"));
            assertEquals(
                    ledger.figure("reseller.all.lines"),
                    number(connection, "SELECT COUNT(*) FROM dbo.FactResellerSales"));
            assertEquals(
                    ledger.figure("internet.all.orders"),
                    number(connection, "SELECT COUNT(DISTINCT SalesOrderNumber) FROM dbo.FactInternetSales"));
            String bikesAfter =
                    "SELECT COUNT(*) FROM dbo.FactInternetSales f JOIN dbo.DimProduct p ON p.ProductKey = f.ProductKey"
                            + " WHERE p.ProductSubcategoryKey <= 3 AND f.OrderDate > '"
                            + AdventureWorksSample.LAST_BIKES + "'";
            assertEquals(BigDecimal.ZERO, number(connection, bikesAfter));
            assertEquals(31, AdventureWorksSample.END.toEpochDay() - AdventureWorksSample.LAST_BIKES.toEpochDay());
            assertTrue(number(
                                    connection,
                                    "SELECT COUNT(*) FROM (SELECT ProductAlternateKey FROM dbo.DimProduct GROUP BY"
                                            + " ProductAlternateKey HAVING COUNT(*) > 1) v")
                            .intValue()
                    > 5);
        }
    }

    @Test
    void wideWorldImportersHoldsWhatItsLedgerSaysAndIsClosedOnSundays() throws IOException, SQLException {
        try (Connection connection =
                filled(SampleWarehouse.WIDEWORLDIMPORTERS.schema(), WideWorldImportersSample::generate)) {
            Ledger ledger = WideWorldImportersSample.generate(SEED, (table, values) -> {});
            assertEquals(
                    ledger.figure("wholesale.all.revenue"),
                    number(connection, "SELECT SUM([Total Excluding Tax]) FROM Fact.[Sale]")
                            .setScale(2));
            assertFalse(ledger.figure("wholesale.2024.revenue").signum() == 0);
            assertEquals(
                    BigDecimal.ZERO,
                    number(connection, "SELECT COUNT(*) FROM Fact.[Sale] WHERE DAY_OF_WEEK([Invoice Date Key]) = 1"));
        }
    }

    private Connection filled(WarehouseSchema schema, BiFunction<Long, RowSink, Ledger> sample) throws IOException {
        WarehouseFile file = new WarehouseFile(folder.resolve(schema.key()), schema);
        file.fill(LOGINS, sink -> assertFalse(sample.apply(SEED, sink).figures().isEmpty()));
        return file.open(LOGINS);
    }

    private static BigDecimal number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertTrue(row.next());
            return row.getBigDecimal(1);
        }
    }

    private static String digest(long seed, BiFunction<Long, RowSink, Ledger> sample) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        var ledger = sample.apply(
                seed,
                (table, values) ->
                        digest.update((table.name() + Arrays.toString(values)).getBytes(StandardCharsets.UTF_8)));
        assertFalse(ledger.figures().isEmpty());
        return HexFormat.of().formatHex(digest.digest());
    }
}
