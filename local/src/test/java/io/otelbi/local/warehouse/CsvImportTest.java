package io.otelbi.local.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.local.sample.SampleWarehouse;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvImportTest {

    private static final WarehouseSchema SCHEMA = SampleWarehouse.ADVENTUREWORKS.schema();
    private static final WarehouseFile.Logins LOGINS = new WarehouseFile.Logins("bi_reader", "r", "o");
    private static final String QUOTA_HEADER =
            "SalesQuotaKey,EmployeeKey,DateKey,CalendarYear,CalendarQuarter,SalesAmountQuota,Date\n";

    @TempDir
    Path folder;

    @Test
    void thePlainFormReadsHeaderQuotesAndNull() throws IOException {
        required();
        write(
                "FactSalesQuota.csv",
                QUOTA_HEADER + "1,270,20240101,2024,1,28000.5000,2024-01-01 00:00:00\n2,270,20240401,2024,2,1,\n");
        write(
                "DimSalesTerritory.csv",
                "SalesTerritoryKey,SalesTerritoryAlternateKey,SalesTerritoryRegion,"
                        + "SalesTerritoryCountry,SalesTerritoryGroup,SalesTerritoryImage\n1,1,\"North, \"\"far\"\"\",France,\"\",\n");

        List<@Nullable Object[]> quotas = rows("FactSalesQuota");
        List<@Nullable Object[]> territories = rows("DimSalesTerritory");

        assertEquals(new BigDecimal("28000.5000"), quotas.get(0)[5]);
        assertEquals(LocalDateTime.of(2024, 1, 1, 0, 0), quotas.get(0)[6]);
        assertNull(quotas.get(1)[6]);
        assertEquals("North, \"far\"", territories.get(0)[2]);
        assertEquals("", territories.get(0)[4]);
        assertNull(territories.get(0)[5]);
    }

    @Test
    void theInstallFormIsUtf16WithBarsAndWithoutHeader() throws IOException {
        required();
        String lines = "1|270|20240101|2024|1|28000.5000|2024-01-01 00:00:00\r\n2|271|20240401|2024|2|1|\r\n";
        byte[] text = lines.getBytes(StandardCharsets.UTF_16LE);
        byte[] marked = new byte[text.length + 2];
        marked[0] = (byte) 0xFF;
        marked[1] = (byte) 0xFE;
        System.arraycopy(text, 0, marked, 2, text.length);
        Files.write(folder.resolve("FactSalesQuota.csv"), marked);

        List<@Nullable Object[]> quotas = rows("FactSalesQuota");

        assertEquals(2, quotas.size());
        assertEquals(271, quotas.get(1)[1]);
        assertNull(quotas.get(1)[6]);
    }

    @Test
    void aZippedFileIsReadToo() throws IOException {
        required();
        Files.delete(folder.resolve("FactSalesQuota.csv"));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("FactSalesQuota.csv.gz")))) {
            out.write((QUOTA_HEADER + "7,270,20240101,2024,1,5,\n").getBytes(StandardCharsets.UTF_8));
        }

        assertEquals(7, rows("FactSalesQuota").get(0)[0]);
    }

    @Test
    void aWrongValueNamesFileLineAndColumn() throws IOException {
        required();
        write("FactSalesQuota.csv", QUOTA_HEADER + "1,270,20240101,2024,1,5,\n2,270,20240101,2024,1,much,\n");

        var failure = assertThrows(ImportFailure.class, () -> rows("FactSalesQuota"));

        assertEquals(
                "FactSalesQuota.csv, line 3, column SalesAmountQuota: 'much' is no money value.", failure.getMessage());
    }

    @Test
    void aMissingColumnAndAMissingFileAreNamed() throws IOException {
        required();
        write("FactSalesQuota.csv", "SalesQuotaKey,EmployeeKey\n1,2\n");
        var column = assertThrows(ImportFailure.class, () -> rows("FactSalesQuota"));
        Files.delete(folder.resolve("FactSalesQuota.csv"));
        var file = assertThrows(ImportFailure.class, () -> rows("FactSalesQuota"));

        assertTrue(String.valueOf(column.getMessage()).contains("there is no column DateKey"));
        assertTrue(String.valueOf(file.getMessage()).startsWith("There is no FactSalesQuota.csv"));
    }

    @Test
    void anImportThatFailsLeavesTheFormerWarehouseAsItWas() throws IOException, SQLException {
        required();
        write("FactSalesQuota.csv", QUOTA_HEADER + "1,270,20240101,2024,1,5,\n");
        WarehouseFile file = new WarehouseFile(folder.resolve("warehouse"), SCHEMA);
        file.fill(LOGINS, importing()::into);
        write("FactSalesQuota.csv", QUOTA_HEADER + "1,270,20240101,2024,1,much,\n");

        assertThrows(ImportFailure.class, () -> file.fill(LOGINS, importing()::into));

        try (Connection connection = file.open(LOGINS);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT SUM(SalesAmountQuota) FROM dbo.FactSalesQuota")) {
            assertTrue(row.next());
            assertEquals(new BigDecimal("5.0000"), row.getBigDecimal(1));
        }
        assertFalse(Files.exists(folder.resolve("warehouse.building.mv.db")));
    }

    private CsvImport importing() {
        return new CsvImport(SCHEMA, folder, line -> {});
    }

    /** Every required table with its header only. */
    private void required() throws IOException {
        for (Table table : SCHEMA.tables()) {
            if (table.required()) {
                String header = String.join(
                        ",", table.columns().stream().map(Table.Column::name).toList());
                write(table.name() + ".csv", header + "\n");
            }
        }
    }

    private List<@Nullable Object[]> rows(String table) throws IOException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        importing().into((into, values) -> {
            if (into.name().equals(table)) {
                rows.add(Arrays.copyOf(values, values.length));
            }
        });
        return rows;
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
