package io.otelbi.analytics.forecast;

import io.otelbi.analytics.forecast.RecurringEvents.Event;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Learns from weekly data which dates of the year stand out again and again, before Christmas as well as on a day of the
 * company's own. A week counts by the share of the dates' days that lie in it, because a holiday moves between weeks.
 */
final class RecurringWeeks {

    private static final int[] LENGTHS = {1, 2, 3, 5, 7, 10, 14};
    private static final int MOST = 6;

    /** A week this many sigmas off is worth an explanation. */
    private static final double HIT = 4;

    /** What a window explains must be this many times the noise. */
    private static final double SIGNIFICANT = 60;

    /** A longer window must explain this much more than a shorter one. */
    private static final double LONGER = 1.02;

    private static final int YEAR = 366;

    private final double[] r;
    private final double sigma;
    private final LocalDate start;
    private final int rows;

    private RecurringWeeks(double[] deviations, double sigma, LocalDate start, int rows) {
        r = deviations;
        this.sigma = sigma;
        this.start = start;
        this.rows = rows;
    }

    /** Days of the year by offset from an anchor, so many of them. */
    private record Window(boolean easter, int first, int length) {}

    private record Fit(Window window, double effect, double explained) {}

    /**
     * The recurring dates of a weekly series.
     *
     * @param deviations of each week from its neighbourhood, NaN where not known; what the events explain is taken off
     * @param sigma noise of the deviations
     * @param start first day of the first week
     * @param rows weeks observed and to be forecast
     */
    static List<Event> of(double[] deviations, double sigma, LocalDate start, int rows) {
        var search = new RecurringWeeks(deviations, sigma, start, rows);
        List<Event> events = new ArrayList<>();
        while (sigma > 0 && deviations.length > 60 && events.size() < MOST) {
            Fit best = search.best();
            if (best.explained() == 0) {
                break;
            }
            events.add(search.take(best));
        }
        return events;
    }

    private Fit best() {
        Fit best = new Fit(new Window(false, 0, 0), 0, 0);
        for (int t = 0; t < r.length; t++) {
            if (Math.abs(r[t]) > HIT * sigma) {
                LocalDate week = start.plusWeeks(t);
                best = better(best, false, fromNewYear(week));
                best = better(best, true, (int) (week.toEpochDay() - DayKeys.easter(week.getYear())));
            }
        }
        return best;
    }

    /** Day of the year in a leap year, so that a date keeps its number. */
    private static int fromNewYear(LocalDate day) {
        boolean shifted = !day.isLeapYear() && day.getMonthValue() > 2;
        return day.getDayOfYear() - 1 + (shifted ? 1 : 0);
    }

    private Fit better(Fit best, boolean easter, int weekBegin) {
        Fit found = best;
        if (easter && (weekBegin < -60 || weekBegin > 60)) {
            return found;
        }
        for (int length : LENGTHS) {
            for (int first = weekBegin - length + 1; first < weekBegin + 7; first++) {
                Fit fit = fit(new Window(easter, first, length));
                double wanted = fit.window().length() > found.window().length() ? LONGER : 1;
                if (fit.explained() > wanted * found.explained()) {
                    found = fit;
                }
            }
        }
        return found;
    }

    private Fit fit(Window window) {
        double xy = 0;
        double xx = 0;
        int years = 0;
        int agree = 0;
        double firstSign = 0;
        for (int year = start.getYear() - 1; year <= start.plusWeeks(r.length).getYear(); year++) {
            long begin = begin(window, year);
            int from = (int) Math.floorDiv(begin - start.toEpochDay(), 7L);
            double most = 0;
            double there = 0;
            for (int t = Math.max(0, from); t <= from + 2 && t < r.length; t++) {
                double x = share(window, begin, t);
                if (x > 0 && !Double.isNaN(r[t])) {
                    double cut = Math.clamp(r[t], -20 * sigma, 20 * sigma);
                    xy += x * cut;
                    xx += x * x;
                    there = x > most ? r[t] : there;
                    most = Math.max(most, x);
                }
            }
            if (most > 0.4) {
                years++;
                firstSign = firstSign == 0 ? Math.signum(there) : firstSign;
                agree += Math.abs(there) > 2 * sigma && Math.signum(there) == firstSign ? 1 : 0;
            }
        }
        boolean steady = years >= 2 && agree >= 0.7 * years && agree >= 2;
        double explained = steady && xx > 0 ? xy * xy / xx / (sigma * sigma) : 0;
        return new Fit(window, xx > 0 ? xy / xx : 0, explained > SIGNIFICANT ? explained : 0);
    }

    private static long begin(Window window, int year) {
        return window.easter()
                ? DayKeys.easter(year) + window.first()
                : LocalDate.of(year, 1, 1).toEpochDay() + window.first() - (leap(year) || window.first() < 59 ? 0 : 1);
    }

    private static boolean leap(int year) {
        return LocalDate.of(year, 1, 1).isLeapYear();
    }

    /** Share of the window's days that lie in a week. */
    private double share(Window window, long begin, int t) {
        long week = start.toEpochDay() + 7L * t;
        long days = Math.min(week + 7, begin + window.length()) - Math.max(week, begin);
        return Math.max(0, (double) days / window.length());
    }

    private Event take(Fit fit) {
        double[] indicator = new double[rows];
        for (int year = start.getYear() - 1; year <= start.plusWeeks(rows).getYear(); year++) {
            long begin = begin(fit.window(), year);
            int from = (int) Math.floorDiv(begin - start.toEpochDay(), 7L);
            for (int t = Math.max(0, from); t <= from + 2 && t < rows; t++) {
                indicator[t] += share(fit.window(), begin, t);
            }
        }
        for (int t = 0; t < r.length; t++) {
            r[t] -= indicator[t] * fit.effect();
        }
        return new Event(name(fit.window()), indicator, true);
    }

    private static String name(Window window) {
        int last = window.first() + window.length() - 1;
        if (window.easter()) {
            return "the week of day " + window.first() + " to " + last + " from Easter";
        }
        String from = date(Math.floorMod(window.first(), YEAR));
        return window.length() == 1
                ? "the week of " + from
                : "the weeks around " + from + " to " + date(Math.floorMod(last, YEAR));
    }

    private static String date(int dayOfLeapYear) {
        LocalDate day = LocalDate.ofYearDay(2024, dayOfLeapYear + 1);
        return day.getDayOfMonth() + " " + Month.of(day.getMonthValue()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
