package io.otelbi.analytics.completeness;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * A segment that still sells, but a small part of what it used to.
 *
 * @param from first thin day
 * @param expected order lines to be expected until the data end
 * @param found order lines found
 */
record VolumeDrop(LocalDate from, double expected, long found) {

    private static final int[] LENGTHS = {7, 14, 28};
    private static final int REFERENCE_DAYS = 91;

    /** Only a fall below this share is taken for missing data; less may be business. */
    private static final double LEFT = 0.2;

    /** How far off, in standard deviations of overdispersed counts. */
    private static final double CLEAR = 6;

    /** Looks at the newest 7, 14 and 28 days against the 91 before; the longest thin time counts. */
    static Optional<VolumeDrop> find(NavigableMap<LocalDate, Long> lines, LocalDate through) {
        Optional<VolumeDrop> longest = Optional.empty();
        for (int days : LENGTHS) {
            LocalDate from = through.minusDays(days - 1L);
            LocalDate reference = from.minusDays(REFERENCE_DAYS);
            if (lines.firstKey().isAfter(reference)) {
                continue;
            }
            NavigableMap<LocalDate, Long> before = lines.subMap(reference, true, from, false);
            double mean = sum(before) / REFERENCE_DAYS;
            double expected = mean * days;
            long found = Math.round(sum(lines.tailMap(from, true)));
            double deviation = Math.sqrt(days * Math.max(mean, variance(before, mean)));
            if (found < LEFT * expected && expected - found > CLEAR * deviation) {
                longest = Optional.of(new VolumeDrop(from, expected, found));
            }
        }
        return longest;
    }

    private static double sum(NavigableMap<LocalDate, Long> lines) {
        return lines.values().stream().mapToDouble(Long::doubleValue).sum();
    }

    private static double variance(NavigableMap<LocalDate, Long> lines, double mean) {
        double squares = lines.values().stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return (squares + (REFERENCE_DAYS - lines.size()) * mean * mean) / REFERENCE_DAYS;
    }
}
