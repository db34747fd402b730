package io.otelbi.local.model.proof;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** On which days a fact has rows. */
final class Rhythm {

    private static final double MOST = 0.8;
    private static final double REGULAR = 0.95;
    private static final int WEEK = 7;

    private final NavigableMap<LocalDate, Long> days = new TreeMap<>();
    private long undated;

    void add(LocalDate day, long rows) {
        days.merge(day, rows, Long::sum);
    }

    void addUndated(long rows) {
        undated += rows;
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    LocalDate first() {
        return days.firstKey();
    }

    LocalDate last() {
        return days.lastKey();
    }

    long undated() {
        return undated;
    }

    long rows() {
        return undated + days.values().stream().mapToLong(Long::longValue).sum();
    }

    long daysWithSales() {
        return days.size();
    }

    long allDays() {
        return ChronoUnit.DAYS.between(first(), last()) + 1;
    }

    /** Weekdays on which nothing was ever sold. */
    List<DayOfWeek> quiet() {
        return Arrays.stream(DayOfWeek.values())
                .filter(weekday -> days.keySet().stream().noneMatch(day -> day.getDayOfWeek() == weekday))
                .toList();
    }

    static String words(List<DayOfWeek> weekdays) {
        return weekdays.isEmpty()
                ? "every weekday has some"
                : "none on "
                        + weekdays.stream()
                                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                                .collect(Collectors.joining(", "));
    }

    /** The finest grain at which nearly every period has sales. */
    String grain() {
        double open = allDays() * (WEEK - quiet().size()) / (double) WEEK;
        if (days.size() >= MOST * open) {
            return "day";
        }
        long weeks = days.keySet().stream()
                .map(day -> ChronoUnit.WEEKS.between(first(), day))
                .distinct()
                .count();
        return weeks >= REGULAR * Math.ceilDiv(allDays(), WEEK) ? "week" : "month";
    }

    /** The last calendar year that the rows cover from its first week to its last; 0 where there is none. */
    int lastFullYear() {
        int year = last().isBefore(LocalDate.of(last().getYear(), 12, 25)) ? last().getYear() - 1 : last().getYear();
        return first().isAfter(LocalDate.of(year, 1, WEEK)) ? 0 : year;
    }
}
