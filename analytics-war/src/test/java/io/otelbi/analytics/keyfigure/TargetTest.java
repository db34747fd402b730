package io.otelbi.analytics.keyfigure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.otelbi.platform.contract.query.QuotaQuarter;
import io.otelbi.platform.contract.question.Window;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class TargetTest {

    private static final LocalDate THROUGH = LocalDate.of(2013, 6, 30);
    private static final List<QuotaQuarter> QUOTAS = List.of(
            new QuotaQuarter(2013, 1, new BigDecimal("9000")),
            new QuotaQuarter(2013, 2, new BigDecimal("9100")),
            new QuotaQuarter(2013, 3, new BigDecimal("9300")));

    private static Bookings booked(LocalDate through, Predicate<LocalDate> on) {
        TreeMap<LocalDate, Long> lines = new TreeMap<>();
        LocalDate.of(2012, 7, 1).datesUntil(through.plusDays(1)).filter(on).forEach(day -> lines.put(day, 12L));
        return new Bookings(lines, through);
    }

    private static boolean isLastOfMonth(LocalDate day) {
        return day.plusDays(1).getDayOfMonth() == 1;
    }

    private static Window window(String from, String to) {
        return new Window(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void aWholeQuarterIsItsQuotaHoweverItIsBooked() {
        Window quarter = window("2013-01-01", "2013-03-31");

        assertEquals(new BigDecimal("9000.00"), Target.of(QUOTAS, booked(THROUGH, day -> true), quarter));
        assertEquals(new BigDecimal("9000.00"), Target.of(QUOTAS, booked(THROUGH, TargetTest::isLastOfMonth), quarter));
        assertEquals(
                new BigDecimal("9000.00"),
                Target.of(QUOTAS, booked(THROUGH, day -> day.getDayOfWeek() == DayOfWeek.FRIDAY), quarter));
    }

    @Test
    void dailyBookingsSpreadAQuotaOverItsDays() {
        Window tenDaysOfEach = window("2013-03-22", "2013-04-10");

        // 10 of 90 days of 9,000 and 10 of 91 days of 9,100
        assertEquals(new BigDecimal("2000.00"), Target.of(QUOTAS, booked(THROUGH, day -> true), tenDaysOfEach));
    }

    @Test
    void theOneBookingOfAMonthIsHeldAgainstAThirdOfTheQuarterHoweverShortTheWindow() {
        Bookings monthly = booked(THROUGH, TargetTest::isLastOfMonth);

        assertEquals(new BigDecimal("3000.00"), Target.of(QUOTAS, monthly, window("2013-03-25", "2013-03-31")));
        assertEquals(new BigDecimal("3000.00"), Target.of(QUOTAS, monthly, window("2013-02-28", "2013-02-28")));
        assertEquals(new BigDecimal("6033.33"), Target.of(QUOTAS, monthly, window("2013-03-31", "2013-04-30")));
    }

    @Test
    void aWindowInWhichNothingIsBookedHasNoTarget() {
        assertNull(Target.of(QUOTAS, booked(THROUGH, TargetTest::isLastOfMonth), window("2013-03-05", "2013-03-11")));
    }

    @Test
    void aQuarterThatGoesOnKeepsWhatIsToComeForItsOtherDays() {
        LocalDate through = LocalDate.of(2013, 7, 31);
        BigDecimal july =
                Target.of(QUOTAS, booked(through, TargetTest::isLastOfMonth), window("2013-07-01", "2013-07-31"));

        assertEquals(3100, Objects.requireNonNull(july).doubleValue(), 100, "about a third of 9,300");
    }

    @Test
    void aQuarterWithoutAnyBookingIsBehindItsWholeQuota() {
        Bookings none = booked(LocalDate.of(2013, 3, 31), TargetTest::isLastOfMonth);

        assertEquals(
                new BigDecimal("9100.00"),
                Target.of(QUOTAS, new Bookings(none.lines(), THROUGH), window("2013-04-01", "2013-06-30")));
        assertEquals(
                new BigDecimal("2000.00"),
                Target.of(QUOTAS, new Bookings(none.lines(), THROUGH), window("2013-06-11", "2013-06-30")));
    }

    @Test
    void aQuarterWithoutAQuotaLeavesNoTarget() {
        assertNull(Target.of(QUOTAS, booked(THROUGH, day -> true), window("2013-09-30", "2013-10-01")));
    }
}
