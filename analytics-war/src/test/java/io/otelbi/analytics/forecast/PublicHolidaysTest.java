package io.otelbi.analytics.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table against official lists and, independently, against a library whose known faults are listed. */
class PublicHolidaysTest {

    private static final int FIRST_YEAR = 2005;
    private static final int LAST_YEAR = 2035;

    static List<String> officialLists() {
        return lines("official-holidays.txt");
    }

    @ParameterizedTest
    @MethodSource("officialLists")
    void theTableHoldsWhatTheOfficialListSays(String line) {
        String[] columns = line.split(" ", -1);
        int year = Integer.parseInt(columns[1]);
        Set<LocalDate> official = Arrays.stream(columns, 3, columns.length)
                .map(date ->
                        LocalDate.of(year, Integer.parseInt(date.substring(0, 2)), Integer.parseInt(date.substring(2))))
                .collect(Collectors.toCollection(TreeSet::new));

        Map<LocalDate, String> table = new TreeMap<>(PublicHolidays.of(columns[0]));
        table.keySet().removeIf(day -> day.getYear() != year);

        Set<LocalDate> missing = new TreeSet<>(official);
        missing.removeAll(table.keySet());
        assertEquals(Set.of(), missing);
        if (columns[2].equals("=")) {
            // A list that names the substitute only leaves out the weekend day itself.
            table.keySet().removeIf(day -> official.contains(day) || isWeekend(day));
            assertEquals(Map.of(), table);
        }
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE", "DE-BB", "DE-BE", "DE-BW", "DE-BY", "DE-HB", "DE-HE", "DE-HH", "DE-MV", "DE-NI", "DE-NW", "DE-RP",
                "DE-SH", "DE-SL", "DE-SN", "DE-ST", "DE-TH", "FR", "IT", "NL", "BE", "AT", "CH", "PL", "CZ", "SE", "NO",
                "DK", "FI", "IE", "PT", "GR", "ES", "US", "GB", "GB-NIR", "NZ", "SI", "LU", "EE"
            })
    void theTableAndTheLibraryDifferOnlyWhereTheLibraryIsWrong(String code) {
        Map<LocalDate, String> library = library(code);
        Map<LocalDate, String> table = PublicHolidays.of(code);

        Set<String> differences = new TreeSet<>();
        library.forEach((day, name) -> {
            if (!table.containsKey(day)) {
                differences.add(code + " - " + name);
            }
        });
        table.forEach((day, name) -> {
            if (isCompared(day) && !library.containsKey(day)) {
                differences.add(code + " + " + name.replace(' ', '_'));
            }
        });

        Set<String> known = lines("jollyday-exceptions.txt").stream()
                .filter(line -> line.startsWith(code + " "))
                .map(line -> String.join(" ", Arrays.asList(line.split(" ", -1)).subList(0, 3)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(known, differences);
    }

    private static boolean isCompared(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    private static Map<LocalDate, String> library(String code) {
        String[] parts = code.toLowerCase(Locale.ROOT).split("-", -1);
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(parts[0]));
        String[] region = Arrays.copyOfRange(parts, 1, parts.length);
        Map<LocalDate, String> days = new TreeMap<>();
        // A holiday may be observed in the year before or after its own.
        for (int year = FIRST_YEAR - 1; year <= LAST_YEAR + 1; year++) {
            for (Holiday holiday : manager.getHolidays(Year.of(year), region)) {
                if (holiday.getType() == HolidayType.PUBLIC_HOLIDAY && isCompared(holiday.getDate())) {
                    days.put(holiday.getDate(), holiday.getPropertiesKey());
                }
            }
        }
        return days;
    }

    @ParameterizedTest
    @CsvSource({
        "US, 2026-07-04, INDEPENDENCE_DAY, 2026-07-03",
        "US, 2027-06-19, JUNETEENTH_NATIONAL_INDEPENDENCE_DAY, 2027-06-18",
        "US, 2012-11-11, VETERANS_DAY, 2012-11-12",
        "US, 2022-01-01, NEW_YEARS_DAY, 2021-12-31",
        "GB, 2021-12-25, CHRISTMAS_DAY, 2021-12-27",
        "GB, 2022-01-01, NEW_YEARS_DAY, 2022-01-03",
        "GB-SCT, 2024-11-30, SAINT_ANDREWS_DAY, 2024-12-02",
        "AU, 2010-12-25, CHRISTMAS_DAY, 2010-12-27",
        "AU, 2016-12-25, CHRISTMAS_DAY, 2016-12-27",
        "JP, 2024-02-11, FOUNDATION_DAY, 2024-02-12",
        "JP, 2009-05-03, CONSTITUTION_DAY, 2009-05-06",
        "NZ, 2022-02-06, WAITANGI_DAY, 2022-02-07",
        "ZA, 2024-06-16, YOUTH_DAY, 2024-06-17",
        "KR, 2024-05-05, CHILDRENS_DAY, 2024-05-06"
    })
    void theDayItselfAndItsSubstituteAreThereUnderTheirOwnNames(
            String code, LocalDate itself, String name, LocalDate substitute) {
        assertEquals(name, PublicHolidays.of(code).get(itself));
        assertEquals(name + " (observed)", PublicHolidays.of(code).get(substitute));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "US", "GB", "GB-SCT", "DE", "DE-BE", "FR", "ES", "ES-CT", "IT", "NL", "BE", "AT", "CH", "CH-ZH", "PL",
                "CZ", "SE", "NO", "DK", "FI", "IE", "PT", "GR", "CY", "CA", "CA-ON", "AU", "AU-VIC", "NZ", "BR", "MX",
                "AR", "CL", "CO", "HK", "SG"
            })
    void christmasAndNewYearHaveTheSameNameInEveryYear(String code) {
        Map<LocalDate, String> table = PublicHolidays.of(code);

        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            assertEquals("CHRISTMAS_DAY", table.get(LocalDate.of(year, 12, 25)), code + " " + year);
            assertTrue(table.containsKey(LocalDate.of(year, 1, 1)), code + " " + year);
        }
        assertEquals(
                1,
                table.entrySet().stream()
                        .filter(day -> day.getKey().getMonthValue() == 1
                                && day.getKey().getDayOfMonth() == 1)
                        .map(Map.Entry::getValue)
                        .distinct()
                        .count());
    }

    @Test
    void aNameStandsForOneDayAYear() {
        for (String code :
                List.of("US", "GB", "DE", "FR", "IT", "AU", "CA", "NZ", "BE", "AT", "SE", "NO", "MX", "BR", "ZA")) {
            Set<String> seen = new HashSet<>();
            new TreeMap<>(PublicHolidays.of(code)).forEach((day, name) -> {
                // The substitute of the next New Year's Day lies in the old year.
                boolean nextYears = name.equals("NEW_YEARS_DAY (observed)") && day.getMonthValue() == 12;
                boolean decreed = name.contains("ELECTION") || name.contains("DECREE");
                assertTrue(
                        !isCompared(day) || nextYears || decreed || seen.add(day.getYear() + name),
                        code + " " + day + " " + name);
            });
        }
    }

    @Test
    void aRegionHasTheDaysOfItsCountryAndItsOwn() {
        LocalDate womensDay = LocalDate.of(2024, 3, 8);

        assertEquals("WOMENS_DAY", PublicHolidays.of("DE-BE").get(womensDay));
        assertFalse(PublicHolidays.of("DE").containsKey(womensDay));
        assertTrue(PublicHolidays.of("DE-BE")
                .keySet()
                .containsAll(PublicHolidays.of("DE").keySet()));
        // Scotland has no Easter Monday, and its summer holiday three weeks earlier.
        assertFalse(PublicHolidays.of("GB-SCT").containsKey(LocalDate.of(2024, 4, 1)));
        assertFalse(PublicHolidays.of("GB-SCT").containsKey(LocalDate.of(2024, 8, 26)));
        assertTrue(PublicHolidays.of("GB-SCT").containsKey(LocalDate.of(2024, 8, 5)));
    }

    @Test
    void aRegionThatIsNotKnownHasTheDaysOfItsCountry() {
        assertEquals(PublicHolidays.of("DE"), PublicHolidays.of("DE-XX"));
        assertEquals(PublicHolidays.of("FR"), PublicHolidays.of("FR-IDF"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "", "-", "XX-YY", "D", "DE ", "de", "#", "="})
    void anUnknownCountryHasNone(String country) {
        assertEquals(Map.of(), PublicHolidays.of(country));
    }

    @Test
    void everyCountryOfTheTableHasDaysInEveryYear() {
        List<String> codes = lines("public-holidays.txt").stream()
                .filter(line -> line.matches("[A-Z]{2}(-[A-Z]+)? \\d+ \\d+"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();

        assertEquals(183, codes.size());
        for (String code : codes) {
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                int of = year;
                assertTrue(
                        PublicHolidays.of(code).keySet().stream()
                                        .filter(day -> day.getYear() == of)
                                        .count()
                                >= 4,
                        code + " " + year);
            }
        }
    }

    private static List<String> lines(String file) {
        try (InputStream stream = Objects.requireNonNull(PublicHolidaysTest.class.getResourceAsStream(file))) {
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file, e);
        }
    }
}
