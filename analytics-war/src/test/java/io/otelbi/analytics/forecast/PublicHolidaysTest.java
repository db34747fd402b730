package io.otelbi.analytics.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table against the library that it was made from. */
class PublicHolidaysTest {

    @ParameterizedTest
    @ValueSource(strings = {"US", "CA", "FR", "DE", "AU", "GB", "ES", "JP"})
    void theTableHoldsWhatTheLibrarySays(String country) {
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
        Set<LocalDate> expected = new HashSet<>();
        // A holiday may be observed in the year before or after its own.
        for (int year = 1989; year <= 2041; year++) {
            manager.getHolidays(Year.of(year)).stream()
                    .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                    .map(Holiday::getDate)
                    .filter(date -> date.getYear() >= 1990 && date.getYear() <= 2040)
                    .forEach(expected::add);
        }

        Map<LocalDate, String> table = PublicHolidays.of(country);

        Set<LocalDate> wrong = new HashSet<>(expected);
        wrong.removeAll(table.keySet());
        assertEquals(Set.of(), wrong, "not in the table");
        assertEquals(expected.size(), table.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", ""})
    void anUnknownCountryHasNone(String country) {
        assertEquals(Map.of(), PublicHolidays.of(country));
    }
}
