package io.otelbi.biquery.sales.store;

import java.util.Arrays;

/** A column that grows. */
final class Numbers {

    private static final int LEAST = 64;

    private Numbers() {}

    /** Whole numbers. */
    static final class Whole {

        private int[] values = new int[LEAST];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size + size / 2);
            }
            values[size++] = value;
        }

        int size() {
            return size;
        }

        int[] all() {
            return Arrays.copyOf(values, size);
        }
    }

    /** Amounts. */
    static final class Amounts {

        private double[] values = new double[LEAST];
        private int size;

        void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size + size / 2);
            }
            values[size++] = value;
        }

        double[] all() {
            return Arrays.copyOf(values, size);
        }
    }
}
