package io.otelbi.local.tds;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads a parameter's type and value (MS-TDS 2.2.5.4, 2.2.5.5) into the Java type that H2 takes. */
final class ParameterValue {

    private static final LocalDate DAY_ONE = LocalDate.of(1, 1, 1);
    private static final LocalDate DATETIME_EPOCH = LocalDate.of(1900, 1, 1);
    private static final int MAX = 0xFFFF;

    private ParameterValue() {}

    static @Nullable Object read(LittleEndianReader in) {
        int type = in.uint8();
        return switch (type) {
            case 0x26 -> integer(in);
            case 0x68 -> bit(in);
            case 0x6D -> floating(in);
            case 0x6A, 0x6C -> decimal(in);
            case 0x6E -> money(in);
            case 0x28 -> date(in);
            case 0x29 -> time(in);
            case 0x2A -> dateTime2(in);
            case 0x2B -> dateTimeOffset(in);
            case 0x6F -> dateTime(in);
            case 0xE7, 0xEF -> text(in);
            case 0xA7, 0xAF -> narrowText(in);
            case 0xA5, 0xAD -> binary(in);
            case 0x63 -> longText(in);
            default ->
                throw new IllegalArgumentException("Parameters of TDS type 0x" + Integer.toHexString(type)
                        + " are not supported by this warehouse server");
        };
    }

    private static @Nullable Object integer(LittleEndianReader in) {
        in.skip(1);
        int size = in.uint8();
        return switch (size) {
            case 0 -> null;
            case 1 -> in.uint8();
            case 2 -> (int) (short) in.uint16();
            case 4 -> in.int32();
            default -> in.int64();
        };
    }

    private static @Nullable Object bit(LittleEndianReader in) {
        in.skip(1);
        return in.uint8() == 0 ? null : Boolean.valueOf(in.uint8() != 0);
    }

    private static @Nullable Object floating(LittleEndianReader in) {
        in.skip(1);
        int size = in.uint8();
        return switch (size) {
            case 0 -> null;
            case 4 -> (double) Float.intBitsToFloat(in.int32());
            default -> Double.longBitsToDouble(in.int64());
        };
    }

    private static @Nullable Object decimal(LittleEndianReader in) {
        in.skip(2);
        int scale = in.uint8();
        int size = in.uint8();
        if (size == 0) {
            return null;
        }
        int sign = in.uint8() == 0 ? -1 : 1;
        byte[] little = in.bytes(size - 1);
        byte[] big = new byte[little.length];
        for (int i = 0; i < little.length; i++) {
            big[i] = little[little.length - 1 - i];
        }
        return new BigDecimal(new BigInteger(sign, big), scale);
    }

    private static @Nullable Object money(LittleEndianReader in) {
        in.skip(1);
        int size = in.uint8();
        if (size == 0) {
            return null;
        }
        long high = size == 8 ? in.int32() : 0;
        long low = in.int32();
        return BigDecimal.valueOf(size == 8 ? (high << 32) | (low & 0xFFFFFFFFL) : low, 4);
    }

    private static @Nullable Object date(LittleEndianReader in) {
        return in.uint8() == 0 ? null : DAY_ONE.plusDays(in.unsigned(3));
    }

    private static @Nullable Object time(LittleEndianReader in) {
        int scale = in.uint8();
        int size = in.uint8();
        return size == 0 ? null : time(in, scale, size);
    }

    private static @Nullable Object dateTime2(LittleEndianReader in) {
        int scale = in.uint8();
        int size = in.uint8();
        if (size == 0) {
            return null;
        }
        LocalTime time = time(in, scale, size - 3);
        return LocalDateTime.of(DAY_ONE.plusDays(in.unsigned(3)), time);
    }

    private static @Nullable Object dateTimeOffset(LittleEndianReader in) {
        int scale = in.uint8();
        int size = in.uint8();
        if (size == 0) {
            return null;
        }
        LocalTime time = time(in, scale, size - 5);
        LocalDate day = DAY_ONE.plusDays(in.unsigned(3));
        ZoneOffset offset = ZoneOffset.ofTotalSeconds((short) in.uint16() * 60);
        return OffsetDateTime.of(day, time, ZoneOffset.UTC).withOffsetSameInstant(offset);
    }

    private static @Nullable Object dateTime(LittleEndianReader in) {
        in.skip(1);
        int size = in.uint8();
        if (size == 0) {
            return null;
        }
        LocalDateTime day =
                DATETIME_EPOCH.plusDays(size == 8 ? in.int32() : in.uint16()).atStartOfDay();
        return size == 8 ? day.plusNanos(in.int32() * 10_000_000L / 3) : day.plusMinutes(in.uint16());
    }

    private static LocalTime time(LittleEndianReader in, int scale, int bytes) {
        long nanos = in.unsigned(bytes);
        for (int digit = scale; digit < 9; digit++) {
            nanos *= 10;
        }
        return LocalTime.ofNanoOfDay(nanos);
    }

    private static @Nullable Object text(LittleEndianReader in) {
        byte[] bytes = variable(in, true);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_16LE);
    }

    private static @Nullable Object narrowText(LittleEndianReader in) {
        byte[] bytes = variable(in, true);
        return bytes == null ? null : new String(bytes, java.nio.charset.Charset.forName("windows-1252"));
    }

    private static @Nullable Object binary(LittleEndianReader in) {
        return variable(in, false);
    }

    private static @Nullable Object longText(LittleEndianReader in) {
        in.skip(4 + Tokens.COLLATION.length);
        int size = in.int32();
        return size < 0 ? null : new String(in.bytes(size), StandardCharsets.UTF_16LE);
    }

    private static byte @Nullable [] variable(LittleEndianReader in, boolean collated) {
        int max = in.uint16();
        if (collated) {
            in.skip(Tokens.COLLATION.length);
        }
        if (max == MAX) {
            return chunked(in);
        }
        int size = in.uint16();
        return size == MAX ? null : in.bytes(size);
    }

    private static byte @Nullable [] chunked(LittleEndianReader in) {
        if (in.int64() == -1L) {
            return null;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = in.int32(); size != 0; size = in.int32()) {
            all.writeBytes(in.bytes(size));
        }
        return all.toByteArray();
    }
}
