package io.otelbi.local.tds;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads the little-endian values of a TDS message. */
final class LittleEndianReader {

    private final ByteBuffer buffer;

    LittleEndianReader(byte[] bytes) {
        this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    boolean hasMore() {
        return buffer.hasRemaining();
    }

    int remaining() {
        return buffer.remaining();
    }

    int uint8() {
        return Byte.toUnsignedInt(buffer.get());
    }

    int uint16() {
        return Short.toUnsignedInt(buffer.getShort());
    }

    int int32() {
        return buffer.getInt();
    }

    long int64() {
        return buffer.getLong();
    }

    long unsigned(int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (long) uint8() << (8 * i);
        }
        return value;
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        buffer.get(bytes);
        return bytes;
    }

    void skip(int count) {
        buffer.position(buffer.position() + count);
    }

    String unicode(int characters) {
        return new String(bytes(characters * 2), StandardCharsets.UTF_16LE);
    }

    /** A text preceded by its length in characters, one byte. */
    String shortText() {
        return unicode(uint8());
    }

    /** The text at an offset of the whole message, for the fields of a login. */
    String unicodeAt(int offset, int characters) {
        byte[] bytes = new byte[characters * 2];
        buffer.get(offset, bytes);
        return new String(bytes, StandardCharsets.UTF_16LE);
    }

    byte[] bytesAt(int offset, int count) {
        byte[] bytes = new byte[count];
        buffer.get(offset, bytes);
        return bytes;
    }
}
