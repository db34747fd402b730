package io.otelbi.local.tds;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A column of a result: its TDS type and how its values are written (MS-TDS 2.2.5.4 and 2.2.5.5). */
record Column(String name, Kind kind, int precision, int scale, boolean nullable) {

    private static final LocalDate DAY_ONE = LocalDate.of(1, 1, 1);
    private static final int MAX_PRECISION = 38;
    private static final int LEAST_SCALE = 6;
    private static final BigInteger TOO_LONG = BigInteger.TEN.pow(MAX_PRECISION);
    private static final int LONGEST_SHORT_TEXT = 4000;
    private static final int NANOS_A_TICK = 100;

    /** The types that the warehouse answers with. */
    enum Kind {
        BIT,
        TINYINT,
        SMALLINT,
        INT,
        BIGINT,
        FLOAT,
        REAL,
        DECIMAL,
        TEXT,
        LONG_TEXT,
        BINARY,
        DATE,
        DATETIME2,
        GUID
    }

    static Column of(ResultSetMetaData meta, int index) throws SQLException {
        int precision = meta.getPrecision(index);
        // H2 adds up doubles as DECFLOAT, which it reports as a decimal without a scale; SQL Server answers float.
        Kind kind = "DECFLOAT".equals(meta.getColumnTypeName(index)) ? Kind.FLOAT : kind(meta, index, precision);
        return new Column(
                meta.getColumnLabel(index),
                kind,
                Math.min(Math.max(precision, 1), MAX_PRECISION),
                fittingScale(precision, meta.getScale(index)),
                meta.isNullable(index) != ResultSetMetaData.columnNoNulls);
    }

    /** What is too long loses decimals before it loses digits, down to six of them, as in SQL Server. */
    private static int fittingScale(int precision, int scale) {
        if (precision <= MAX_PRECISION) {
            return scale;
        }
        return Math.max(Math.min(scale, LEAST_SCALE), MAX_PRECISION - (precision - scale));
    }

    private static Kind kind(ResultSetMetaData meta, int index, int precision) throws SQLException {
        return switch (meta.getColumnType(index)) {
            case Types.BIT, Types.BOOLEAN -> Kind.BIT;
            case Types.TINYINT -> Kind.TINYINT;
            case Types.SMALLINT -> Kind.SMALLINT;
            case Types.INTEGER -> Kind.INT;
            case Types.BIGINT -> Kind.BIGINT;
            case Types.FLOAT, Types.DOUBLE -> Kind.FLOAT;
            case Types.REAL -> Kind.REAL;
            case Types.DECIMAL, Types.NUMERIC -> Kind.DECIMAL;
            case Types.DATE -> Kind.DATE;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> Kind.DATETIME2;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Kind.BINARY;
            default -> textOrGuid(meta, index, precision);
        };
    }

    private static Kind textOrGuid(ResultSetMetaData meta, int index, int precision) throws SQLException {
        if ("UUID".equals(meta.getColumnTypeName(index))) {
            return Kind.GUID;
        }
        return precision > 0 && precision <= LONGEST_SHORT_TEXT ? Kind.TEXT : Kind.LONG_TEXT;
    }

    void writeType(PacketOutput out) throws IOException {
        out.int32(0);
        out.uint16(nullable ? 0x09 : 0x08);
        switch (kind) {
            case BIT -> sized(out, 0x68, 1);
            case TINYINT -> sized(out, 0x26, 1);
            case SMALLINT -> sized(out, 0x26, 2);
            case INT -> sized(out, 0x26, 4);
            case BIGINT -> sized(out, 0x26, 8);
            case REAL -> sized(out, 0x6D, 4);
            case FLOAT -> sized(out, 0x6D, 8);
            case DATE -> out.uint8(0x28);
            case DATETIME2 -> sized(out, 0x2A, 7);
            case GUID -> sized(out, 0x24, 16);
            case DECIMAL -> {
                sized(out, 0x6A, 17);
                out.uint8(precision);
                out.uint8(scale);
            }
            case TEXT -> text(out, LONGEST_SHORT_TEXT * 2);
            case LONG_TEXT -> text(out, 0xFFFF);
            case BINARY -> {
                out.uint8(0xA5);
                out.uint16(0xFFFF);
            }
        }
        out.shortText(name.substring(0, Math.min(name.length(), 128)));
    }

    void writeValue(PacketOutput out, ResultSet row, int index) throws IOException, SQLException {
        switch (kind) {
            case BIT -> number(out, row.getBoolean(index) ? 1 : 0, 1, row);
            case TINYINT -> number(out, row.getLong(index), 1, row);
            case SMALLINT -> number(out, row.getLong(index), 2, row);
            case INT -> number(out, row.getLong(index), 4, row);
            case BIGINT -> number(out, row.getLong(index), 8, row);
            case REAL -> number(out, Float.floatToRawIntBits(row.getFloat(index)), 4, row);
            case FLOAT -> number(out, Double.doubleToRawLongBits(row.getDouble(index)), 8, row);
            case DECIMAL -> decimal(out, row.getBigDecimal(index));
            case DATE -> date(out, row.getObject(index, LocalDate.class));
            case DATETIME2 -> dateTime(out, row.getObject(index, LocalDateTime.class));
            case TEXT -> shortText(out, row.getString(index));
            case LONG_TEXT -> {
                String text = row.getString(index);
                chunked(out, text == null ? null : text.getBytes(StandardCharsets.UTF_16LE));
            }
            case BINARY -> chunked(out, row.getBytes(index));
            case GUID -> guid(out, row.getObject(index, UUID.class));
        }
    }

    private static void sized(PacketOutput out, int type, int size) throws IOException {
        out.uint8(type);
        out.uint8(size);
    }

    private static void text(PacketOutput out, int size) throws IOException {
        out.uint8(0xE7);
        out.uint16(size);
        out.bytes(Tokens.COLLATION);
    }

    private static void number(PacketOutput out, long value, int bytes, ResultSet row)
            throws IOException, SQLException {
        if (row.wasNull()) {
            out.uint8(0);
            return;
        }
        out.uint8(bytes);
        out.unsigned(value, bytes);
    }

    private void decimal(PacketOutput out, @Nullable BigDecimal value) throws IOException {
        if (value == null) {
            out.uint8(0);
            return;
        }
        BigInteger unscaled = value.setScale(scale, RoundingMode.HALF_UP).unscaledValue();
        if (unscaled.abs().compareTo(TOO_LONG) >= 0) {
            throw new IOException("A number of " + name + " has more than " + MAX_PRECISION + " digits: " + value);
        }
        byte[] magnitude = unscaled.abs().toByteArray();
        out.uint8(17);
        out.uint8(unscaled.signum() < 0 ? 0 : 1);
        for (int i = 0; i < 16; i++) {
            int from = magnitude.length - 1 - i;
            out.uint8(from < 0 ? 0 : magnitude[from]);
        }
    }

    private static void date(PacketOutput out, @Nullable LocalDate day) throws IOException {
        if (day == null) {
            out.uint8(0);
            return;
        }
        out.uint8(3);
        out.unsigned(ChronoUnit.DAYS.between(DAY_ONE, day), 3);
    }

    private static void dateTime(PacketOutput out, @Nullable LocalDateTime time) throws IOException {
        if (time == null) {
            out.uint8(0);
            return;
        }
        out.uint8(8);
        out.unsigned(time.toLocalTime().toNanoOfDay() / NANOS_A_TICK, 5);
        out.unsigned(ChronoUnit.DAYS.between(DAY_ONE, time.toLocalDate()), 3);
    }

    private static void shortText(PacketOutput out, @Nullable String text) throws IOException {
        if (text == null) {
            out.uint16(0xFFFF);
            return;
        }
        out.uint16(text.length() * 2);
        out.unicode(text);
    }

    private static void chunked(PacketOutput out, byte @Nullable [] bytes) throws IOException {
        if (bytes == null) {
            out.int64(-1);
            return;
        }
        out.int64(bytes.length);
        if (bytes.length > 0) {
            out.int32(bytes.length);
            out.bytes(bytes);
        }
        out.int32(0);
    }

    private static void guid(PacketOutput out, @Nullable UUID id) throws IOException {
        if (id == null) {
            out.uint8(0);
            return;
        }
        out.uint8(16);
        long high = id.getMostSignificantBits();
        out.int32((int) (high >>> 32));
        out.uint16((int) (high >>> 16));
        out.uint16((int) high);
        for (int shift = 56; shift >= 0; shift -= 8) {
            out.uint8((int) (id.getLeastSignificantBits() >>> shift));
        }
    }
}
