package io.otelbi.analytics.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;

/**
 * The ways in which a day can come back: by its place in the month (from 1 and from the end), by working days, by the days
 * on which a business is open, by the weekday's number in the month, at the end of a quarter, and the same once a year, by date, by weekday, before and after Easter, and on the Friday
 * and Monday after the fourth Thursday of November. Each way is a small number, so that sums over them need no objects.
 */
final class DayKeys {

    private static final int FROM_END = 31;
    private static final int FIRST_WORKING = 34;
    private static final int LAST_WORKING = 37;
    private static final int NTH_WEEKDAY = 40;
    private static final int LAST_WEEKDAY = 68;
    private static final int ON_OR_BEFORE = 75;
    private static final int LAST_OPEN = 106;
    private static final int LAST_OPEN_OF_QUARTER = 109;
    private static final int LAST_WORKING_OF_QUARTER = 110;

    /** Keys from here on come back once a year. */
    static final int YEARLY = 111;

    private static final int NTH_OF_YEAR = YEARLY + 12 * 31;
    private static final int LAST_OF_YEAR = NTH_OF_YEAR + 12 * 35;
    private static final int EASTER = LAST_OF_YEAR + 12 * 7;
    private static final int AROUND_EASTER = 60;
    private static final int BLACK_FRIDAY = EASTER + 2 * AROUND_EASTER + 1;
    private static final int CYBER_MONDAY = BLACK_FRIDAY + 1;

    /** One more than the largest key. */
    static final int COUNT = CYBER_MONDAY + 1;

    private static final boolean[] EVERY_DAY = {true, true, true, true, true, true, true};
    private static final boolean[] WORKING_DAYS = {true, true, true, true, true, false, false};
    private static final String[] NTH = {"first", "second", "third", "fourth", "fifth"};

    private final int[] keys = new int[28];
    private final boolean[] open;
    private final boolean ownWeek;
    private int size;
    private int year;
    private int month;
    private int day;
    private int length;
    private int weekday;
    private int easter;
    private long epochDay;

    /**
     * Begins one day before a date, so that {@link #next()} moves to it.
     *
     * @param open weekdays from Monday on which the business is open
     */
    DayKeys(LocalDate start, boolean[] open) {
        this.open = open.clone();
        // With all days open, or Monday to Friday, the last open day is the last day or the last working day.
        ownWeek = !Arrays.equals(open, EVERY_DAY) && !Arrays.equals(open, WORKING_DAYS);
        LocalDate before = start.minusDays(1);
        year = before.getYear();
        month = before.getMonthValue();
        day = before.getDayOfMonth();
        length = before.lengthOfMonth();
        weekday = before.getDayOfWeek().getValue() - 1;
        epochDay = before.toEpochDay();
        easter = easter(year);
    }

    /** Moves to the next day. */
    void next() {
        epochDay++;
        weekday = weekday == 6 ? 0 : weekday + 1;
        if (++day > length) {
            day = 1;
            if (++month > 12) {
                month = 1;
                year++;
                easter = easter(year);
            }
            length = Month.of(month).length(leap());
        }
        collect();
    }

    /** The keys of this day; the first {@link #size()} are set. */
    int[] keys() {
        return keys;
    }

    int size() {
        return size;
    }

    private boolean leap() {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private void collect() {
        size = 0;
        add(day - 1);
        if (length - day < 3) {
            add(FROM_END + length - day);
        }
        int openLeft = length - day < 10 && open[weekday] ? openDaysLeft() : 3;
        if (ownWeek && openLeft < 3) {
            add(LAST_OPEN + openLeft);
        }
        if (openLeft == 0 && month % 3 == 0) {
            add(LAST_OPEN_OF_QUARTER);
        }
        if (weekday < 5) {
            working();
        }
        int nth = (day - 1) / 7;
        if (nth < 4) {
            add(NTH_WEEKDAY + nth * 7 + weekday);
        }
        add(YEARLY + (month - 1) * 31 + day - 1);
        add(NTH_OF_YEAR + (month - 1) * 35 + nth * 7 + weekday);
        if (length - day < 7) {
            add(LAST_WEEKDAY + weekday);
            add(LAST_OF_YEAR + (month - 1) * 7 + weekday);
        }
        int fromEaster = (int) epochDay - easter;
        if (Math.abs(fromEaster) <= AROUND_EASTER) {
            add(EASTER + AROUND_EASTER + fromEaster);
        }
        // The fourth Thursday is the 22nd to the 28th; the Friday and the Monday after it.
        if (month == 11 && weekday == 4 && day >= 23 && day <= 29) {
            add(BLACK_FRIDAY);
        }
        if (weekday == 0 && ((month == 11 && day >= 26) || (month == 12 && day <= 2))) {
            add(CYBER_MONDAY);
        }
    }

    private void working() {
        int from = workingDays(day, weekday);
        if (from <= 3) {
            add(FIRST_WORKING + from - 1);
        }
        int left = workingDays(length - day + 1, 4 - weekday);
        if (left <= 3) {
            add(LAST_WORKING + left - 1);
        }
        if (left == 1 && month % 3 == 0) {
            add(LAST_WORKING_OF_QUARTER);
        }
        int last = Math.min(length, weekday == 4 ? day + 2 : day);
        for (int date = day; date <= last; date++) {
            add(ON_OR_BEFORE + date - 1);
        }
    }

    /** Days of the month after this one on which the business is open, 3 for more than two. */
    private int openDaysLeft() {
        int left = 0;
        for (int k = 1; k <= length - day && left < 3; k++) {
            left += open[(weekday + k) % 7] ? 1 : 0;
        }
        return left;
    }

    /** Working days among {@code days} that end (or, mirrored, begin) on a weekday. */
    private static int workingDays(int days, int weekday) {
        int count = 0;
        int at = weekday;
        for (int k = 0; k < Math.min(days, 10); k++) {
            count += at >= 0 && at < 5 ? 1 : 0;
            at = at == 0 ? 6 : at - 1;
        }
        return days > 10 ? 10 : count;
    }

    private void add(int key) {
        keys[size++] = key;
    }

    /** The day of Easter Sunday in the Gregorian calendar, in days since 1970 (Meeus' algorithm). */
    static int easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return (int) LocalDate.of(year, f / 31, f % 31 + 1).toEpochDay();
    }

    /** A key in words. */
    static String name(int key) {
        if (key < FROM_END) {
            return "day " + (key + 1) + " of the month";
        }
        if (key < FIRST_WORKING) {
            return "the " + fromEnd(key - FROM_END) + "last day of the month";
        }
        if (key < LAST_WORKING) {
            return "the " + NTH[key - FIRST_WORKING] + " working day of the month";
        }
        if (key < NTH_WEEKDAY) {
            return "the " + fromEnd(key - LAST_WORKING) + "last working day of the month";
        }
        if (key < LAST_WEEKDAY) {
            return "the " + NTH[(key - NTH_WEEKDAY) / 7] + " " + weekday((key - NTH_WEEKDAY) % 7) + " of the month";
        }
        if (key < ON_OR_BEFORE) {
            return "the last " + weekday(key - LAST_WEEKDAY) + " of the month";
        }
        if (key < LAST_OPEN) {
            return "the last working day up to day " + (key - ON_OR_BEFORE + 1) + " of the month";
        }
        if (key < LAST_OPEN_OF_QUARTER) {
            return "the " + fromEnd(key - LAST_OPEN) + "last open day of the month";
        }
        if (key < YEARLY) {
            return key == LAST_OPEN_OF_QUARTER
                    ? "the last open day of the quarter"
                    : "the last working day of the quarter";
        }
        return yearly(key);
    }

    private static String yearly(int key) {
        if (key < NTH_OF_YEAR) {
            return (key - YEARLY) % 31 + 1 + " " + month((key - YEARLY) / 31);
        }
        if (key < LAST_OF_YEAR) {
            int of = key - NTH_OF_YEAR;
            return "the " + NTH[of % 35 / 7] + " " + weekday(of % 7) + " of " + month(of / 35);
        }
        if (key < EASTER) {
            return "the last " + weekday((key - LAST_OF_YEAR) % 7) + " of " + month((key - LAST_OF_YEAR) / 7);
        }
        int days = key - EASTER - AROUND_EASTER;
        if (key < BLACK_FRIDAY) {
            return days == 0
                    ? "Easter Sunday"
                    : Math.abs(days) + " days " + (days < 0 ? "before" : "after") + " Easter";
        }
        return key == BLACK_FRIDAY ? "Black Friday" : "Cyber Monday";
    }

    private static String fromEnd(int k) {
        return k == 0 ? "" : NTH[k] + "-";
    }

    private static String weekday(int w) {
        return DayOfWeek.of(w + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String month(int m) {
        return Month.of(m + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
