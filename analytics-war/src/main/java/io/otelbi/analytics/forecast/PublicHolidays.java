package io.otelbi.analytics.forecast;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Public holidays by law of 97 countries and 86 of their regions, 1990 to 2040, from a table that is made once (ADR 7): reading the
 * calendars of a library at run time takes half a second, which a first forecast has not got.
 *
 * <p>A holiday has the same name in every year. Where it has a substitute, both the day itself and the substitute are there,
 * the latter as {@code NAME (observed)}, because sales follow either in its own way.
 */
final class PublicHolidays {

    private static final String TABLE = "public-holidays.txt";
    private static final String SUBSTITUTE = " (observed)";
    private static final String TAKEN_AWAY = "-";

    private static final Map<String, Map<LocalDate, String>> READ = new ConcurrentHashMap<>();

    private PublicHolidays() {}

    /**
     * Name of the holiday by date; empty for a country that is not in the table.
     *
     * @param code a country such as {@code DE}, or a region of it such as {@code DE-BE}; a region that is not in the table has the
     *     days of its country
     */
    static Map<LocalDate, String> of(String code) {
        Map<LocalDate, String> known = READ.get(code);
        return known == null ? read(code) : known;
    }

    /** Whether a country, or a region as itself and not only through its country, is in the table. */
    static boolean knows(String code) {
        return READ.containsKey(code) || HolidayLines.of(table(), code) != null;
    }

    private static Map<LocalDate, String> read(String code) {
        int dash = code.indexOf('-');
        Map<LocalDate, String> country = dash < 0 ? Map.of() : of(code.substring(0, dash));
        HolidayLines lines = HolidayLines.of(table(), code);
        if (lines == null) {
            return country;
        }
        Map<LocalDate, String> days = new HashMap<>(country);
        while (lines.next()) {
            add(days, lines);
        }
        // Only what is in the table is remembered, so that any number of wrong codes costs no memory.
        Map<LocalDate, String> read = Collections.unmodifiableMap(days);
        READ.put(code, read);
        return read;
    }

    private static byte[] table() {
        try (InputStream stream = Objects.requireNonNull(PublicHolidays.class.getResourceAsStream(TABLE))) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the table of public holidays", e);
        }
    }

    private static void add(Map<LocalDate, String> days, HolidayLines lines) {
        String written = lines.name();
        boolean takenAway = written.equals(TAKEN_AWAY);
        String name = written.endsWith("+")
                ? written.substring(0, written.length() - 1).concat(SUBSTITUTE)
                : written;
        for (LocalDate day = lines.nextDay(); day != null; day = lines.nextDay()) {
            if (takenAway) {
                days.remove(day);
            } else {
                days.putIfAbsent(day, name);
            }
        }
    }
}
