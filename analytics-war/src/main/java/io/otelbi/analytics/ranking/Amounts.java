package io.otelbi.analytics.ranking;

import io.otelbi.analytics.orders.Dimension;
import io.otelbi.analytics.orders.Measure;
import io.otelbi.platform.contract.query.OrderLines;
import java.util.Arrays;
import java.util.List;

/**
 * What each order holds of each thing, one entry an order and thing, ordered by order.
 *
 * @param keys business keys of the things
 * @param order number of the order of each entry, ascending
 * @param thing position of the thing in {@code keys}
 * @param amount of the measure
 */
record Amounts(String[] keys, int[] order, int[] thing, double[] amount) {

    private static final int LINE_BITS = 20;
    private static final int THING_BITS = 20;

    /** Amounts have at most this many parts of a unit. */
    private static final double PARTS = 1e6;

    /** Adds up the lines of each order that falls on the days {@code from..to} (since 1970-01-01). */
    static Amounts of(OrderLines lines, Dimension by, Measure measure, long from, long to) {
        if (lines.size() >= 1 << LINE_BITS) {
            throw new IllegalArgumentException(
                    "at most " + (1 << LINE_BITS) + " lines can be ranked, were " + lines.size());
        }
        String[] keys = by.keys(lines).toArray(String[]::new);
        long[] cells = new long[lines.size()];
        int n = 0;
        for (int i = 0; i < lines.size(); i++) {
            int day = lines.orderDay()[lines.lineOrder()[i]];
            if (day >= from && day <= to) {
                // Order in the high half, thing and line in the low one: sorting brings each order's things together.
                cells[n++] = ((long) lines.lineOrder()[i] << (THING_BITS + LINE_BITS))
                        | ((long) by.of(lines, i) << LINE_BITS)
                        | i;
            }
        }
        return merged(lines, measure, keys, Arrays.copyOf(cells, n));
    }

    private static Amounts merged(OrderLines lines, Measure measure, String[] keys, long[] cells) {
        Arrays.sort(cells);
        int[] order = new int[cells.length];
        int[] thing = new int[cells.length];
        double[] amount = new double[cells.length];
        int n = 0;
        for (int i = 0; i < cells.length; i++) {
            boolean same = i > 0 && cells[i] >>> LINE_BITS == cells[i - 1] >>> LINE_BITS;
            if (!same) {
                order[n] = (int) (cells[i] >>> (THING_BITS + LINE_BITS));
                thing[n] = (int) (cells[i] >>> LINE_BITS) & ((1 << THING_BITS) - 1);
                n++;
            }
            int line = (int) (cells[i] & ((1 << LINE_BITS) - 1));
            amount[n - 1] = same && measure.equals(Measure.ORDERS) ? 1 : amount[n - 1] + measure.of(lines, line);
        }
        return new Amounts(keys, Arrays.copyOf(order, n), Arrays.copyOf(thing, n), Arrays.copyOf(amount, n));
    }

    /** The sum of each thing, without the dust that adding decimals as binary numbers leaves. */
    double[] totals() {
        double[] totals = new double[keys.length];
        for (int i = 0; i < thing.length; i++) {
            totals[thing[i]] += amount[i];
        }
        return Arrays.stream(totals)
                .map(total -> Math.rint(total * PARTS) / PARTS)
                .toArray();
    }

    /** Whether there is any entry of each thing. */
    boolean[] present() {
        boolean[] present = new boolean[keys.length];
        for (int one : thing) {
            present[one] = true;
        }
        return present;
    }

    /** How the sums of some things are distributed. */
    List<Sum> sums(int[] chosen) {
        double[] totals = totals();
        double[] variances = variances();
        boolean[] sold = new boolean[keys.length];
        boolean[] returned = new boolean[keys.length];
        for (int i = 0; i < thing.length; i++) {
            sold[thing[i]] |= amount[i] > 0;
            returned[thing[i]] |= amount[i] < 0;
        }
        return Arrays.stream(chosen)
                .mapToObj(one -> new Sum(totals[one], variances[one], sold[one] && returned[one]))
                .toList();
    }

    /** The variance of each thing's sum if orders come as a Poisson process: the sum of squares. */
    double[] variances() {
        double[] squares = new double[keys.length];
        for (int i = 0; i < thing.length; i++) {
            squares[thing[i]] += amount[i] * amount[i];
        }
        return squares;
    }

    /** The covariances of some things' sums, from the orders that hold several of them. */
    double[][] covariances(int[] chosen) {
        int[] place = new int[keys.length];
        Arrays.fill(place, -1);
        for (int c = 0; c < chosen.length; c++) {
            place[chosen[c]] = c;
        }
        double[][] covariance = new double[chosen.length][chosen.length];
        int from = 0;
        for (int i = 1; i <= order.length; i++) {
            if (i == order.length || order[i] != order[from]) {
                addOrder(covariance, place, from, i);
                from = i;
            }
        }
        return covariance;
    }

    private void addOrder(double[][] covariance, int[] place, int from, int to) {
        for (int a = from; a < to; a++) {
            int pa = place[thing[a]];
            for (int b = from; pa >= 0 && b < to; b++) {
                int pb = place[thing[b]];
                if (pb >= 0) {
                    covariance[pa][pb] += amount[a] * amount[b];
                }
            }
        }
    }

    /** How many orders there are. */
    int orders() {
        int n = 0;
        for (int i = 0; i < order.length; i++) {
            n += i == 0 || order[i] != order[i - 1] ? 1 : 0;
        }
        return n;
    }
}
