package io.otelbi.analytics.completeness;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * How a segment is used to sell: on which weekdays, on what share of them, and how many order lines a day.
 *
 * @param lastDay last day with a line
 * @param openWeekdays weekdays on which it sold at all in the reference time
 * @param presence share of open days with a line, 0..1
 * @param linesPerOpenDay mean number of order lines on an open day
 * @param share of all lines in the reference time, 0..1
 */
record SegmentRhythm(
        LocalDate lastDay, Set<DayOfWeek> openWeekdays, double presence, double linesPerOpenDay, double share) {

    /** Days before a segment's last day from which its rhythm is learned. */
    static final int REFERENCE_DAYS = 91;

    SegmentRhythm {
        openWeekdays = Set.copyOf(openWeekdays);
    }

    /**
     * Learns the rhythm of the {@value #REFERENCE_DAYS} days that end with the segment's last day.
     *
     * @param lines order lines by day, not empty
     * @param allLines order lines of all segments of the same dimension by day
     */
    static SegmentRhythm of(NavigableMap<LocalDate, Long> lines, NavigableMap<LocalDate, Long> allLines) {
        LocalDate last = lines.lastKey();
        LocalDate first = last.minusDays(REFERENCE_DAYS - 1L);
        NavigableMap<LocalDate, Long> recent = new TreeMap<>(lines.tailMap(first, true));
        Set<DayOfWeek> open = EnumSet.noneOf(DayOfWeek.class);
        recent.keySet().forEach(day -> open.add(day.getDayOfWeek()));
        long openDays = openDays(first, last, open);
        double sum = sum(recent);
        double all = sum(allLines.subMap(first, true, last, true));
        return new SegmentRhythm(last, open, (double) recent.size() / openDays, sum / openDays, sum / all);
    }

    /** Days on open weekdays from the day after the segment's last until {@code end}. */
    long missedOpenDays(LocalDate end) {
        return lastDay.isBefore(end) ? openDays(lastDay.plusDays(1), end, openWeekdays) : 0;
    }

    /**
     * How likely it is that a segment with this presence stays away for so many open days by chance:
     * {@code (1 - min(presence, 0.99)) ^ days}, as for independent days.
     */
    double chanceOfAbsence(long days) {
        return Math.pow(1 - Math.min(presence, 0.99), (double) days);
    }

    private static double sum(NavigableMap<LocalDate, Long> lines) {
        return lines.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long openDays(LocalDate first, LocalDate last, Set<DayOfWeek> open) {
        return first.datesUntil(last.plusDays(1))
                .limit(ChronoUnit.DAYS.between(first, last) + 1)
                .filter(day -> open.contains(day.getDayOfWeek()))
                .count();
    }
}
