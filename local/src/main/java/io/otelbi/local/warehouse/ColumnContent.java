package io.otelbi.local.warehouse;

import static io.otelbi.local.warehouse.ColumnType.Kind;

import io.otelbi.model.DataType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What the values of a column look like, to choose the narrowest type that holds them all. */
final class ColumnContent {

    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9]\\d{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,27})?(\\.\\d{1,10})?");
    private static final Pattern LEADING_ZERO = Pattern.compile("[+-]?0\\d.*");
    private static final Pattern TRUTH = Pattern.compile("(?i)true|false");
    private static final int MONEY_DIGITS = 19;
    private static final int MONEY_SCALE = 4;
    private static final int MOST_DIGITS = 38;

    private final Set<Kind> possible =
            EnumSet.of(Kind.INT, Kind.BIGINT, Kind.DECIMAL, Kind.FLOAT, Kind.BIT, Kind.DATE, Kind.DATETIME2);
    private boolean empty = true;
    private boolean numeric = true;
    private int digits;
    private int scale;
    private int length;

    /** Takes what a file holds in a column of a table. */
    @FunctionalInterface
    interface Seeing {
        void see(Table table, String column, String value);
    }

    /** Reads a file once; what is wrong in its rows is for the import to say. */
    static void read(Table table, Path path, Seeing seeing) throws IOException {
        try (CsvFile file = CsvFile.open(path)) {
            if (file.isInstallForm()) {
                throw new ImportFailure(
                        file.name() + ": a file in UTF-16 without a header does not say where the columns" + " of "
                                + table.name() + " stand. Save it as UTF-8 with a header line.");
            }
            int[] places = Header.read(table, file).places();
            for (CsvFile.Line line = file.next(); line != null; line = file.next()) {
                for (int i = 0; i < places.length; i++) {
                    String value =
                            places[i] < line.fields().size() ? line.fields().get(places[i]) : null;
                    if (value != null) {
                        seeing.see(table, table.columns().get(i).name(), value);
                    }
                }
            }
        }
    }

    void see(String value) {
        empty = false;
        length = Math.max(length, value.length());
        possible.removeIf(kind -> !fits(kind, value));
        numeric &= possible.contains(Kind.FLOAT);
        if (numeric) {
            BigDecimal number = new BigDecimal(value);
            digits = Math.max(digits, number.precision() - number.scale());
            scale = Math.max(scale, number.scale());
        }
    }

    private static boolean fits(Kind kind, String value) {
        return switch (kind) {
            case INT -> INTEGER.matcher(value).matches() && parses(kind, value);
            case BIGINT -> INTEGER.matcher(value).matches();
            case DECIMAL ->
                !value.isEmpty()
                        && DECIMAL.matcher(value).matches()
                        && Character.isDigit(value.charAt(value.length() - 1));
            case BIT -> TRUTH.matcher(value).matches();
            // A number with a leading zero is none: 01234 is a postal code.
            case FLOAT -> !LEADING_ZERO.matcher(value).matches() && parses(kind, value);
            case DATE -> value.length() == 10 && parses(kind, value);
            default -> parses(kind, value);
        };
    }

    private static boolean parses(Kind kind, String value) {
        try {
            return ColumnType.of(kind).parseValue(value) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The type of a column that is declared as something, or as nothing. */
    ColumnType type(DataType declared) {
        return switch (declared) {
            case STRING, TIME, OPAQUE -> ColumnType.text(length);
            case INTEGER -> integer();
            case DECIMAL -> decimal();
            case FLOAT -> ColumnType.of(Kind.FLOAT);
            case BOOLEAN -> ColumnType.of(Kind.BIT);
            case DATE -> ColumnType.of(Kind.DATE);
            case DATE_TIME -> ColumnType.of(Kind.DATETIME2);
            case DATE_TIME_TZ -> ColumnType.of(Kind.DATETIMEOFFSET);
            case UNKNOWN -> guessed();
        };
    }

    private ColumnType integer() {
        return ColumnType.of(empty || !possible.contains(Kind.INT) ? Kind.BIGINT : Kind.INT);
    }

    private ColumnType decimal() {
        int places = Math.max(scale, MONEY_SCALE);
        int all = digits + places <= MONEY_DIGITS ? MONEY_DIGITS : MOST_DIGITS;
        return ColumnType.decimal(all, Math.min(places, all - Math.min(digits, all)));
    }

    /** In the order of {@link Kind}: whole numbers come before others and dates before times. */
    private ColumnType guessed() {
        if (empty || possible.isEmpty()) {
            return ColumnType.text(length);
        }
        Kind first = possible.iterator().next();
        return first == Kind.DECIMAL ? decimal() : ColumnType.of(first);
    }
}
