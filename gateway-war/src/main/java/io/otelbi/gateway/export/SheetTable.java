package io.otelbi.gateway.export;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table that becomes a sheet: a frozen heading and typed cells. A text is always written as a text, so that one that
 * begins with {@code =}, {@code +}, {@code -} or {@code @} is never taken for a formula.
 */
final class SheetTable {

    private static final int MAX_WIDTH = 60;
    private static final int MIN_WIDTH = 10;

    /** What a column holds; numbers stay numbers and days stay days. */
    enum Type {
        TEXT("@"),
        DAY("yyyy-mm-dd"),
        INSTANT("yyyy-mm-dd hh:mm:ss"),
        MONEY("#,##0.00"),
        COUNT("#,##0"),
        RATIO("0.0%"),
        NUMBER("#,##0.####");

        private final String format;

        Type(String format) {
            this.format = format;
        }
    }

    private record Column(String heading, Type type) {}

    private final String name;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    SheetTable(String name) {
        this.name = name;
    }

    SheetTable column(String heading, Type type) {
        columns.add(new Column(heading, type));
        return this;
    }

    /** A row in the order of the columns; null leaves a cell empty. */
    void row(@Nullable Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(name + " has " + columns.size() + " columns, got " + cells.length);
        }
        rows.add(Arrays.asList(cells));
    }

    void writeTo(Workbook workbook) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column).heading());
            sheet.style(0, column).bold().set();
            sheet.width(column, width(column));
            for (int row = 0; row < rows.size(); row++) {
                write(sheet, row + 1, column, rows.get(row).get(column));
            }
        }
        sheet.freezePane(0, 1);
    }

    private void write(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {
                return;
            }
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> sheet.value(row, column, day);
            case LocalDateTime instant -> sheet.value(row, column, instant);
            case Boolean truth -> sheet.value(row, column, truth);
            default -> sheet.value(row, column, value.toString());
        }
        sheet.style(row, column).format(columns.get(column).type().format).set();
    }

    private int width(int column) {
        int longest = rows.stream()
                .map(row -> row.get(column))
                .mapToInt(cell -> cell == null ? 0 : cell.toString().length())
                .max()
                .orElse(0);
        int heading = columns.get(column).heading().length();
        return Math.clamp(Math.max(longest, heading) + 2, MIN_WIDTH, MAX_WIDTH);
    }
}
