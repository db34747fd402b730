package io.otelbi.analytics.forecast;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one code in the table of public holidays: a name, the first and last year, then either one date for all years or
 * one column a year. Read byte by byte: a first forecast in a new JVM waits for it, and splitting texts takes ten times as long.
 */
final class HolidayLines {

    private final byte[] table;
    private final int end;
    private int at;
    private int year;
    private int last;

    private int column;
    private boolean single;
    private int day;
    private String name = "";

    private HolidayLines(byte[] table, int from, int end) {
        this.table = table;
        this.at = from;
        this.end = end;
    }

    /** The lines of a code; null where the table does not have it. */
    static @Nullable HolidayLines of(byte[] table, String code) {
        byte[] head = code.concat(" ").getBytes(StandardCharsets.US_ASCII);
        HolidayLines index = new HolidayLines(table, 0, table.length);
        int own = -1;
        int line = 0;
        while (table[line] != '\n') {
            if (index.isAt(line, head)) {
                own = line + head.length;
            }
            line = index.find('\n', line) + 1;
        }
        return own < 0 ? null : index.at(own, line + 1);
    }

    /** The lines that an entry of the index leads to: where they begin, behind the index, and how long they are. */
    private HolidayLines at(int entry, int body) {
        int space = find(' ', entry);
        int from = body + number(entry, space - entry);
        int length = number(space + 1, find('\n', space) - space - 1);
        return new HolidayLines(table, from, from + length);
    }

    private boolean isAt(int from, byte[] text) {
        for (int i = 0; i < text.length; i++) {
            if (table[from + i] != text[i]) {
                return false;
            }
        }
        return true;
    }

    /** Goes on to the next line; false at the end of the code's lines. */
    boolean next() {
        if (at >= end) {
            return false;
        }
        int space = find(' ', at);
        name = new String(table, at, space - at, StandardCharsets.US_ASCII);
        year = number(space + 1, 4);
        last = number(space + 6, 4);
        column = space + 11;
        int lineEnd = find('\n', column);
        single = find(' ', column) > lineEnd;
        at = lineEnd + 1;
        day = column;
        return true;
    }

    /** What is written before the years. */
    String name() {
        return name;
    }

    /** The line's next day; null behind the last. */
    @Nullable
    LocalDate nextDay() {
        while (year <= last) {
            if (table[day] != '-') {
                LocalDate found = LocalDate.of(year, number(day, 2), number(day + 2, 2));
                day += 4;
                if (table[day] == ',') {
                    day++;
                } else {
                    nextYear();
                }
                return found;
            }
            day++;
            nextYear();
        }
        return null;
    }

    private void nextYear() {
        year++;
        day = single ? column : day + 1;
    }

    private int find(char what, int from) {
        int i = from;
        while (i < table.length && table[i] != what) {
            i++;
        }
        return i;
    }

    private int number(int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = 10 * number + table[i] - '0';
        }
        return number;
    }
}
