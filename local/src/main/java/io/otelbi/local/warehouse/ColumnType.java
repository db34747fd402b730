package io.otelbi.local.warehouse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A SQL Server type of a warehouse column.
 *
 * @param kind the type's name without its length
 * @param suffix length, precision and scale as written, or empty
 */
public record ColumnType(Kind kind, String suffix) {

    /** The types that warehouses have here. */
    public enum Kind {
        TINYINT("tinyint", "SMALLINT"),
        SMALLINT("smallint", "SMALLINT"),
        INT("int", "INTEGER"),
        BIGINT("bigint", "BIGINT"),
        BIT("bit", "BOOLEAN"),
        MONEY("money", "NUMERIC(19, 4)"),
        DECIMAL("decimal", "NUMERIC"),
        FLOAT("float", "DOUBLE PRECISION"),
        DATE("date", "DATE"),
        DATETIME("datetime", "TIMESTAMP(3)"),
        DATETIME2("datetime2", "TIMESTAMP(7)"),
        /** Kept as the time in UTC. */
        DATETIMEOFFSET("datetimeoffset", "TIMESTAMP(7)"),
        NVARCHAR("nvarchar", "VARCHAR"),
        VARCHAR("varchar", "VARCHAR"),
        NCHAR("nchar", "VARCHAR"),
        CHAR("char", "VARCHAR"),
        VARBINARY("varbinary", "VARBINARY");

        private final String name;
        private final String h2;

        Kind(String name, String h2) {
            this.name = name;
            this.h2 = h2;
        }
    }

    private static final String MAX = "(1000000)";
    private static final int MONEY_DIGITS = 19;
    private static final int MONEY_SCALE = 4;
    private static final int LONGEST_SHORT_TEXT = 4_000;
    private static final Pattern OFFSET = Pattern.compile("(Z|[+-]\\d{2}:\\d{2})$");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    static ColumnType of(Kind kind) {
        return new ColumnType(kind, "");
    }

    static ColumnType decimal(int digits, int scale) {
        return new ColumnType(Kind.DECIMAL, "(" + digits + "," + scale + ")");
    }

    static ColumnType text(int length) {
        return new ColumnType(Kind.NVARCHAR, length > LONGEST_SHORT_TEXT ? "(max)" : "(" + LONGEST_SHORT_TEXT + ")");
    }

    static ColumnType parse(String text) {
        int open = text.indexOf('(');
        String name = open < 0 ? text : text.substring(0, open);
        for (Kind kind : Kind.values()) {
            if (kind.name.equals(name)) {
                return new ColumnType(kind, open < 0 ? "" : text.substring(open));
            }
        }
        throw new IllegalArgumentException("There is no column type '" + text + "'");
    }

    String h2() {
        return switch (kind) {
            case NVARCHAR, VARCHAR, NCHAR, CHAR, VARBINARY, DECIMAL ->
                kind.h2 + (suffix.equals("(max)") ? MAX : suffix);
            default -> kind.h2;
        };
    }

    /** Whether its values are texts. */
    boolean isText() {
        return switch (kind) {
            case NVARCHAR, VARCHAR, NCHAR, CHAR -> true;
            default -> false;
        };
    }

    /** The value of a text as a file gives it; an {@link IllegalArgumentException} when it has not this type. */
    Object parseValue(String text) {
        try {
            return switch (kind) {
                case TINYINT -> within(0, 255, Integer.parseInt(text));
                case SMALLINT -> within(Short.MIN_VALUE, Short.MAX_VALUE, Integer.parseInt(text));
                case INT -> Integer.valueOf(text);
                case BIGINT -> Long.valueOf(text);
                case BIT -> bit(text);
                case MONEY -> within(MONEY_DIGITS, MONEY_SCALE, new BigDecimal(text));
                case DECIMAL -> decimal(new BigDecimal(text));
                case FLOAT -> number(text);
                case DATE -> dateTime(text).toLocalDate();
                case DATETIME, DATETIME2 -> dateTime(text);
                case DATETIMEOFFSET -> inUtc(text);
                case NVARCHAR, VARCHAR, NCHAR, CHAR -> fitting(text);
                case VARBINARY -> binary(text);
            };
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no " + kind.name + suffix + " value" + sample(), e);
        }
    }

    private String sample() {
        return switch (kind) {
            case DATE -> " such as 2024-12-31";
            case DATETIME2 -> " such as 2024-12-31 14:30:00";
            default -> "";
        };
    }

    private static Integer within(int least, int most, int value) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("out of range");
        }
        return value;
    }

    private static BigDecimal within(int digits, int scale, BigDecimal value) {
        if (value.precision() - value.scale() > digits - scale) {
            throw new IllegalArgumentException("too large");
        }
        return value;
    }

    private BigDecimal decimal(BigDecimal value) {
        String[] parts = suffix.substring(1, suffix.length() - 1).split(",", -1);
        return within(Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1].strip()), value);
    }

    private static Double number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("not a number");
        }
        return Double.valueOf(text);
    }

    private String fitting(String text) {
        if (!suffix.equals("(max)") && text.length() > Integer.parseInt(suffix.substring(1, suffix.length() - 1))) {
            throw new IllegalArgumentException("too long");
        }
        return text;
    }

    private static Boolean bit(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static LocalDateTime dateTime(String text) {
        return text.length() == 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text.replace(' ', 'T'));
    }

    private static LocalDateTime inUtc(String text) {
        Matcher offset = OFFSET.matcher(text);
        if (!offset.find()) {
            return dateTime(text);
        }
        LocalDateTime local = dateTime(text.substring(0, offset.start()).strip());
        return local.minusSeconds(ZoneOffset.of(offset.group()).getTotalSeconds());
    }

    private static byte[] binary(String text) {
        String digits = text.startsWith("\\x") || text.startsWith("0x") ? text.substring(2) : text;
        return HexFormat.of().parseHex(digits);
    }
}
