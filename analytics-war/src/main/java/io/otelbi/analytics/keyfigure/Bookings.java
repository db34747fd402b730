package io.otelbi.analytics.keyfigure;

import io.otelbi.platform.contract.query.SalesDay;
import io.otelbi.platform.contract.question.Window;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * On which days the sales are booked that a quota is about: every day, or in a lump once a month.
 *
 * @param lines order lines by day
 * @param through last day that is known
 */
public record Bookings(NavigableMap<LocalDate, Long> lines, LocalDate through) {

    /** Days from which the usual number of lines is learned. */
    static final int USUAL_DAYS = 364;

    /** A quarter without any booking is overdue when so many usual ones should have come. */
    private static final double OVERDUE = 1.5;

    public Bookings {
        lines = new TreeMap<>(lines);
    }

    /** Of daily sales. */
    public static Bookings of(List<SalesDay> days, LocalDate through) {
        TreeMap<LocalDate, Long> lines = new TreeMap<>();
        days.forEach(day -> lines.merge(day.day(), day.lines(), Long::sum));
        lines.values().removeIf(count -> count == 0);
        return new Bookings(lines.headMap(through, true), through);
    }

    /** The first day that must be known to spread the quotas of a window. */
    public static LocalDate neededFrom(Window window, LocalDate through) {
        LocalDate quarter = Quarter.of(window.from()).first();
        LocalDate usual = through.minusDays(USUAL_DAYS - 1L);
        return quarter.isBefore(usual) ? quarter : usual;
    }

    /**
     * The share of a quarter's bookings that falls into a window, 0..1. What is left of a quarter that goes on is expected to be
     * booked at the usual rate.
     */
    double share(Quarter quarter, Window window) {
        LocalDate known = quarter.last().isAfter(through) ? through : quarter.last();
        double booked = sum(quarter.first(), known);
        long elapsed = Math.max(0, ChronoUnit.DAYS.between(quarter.first(), known) + 1);
        if (booked == 0) {
            boolean due = elapsed == quarter.days() || usualPerDay() * elapsed >= OVERDUE * usualBooking();
            return due ? quarter.evenShare(window) : 0;
        }
        double toCome = usualPerDay() * (quarter.days() - elapsed);
        return sum(later(quarter.first(), window.from()), earlier(known, window.to())) / (booked + toCome);
    }

    private double sum(LocalDate from, LocalDate to) {
        return from.isAfter(to)
                ? 0
                : lines.subMap(from, true, to, true).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }

    private double usualPerDay() {
        if (lines.isEmpty()) {
            return 0;
        }
        LocalDate from = later(through.minusDays(USUAL_DAYS - 1L), lines.firstKey());
        return sum(from, through) / (ChronoUnit.DAYS.between(from, through) + 1);
    }

    private double usualBooking() {
        return lines.isEmpty() ? 0 : sum(lines.firstKey(), through) / lines.size();
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
