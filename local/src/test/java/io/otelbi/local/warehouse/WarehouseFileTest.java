package io.otelbi.local.warehouse;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.local.sample.SampleWarehouse;
import io.otelbi.local.warehouse.WarehouseFile.Logins;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseFileTest {

    private static final Logins BEFORE = new Logins("bi_reader", "reader-before", "owner-before");
    private static final Logins NOW = new Logins("bi_reader", "reader-now", "owner-now");

    @TempDir
    private Path folder;

    @Test
    void aCopyThatIsTakenOverOpensWithTheNewPasswordsOnly() throws IOException, SQLException {
        Path other = folder.resolve("other");
        new WarehouseFile(other, SampleWarehouse.WIDEWORLDIMPORTERS.schema()).fill(BEFORE, sink -> {});
        WarehouseFile copy = new WarehouseFile(folder.resolve("copy"), SampleWarehouse.WIDEWORLDIMPORTERS.schema());

        copy.takeOver(other, BEFORE.ownerPassword(), NOW);

        assertThrows(IOException.class, () -> copy.open(BEFORE));
        try (Connection held = copy.open(NOW);
                Connection reader = DriverManager.getConnection(copy.url(), NOW.reader(), NOW.readerPassword())) {
            assertTrue(held.isValid(1));
            assertTrue(reader.isValid(1));
            assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(copy.url(), BEFORE.reader(), BEFORE.readerPassword()));
        }
    }
}
