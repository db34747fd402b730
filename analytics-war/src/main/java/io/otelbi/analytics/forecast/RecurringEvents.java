package io.otelbi.analytics.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns from the data which days stand out again and again: a day of the month, a working day, a weekday of the month, or
 * a day of the year. Greedily takes the key that explains most of what is unusual, takes its effect off, and looks again.
 */
final class RecurringEvents {

    private static final int MOST = 20;

    /** Deviations are cut at this many sigmas, so that one wild value makes no event. */
    private static final double CUT = 6;

    private static final double HIT = 2.5;
    private static final double YEARLY_HIT = 4;

    /** Share of the days with a key that must stand out, all in one direction. */
    private static final double SHARE = 0.7;

    /** A small effect counts when it is this many times its standard error. */
    private static final double SIGNIFICANT = 7;

    private static final int MANY = 10;

    private final double[] z;
    private final boolean[] known;
    private final int[][] keys;
    private double[] r;
    private double sigma;
    private final int[] count = new int[DayKeys.COUNT];
    private final double[] sum = new double[DayKeys.COUNT];
    private final int[] high = new int[DayKeys.COUNT];
    private final int[] low = new int[DayKeys.COUNT];

    private RecurringEvents(double[] values, boolean[] known, LocalDate start, int rows) {
        z = values.clone();
        this.known = known;
        r = new double[0];
        keys = new int[rows][];
        DayKeys days = new DayKeys(start, openWeekdays(start));
        for (int t = 0; t < rows; t++) {
            days.next();
            keys[t] = Arrays.copyOf(days.keys(), days.size());
        }
    }

    /** Weekdays from Monday on which any value is known. */
    private boolean[] openWeekdays(LocalDate start) {
        boolean[] open = new boolean[7];
        int weekday = start.getDayOfWeek().getValue() - 1;
        for (int t = 0; t < z.length; t++) {
            open[(weekday + t) % 7] |= !Double.isNaN(z[t]);
        }
        return open;
    }

    /**
     * An event.
     *
     * @param indicator 0 to 1 for each period, those to be forecast included
     * @param name in words
     * @param yearly whether it comes back once a year only
     */
    record Event(String name, double[] indicator, boolean yearly) {}

    /**
     * What was learned.
     *
     * @param rest the values less what the events add
     */
    record Learned(List<Event> events, double[] rest) {}

    /**
     * The recurring days of a daily series.
     *
     * @param z values on a scale on which effects add up, NaN where missing
     * @param holidays public holidays, which are learned elsewhere
     * @param rows periods observed and to be forecast
     */
    static Learned ofDays(double[] z, boolean[] holidays, LocalDate start, int rows) {
        var search = new RecurringEvents(z, holidays, start, rows);
        List<Event> events = new ArrayList<>();
        while (events.size() < MOST) {
            search.deviate();
            int key = search.sigma > 0 ? search.clearest() : -1;
            if (key < 0) {
                break;
            }
            events.add(search.take(key));
        }
        return new Learned(events, search.z);
    }

    /** Each day from its neighbourhood, events found so far taken off: they stand in the neighbourhood of others. */
    private void deviate() {
        r = Outliers.fromNeighbourhood(z, 7);
        double[] sizes = new double[r.length];
        for (int t = 0; t < r.length; t++) {
            r[t] = known[t] ? Double.NaN : r[t];
            sizes[t] = Math.abs(r[t]);
        }
        double median = Robust.median(sizes, 0, sizes.length);
        sigma = Double.isNaN(median) ? 0 : Robust.MAD_TO_SIGMA * median;
    }

    private int clearest() {
        Arrays.fill(count, 0);
        Arrays.fill(sum, 0);
        Arrays.fill(high, 0);
        Arrays.fill(low, 0);
        for (int t = 0; t < r.length; t++) {
            if (!Double.isNaN(r[t])) {
                add(t);
            }
        }
        int best = -1;
        double most = 0;
        for (int key = 0; key < count.length; key++) {
            double z = Math.abs(sum[key]) / sigma / Math.sqrt(Math.max(1, count[key]));
            if (z > most && standsOut(key, z)) {
                most = z;
                best = key;
            }
        }
        return best;
    }

    private void add(int t) {
        double cut = Math.clamp(r[t], -CUT * sigma, CUT * sigma);
        for (int key : keys[t]) {
            double hit = key < DayKeys.YEARLY ? HIT : YEARLY_HIT;
            count[key]++;
            sum[key] += cut;
            high[key] += cut > hit * sigma ? 1 : 0;
            low[key] += cut < -hit * sigma ? 1 : 0;
        }
    }

    private boolean standsOut(int key, double z) {
        int hits = sum[key] > 0 ? high[key] : low[key];
        boolean yearly = key >= DayKeys.YEARLY;
        if (count[key] < (yearly ? 2 : 3)) {
            return false;
        }
        if (hits >= SHARE * count[key] && (!yearly || count[key] > 2 || hits == 2)) {
            return true;
        }
        return !yearly && count[key] >= MANY && z > SIGNIFICANT;
    }

    private Event take(int key) {
        double[] indicator = new double[keys.length];
        double[] sizes = new double[r.length];
        int n = 0;
        for (int t = 0; t < indicator.length; t++) {
            for (int own : keys[t]) {
                indicator[t] = own == key ? 1 : indicator[t];
            }
            if (t < r.length && indicator[t] > 0 && !Double.isNaN(r[t])) {
                sizes[n++] = r[t];
            }
        }
        double effect = Robust.median(sizes, n);
        for (int t = 0; t < z.length; t++) {
            z[t] -= indicator[t] * effect;
        }
        return new Event(DayKeys.name(key), indicator, key >= DayKeys.YEARLY);
    }
}
