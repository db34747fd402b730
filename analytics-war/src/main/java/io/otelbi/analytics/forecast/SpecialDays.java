package io.otelbi.analytics.forecast;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The days of a daily series that a calendar tells apart before any value is looked at: public holidays, the days next to
 * them, and the turn of the year.
 */
final class SpecialDays {

    private static final String AFTER = "the day after a holiday";
    private static final String BEFORE = "the day before a holiday";
    private static final String BETWEEN = "between the years";

    private final @Nullable String[] names;
    private final Map<LocalDate, String> holidays;

    private SpecialDays(@Nullable String[] names, Map<LocalDate, String> holidays) {
        this.names = names;
        this.holidays = holidays;
    }

    /**
     * The special days of a series; none where it is not daily or has no date.
     *
     * @param rows periods observed and to be forecast
     */
    static SpecialDays of(TimeSeries series, int rows) {
        LocalDate start = series.start();
        String country = series.country();
        if (series.grain() != Grain.DAY || start == null) {
            return new SpecialDays(new String[0], Map.of());
        }
        Map<LocalDate, String> holidays = country == null ? Map.of() : PublicHolidays.of(country);
        String[] names = new String[rows];
        LocalDate end = start.plusDays(rows);
        holidays.forEach((day, name) -> {
            if (!day.isBefore(start.minusDays(1)) && !day.isAfter(end)) {
                int t = (int) (day.toEpochDay() - start.toEpochDay());
                put(names, t, name);
                putBeside(names, t + 1, AFTER, day.plusDays(1), holidays);
                putBeside(names, t - 1, BEFORE, day.minusDays(1), holidays);
            }
        });
        for (int year = start.getYear(); year <= end.getYear(); year++) {
            turnOfYear(names, start, year);
        }
        return new SpecialDays(names, holidays);
    }

    private static void put(@Nullable String[] names, int t, String name) {
        if (t >= 0 && t < names.length) {
            names[t] = name;
        }
    }

    private static void putBeside(
            @Nullable String[] names, int t, String name, LocalDate day, Map<LocalDate, String> holidays) {
        if (!holidays.containsKey(day)) {
            String there = t >= 0 && t < names.length ? names[t] : null;
            put(names, t, there == null || there.equals(name) ? name : AFTER + "|" + BEFORE);
        }
    }

    /** Christmas to New Year: dates of their own, whatever the country keeps. */
    private static void turnOfYear(@Nullable String[] names, LocalDate start, int year) {
        for (LocalDate day = LocalDate.of(year, 12, 24); day.isBefore(LocalDate.of(year + 1, 1, 3)); ) {
            int t = (int) (day.toEpochDay() - start.toEpochDay());
            int date = day.getMonthValue() * 100 + day.getDayOfMonth();
            String own = date >= 1227 && date <= 1230 ? BETWEEN : "date " + date;
            if (t >= 0 && t < names.length) {
                names[t] = names[t] == null ? own : names[t] + "|" + own;
            }
            day = day.plusDays(1);
        }
    }

    /** Whether a day is special. */
    boolean at(int t) {
        return t < names.length && names[t] != null;
    }

    /** Whether a day is special by itself, and not only by the holiday beside it. */
    boolean named(int t) {
        String name = t < names.length ? names[t] : null;
        return name != null && !name.startsWith(AFTER) && !name.startsWith(BEFORE);
    }

    /** What a day is called; two days of one name are the same day of two years. Empty for an ordinary day. */
    String name(int t) {
        String name = t < names.length ? names[t] : null;
        return name == null ? "" : name;
    }

    /** One indicator for each kind of special day among the first {@code n}; an entry is 0 or 1. */
    List<double[]> indicators(int n, int rows) {
        Map<String, double[]> byName = new LinkedHashMap<>();
        for (int t = 0; t < Math.min(rows, names.length); t++) {
            String all = names[t];
            if (all == null) {
                continue;
            }
            for (String name : all.split("\\|", -1)) {
                if (t < n || byName.containsKey(name)) {
                    byName.computeIfAbsent(name, any -> new double[rows])[t] = 1;
                }
            }
        }
        return new ArrayList<>(byName.values());
    }

    /** What makes a day the same day as one of another year: its holiday, or its date. */
    Object key(LocalDate day) {
        String holiday = holidays.get(day);
        return holiday != null ? holiday : MonthDay.from(day);
    }
}
