package io.otelbi.analytics.forecast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Public holidays of 88 countries, 1990 to 2040, from a table that is made once from the jollyday library: reading its
 * calendars at run time takes half a second, which a first forecast has not got.
 */
final class PublicHolidays {

    private static final String TABLE = "public-holidays.txt";
    private static final Map<String, Map<LocalDate, String>> READ = new ConcurrentHashMap<>();

    private PublicHolidays() {}

    /** Name of the holiday by date; empty for a country that is not in the table. */
    static Map<LocalDate, String> of(String country) {
        return READ.computeIfAbsent(country, PublicHolidays::read);
    }

    private static Map<LocalDate, String> read(String country) {
        Map<LocalDate, String> days = new HashMap<>();
        try (InputStream stream = Objects.requireNonNull(PublicHolidays.class.getResourceAsStream(TABLE));
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(country + " ")) {
                    add(days, line.split(" ", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + TABLE, e);
        }
        return Map.copyOf(days);
    }

    /** Country, name, first and last year, then either one date for all years or one column a year. */
    private static void add(Map<LocalDate, String> days, String[] columns) {
        int first = Integer.parseInt(columns[2].substring(0, 4));
        int last = Integer.parseInt(columns[2].substring(5));
        for (int year = first; year <= last; year++) {
            String dates = columns.length == 4 ? columns[3] : columns[3 + year - first];
            if (dates.equals("-")) {
                continue;
            }
            for (String date : dates.split(",", -1)) {
                int month = Integer.parseInt(date.substring(0, 2));
                days.putIfAbsent(LocalDate.of(year, month, Integer.parseInt(date.substring(2))), columns[1]);
            }
        }
    }
}
