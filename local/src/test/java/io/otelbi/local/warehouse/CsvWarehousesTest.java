package io.otelbi.local.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.otelbi.local.sample.SampleWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvWarehousesTest {

    private static final WarehouseFile.Logins LOGINS = new WarehouseFile.Logins("bi_reader", "r", "o");

    @TempDir
    private Path data;

    @TempDir
    private Path csv;

    private static final List<CsvSource> SAMPLES = Arrays.stream(SampleWarehouse.values())
            .<CsvSource>map(sample -> new CsvSource.Sample(sample.schema()))
            .toList();

    private final List<String> told = new ArrayList<>();

    @Test
    void aRefusedFileOfOneWarehouseLeavesBothAsTheyWere() throws IOException, SQLException {
        CsvFolder.shop(csv.resolve("aw"), 4);
        CsvFolder wholesale = CsvFolder.empty(csv.resolve("wwi"), SampleWarehouse.WIDEWORLDIMPORTERS.schema());
        read();

        CsvFolder.shop(csv.resolve("aw"), 7);
        wholesale.replace("City", "Sales Territory", "Area");
        assertThrows(ImportFailure.class, this::read);
        assertThrows(ImportFailure.class, this::read);

        assertEquals(
                4,
                sales(new WarehouseFile(data.resolve("adventureworks/csv"), SampleWarehouse.ADVENTUREWORKS.schema())));

        wholesale.write("City");
        assertEquals(7, sales(Objects.requireNonNull(read().get("adventureworks"))));
    }

    @Test
    void whatWasNoticedIsToldAgainAtEveryStart() throws IOException {
        CsvFolder.shop(csv, 2).replace("FactInternetSales", "2024-03-01", "");
        read();
        told.clear();

        read();

        assertEquals(
                List.of("adventureworks FactInternetSales.csv, line 2, column OrderDate: 2 of 2 rows have no day,"
                        + " this one first; no figure of a day holds them."),
                told);
    }

    @Test
    void oneWarehouseInTwoFoldersIsRefused() throws IOException {
        CsvFolder.shop(csv.resolve("a"), 2);
        CsvFolder.shop(csv.resolve("b"), 2);

        ImportFailure failure = assertThrows(ImportFailure.class, this::read);

        assertEquals(
                "Both " + csv.resolve("a") + " and " + csv.resolve("b")
                        + " hold tables of adventureworks: keep those of one.",
                failure.getMessage());
        assertFalse(Files.exists(data.resolve("adventureworks")));
    }

    private Map<String, WarehouseFile> read() throws IOException {
        return new CsvWarehouses(data, csv, SAMPLES, told::add).read(LOGINS);
    }

    private static int sales(WarehouseFile file) throws IOException, SQLException {
        try (Connection connection = file.open(LOGINS);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM dbo.FactInternetSales")) {
            row.next();
            return row.getInt(1);
        }
    }
}
