package io.otelbi.analytics.completeness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrueDaysTest {

    private final TreeMap<LocalDate, Long> lines = new TreeMap<>();

    private void daily(String from, String to, long each) {
        LocalDate.parse(from)
                .datesUntil(LocalDate.parse(to).plusDays(1))
                .forEach(day -> lines.merge(day, each, Long::sum));
    }

    private void on(String day, long count) {
        lines.merge(LocalDate.parse(day), count, Long::sum);
    }

    private void assertCovers(String from, String to) {
        TrueDays days = TrueDays.of(lines);
        assertEquals(from + ".." + to, days.first() + ".." + days.last());
        NavigableMap<LocalDate, Long> rest = new TreeMap<>(lines.headMap(days.first(), false));
        rest.putAll(lines.tailMap(days.last(), false));
        assertEquals(rest, days.strays());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9999-12-31",
                "2999-01-01",
                "2099-12-31",
                "2079-06-06",
                "2042-03-05",
                "2030-01-01",
                "2026-04-04",
                "2025-02-20",
                "0001-01-01",
                "1753-01-01",
                "1899-12-30",
                "1900-01-01",
                "1970-01-01",
                "2002-03-01",
                "2020-12-01"
            })
    void oneLineOnADateFarAwayIsNoDayOfTheBusiness(String date) {
        daily("2023-03-01", "2024-03-05", 2);
        on(date, 1);

        assertCovers("2023-03-01", "2024-03-05");
    }

    @ParameterizedTest
    @CsvSource({
        "2011-01-01, 2011-01-04, 1, 1900-01-01, 1",
        "1998-05-01, 1998-12-31, 400, 9999-12-31, 20000",
        "2031-02-01, 2031-02-03, 3, 2099-12-31, 2",
        "2015-01-01, 2024-06-30, 900, 2204-06-30, 12",
        "2024-01-01, 2024-06-30, 25, 2042-01-01, 25"
    })
    void placeholdersAreFoundAtEveryScale(String from, String to, long each, String date, long count) {
        daily(from, to, each);
        on(date, count);

        assertCovers(from, to);
    }

    @Test
    void severalPlaceholdersHideEachOtherAtNeitherEnd() {
        daily("2022-01-01", "2022-12-31", 5);
        for (String date :
                List.of("0001-01-01", "1753-01-01", "1900-01-01", "2055-05-05", "2099-12-31", "9999-12-31")) {
            on(date, 3);
        }

        assertCovers("2022-01-01", "2022-12-31");
    }

    @Test
    void aWeekThatWasLoadedWithTheWrongYearIsNoWeekOfTheBusiness() {
        daily("2022-01-01", "2024-05-31", 20);
        daily("2042-05-20", "2042-05-26", 20);

        assertCovers("2022-01-01", "2024-05-31");
    }

    @ParameterizedTest
    @CsvSource({
        // A shop that pauses for three, eight, fifteen months and sells again as before, for a short time yet.
        "2023-06-29, 2023-09-30, 2023-10-01",
        "2023-06-29, 2024-03-01, 2024-03-03",
        "2023-06-29, 2024-10-01, 2024-10-20",
        // Five years later it opens again for good.
        "2021-06-29, 2026-07-01, 2027-07-01"
    })
    void aPauseIsNoEnd(String closes, String opens, String last) {
        daily("2020-06-01", closes, 12);
        daily(opens, last, 12);

        assertCovers("2020-06-01", last);
    }

    @Test
    void aShopThatOpensForTheSeasonOnlyKeepsEverySeason() {
        daily("2021-11-20", "2021-12-24", 40);
        daily("2022-11-20", "2022-12-24", 40);
        daily("2023-11-20", "2023-11-20", 40);

        assertCovers("2021-11-20", "2023-11-20");
    }

    @Test
    void aYoungWarehouseKeepsItsFewDays() {
        on("2024-02-01", 1);
        on("2024-02-02", 7);
        on("2024-02-09", 2);

        assertCovers("2024-02-01", "2024-02-09");
    }

    @Test
    void aSingleDayIsItself() {
        on("2099-12-31", 4);

        assertCovers("2099-12-31", "2099-12-31");
    }

    @Test
    void salesThatAreBookedOnceAMonthOrOnceAYearAreSparseNotStray() {
        for (int year = 2011; year <= 2020; year++) {
            on(year + "-06-30", 3);
        }
        on("2025-06-30", 3);
        assertCovers("2011-06-30", "2025-06-30");

        lines.clear();
        for (int month = 1; month <= 12; month++) {
            on(LocalDate.of(2019, month, 1).toString(), 200);
        }
        on("2020-02-01", 1);
        assertCovers("2019-01-01", "2020-02-01");
    }

    @Test
    void twoErasOfABusinessAreBothTrue() {
        daily("1996-07-01", "1998-05-31", 6);
        daily("2012-01-01", "2016-12-31", 60);

        assertCovers("1996-07-01", "2016-12-31");
    }

    @Test
    void aChannelOfNothingButAPlaceholderHasTheDaysOfAllChannels() {
        daily("2014-01-01", "2014-06-30", 8);
        on("2099-12-31", 2);
        NavigableMap<LocalDate, Long> own = new TreeMap<>(lines.tailMap(LocalDate.of(2099, 1, 1)));

        TrueDays days = TrueDays.of(own, lines);

        assertEquals("2014-01-01..2014-06-30", days.first() + ".." + days.last());
        assertEquals(own, days.strays());
    }

    @Test
    void aChannelOfTwoDaysIsToldFromItsPlaceholderByTheOthersDays() {
        daily("2014-01-01", "2014-06-30", 8);
        on("1900-01-01", 1);
        NavigableMap<LocalDate, Long> own = new TreeMap<>(lines.headMap(LocalDate.of(2014, 1, 3)));

        assertEquals(LocalDate.of(2014, 1, 1), TrueDays.of(own, lines).first());
        assertEquals(1, TrueDays.of(own, lines).strays().size());
    }

    @Test
    void aChannelWithoutSalesHasTheDaysOfAllAndNothingToTell() {
        daily("2014-01-01", "2014-06-30", 8);
        on("1900-01-01", 1);

        TrueDays days = TrueDays.of(new TreeMap<>(), lines);

        assertEquals("2014-01-01..2014-06-30", days.first() + ".." + days.last());
        assertEquals(0, days.strays().size());
    }

    @Test
    void whateverStraysAreAddedTheTrueDaysStayTheSame() {
        Random random = new Random(11);
        for (int trial = 0; trial < 300; trial++) {
            lines.clear();
            LocalDate first = LocalDate.of(1995 + random.nextInt(30), 1 + random.nextInt(12), 1);
            int length = 30 + random.nextInt(1500);
            double open = 0.3 + 0.7 * random.nextDouble();
            for (int day = 0; day <= length; day++) {
                if (day == 0 || day == length || random.nextDouble() < open) {
                    lines.put(first.plusDays(day), 1L + random.nextInt(30));
                }
            }
            List<LocalDate> strays = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                int years = 6 + random.nextInt(200);
                strays.add(random.nextBoolean() ? first.plusDays(length).plusYears(years) : first.minusYears(years));
            }
            strays.forEach(day -> lines.put(day, 1L));

            assertCovers(first.toString(), first.plusDays(length).toString());
        }
    }
}
