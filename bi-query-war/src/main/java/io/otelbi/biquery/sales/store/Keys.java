package io.otelbi.biquery.sales.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts numbered in the order in which they came, as one array of bytes; a million orders take some 20 MB. */
final class Keys {

    private static final int LEAST = 64;

    private byte[] bytes = new byte[8 * LEAST];
    private int[] ends = new int[LEAST];
    private int[] slots = new int[4 * LEAST];
    private int size;

    int size() {
        return size;
    }

    /** The number of a text, which is the next one if it is new. */
    int at(String text) {
        byte[] key = text.getBytes(StandardCharsets.UTF_8);
        int slot = slot(key);
        if (slots[slot] == 0) {
            append(key);
            slots[slot] = size;
            if (2 * size > slots.length) {
                widen();
            }
            return size - 1;
        }
        return slots[slot] - 1;
    }

    /** Where a key stands, or the free slot where it belongs. */
    private int slot(byte[] key) {
        int slot = spread(Arrays.hashCode(key));
        while (slots[slot] != 0 && !isAt(slots[slot] - 1, key)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private int spread(int hash) {
        return (hash * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(slots.length - 1);
    }

    private boolean isAt(int number, byte[] key) {
        return Arrays.equals(bytes, start(number), ends[number], key, 0, key.length);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private void append(byte[] key) {
        int start = start(size);
        if (bytes.length < start + key.length) {
            bytes = Arrays.copyOf(bytes, Math.max(start + key.length, start + start / 2));
        }
        System.arraycopy(key, 0, bytes, start, key.length);
        if (ends.length == size) {
            ends = Arrays.copyOf(ends, size + size / 2);
        }
        ends[size++] = start + key.length;
    }

    private void widen() {
        slots = new int[2 * slots.length];
        for (int number = 0; number < size; number++) {
            slots[slot(Arrays.copyOfRange(bytes, start(number), ends[number]))] = number + 1;
        }
    }
}
