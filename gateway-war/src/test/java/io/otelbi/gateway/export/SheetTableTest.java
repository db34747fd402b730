package io.otelbi.gateway.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class SheetTableTest {

    @Test
    void aTextThatLooksLikeAFormulaStaysAText() throws IOException {
        var table = new SheetTable("Names").column("Name", SheetTable.Type.TEXT);
        table.row("=HYPERLINK(\"http://example.org\",\"look\")");
        table.row("+1+1");
        table.row("@SUM(A1)");

        List<Row> rows = read(table);

        for (Row row : rows.subList(1, rows.size())) {
            assertEquals(CellType.STRING, row.getCell(0).getType());
        }
        assertEquals("+1+1", rows.get(2).getCell(0).asString());
    }

    @Test
    void numbersAndDaysKeepTheirTypes() throws IOException {
        var table = new SheetTable("Days")
                .column("Day", SheetTable.Type.DAY)
                .column("Revenue", SheetTable.Type.MONEY)
                .column("Share", SheetTable.Type.RATIO);
        table.row(LocalDate.of(2014, 1, 28), new BigDecimal("794370.48"), null);

        Row row = read(table).get(1);

        assertEquals(LocalDate.of(2014, 1, 28), row.getCell(0).asDate().toLocalDate());
        assertEquals(new BigDecimal("794370.48"), row.getCell(1).asNumber());
        assertEquals(Optional.empty(), row.getOptionalCell(2));
    }

    @Test
    void aRowWithTooFewCellsIsRefused() {
        var table = new SheetTable("Days").column("Day", SheetTable.Type.DAY).column("Orders", SheetTable.Type.COUNT);

        assertThrows(IllegalArgumentException.class, () -> table.row(LocalDate.of(2014, 1, 28)));
    }

    private static List<Row> read(SheetTable table) throws IOException {
        var file = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(file, "test", "1.0");
        table.writeTo(workbook);
        workbook.finish();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            return read.getFirstSheet().read();
        }
    }
}
