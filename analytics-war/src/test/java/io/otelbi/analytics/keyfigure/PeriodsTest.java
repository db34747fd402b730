package io.otelbi.analytics.keyfigure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.otelbi.analytics.orders.Measure;
import io.otelbi.platform.contract.analytics.HistoryPoint;
import io.otelbi.platform.contract.query.SalesDay;
import io.otelbi.platform.contract.question.Grain;
import io.otelbi.platform.contract.question.Window;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodsTest {

    private static final List<Kpi> ALL = List.of(Kpi.values());
    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

    @Test
    void daysWithoutSalesAreZeroAndHaveNoMargin() {
        var periods = new Periods(
                Grain.DAY,
                new Window(MONDAY, MONDAY.plusDays(2)),
                MONDAY.plusDays(2),
                DayOfWeek.MONDAY,
                Measure.REVENUE,
                ALL);

        List<HistoryPoint> points = periods.of(List.of(day(MONDAY, "100", "60"), day(MONDAY.plusDays(2), "50", "20")));

        assertEquals(3, points.size());
        assertEquals(BigDecimal.ZERO, points.get(1).revenue());
        assertNull(points.get(1).margin());
        assertEquals(new BigDecimal("0.400000"), points.get(0).margin());
    }

    @Test
    void aWeekThatTheWindowCutsOffIsPartial() {
        var periods = new Periods(
                Grain.WEEK,
                new Window(MONDAY.plusDays(2), MONDAY.plusDays(13)),
                MONDAY.plusDays(13),
                DayOfWeek.MONDAY,
                Measure.REVENUE,
                ALL);

        List<HistoryPoint> points = periods.of(List.of());

        assertEquals(
                List.of("partial", "complete"),
                points.stream().map(HistoryPoint::flag).toList());
    }

    @Test
    void weeksBeginOnTheDayThatTheModelSays() {
        LocalDate sunday = MONDAY.minusDays(1);
        var periods = new Periods(
                Grain.WEEK,
                new Window(sunday, MONDAY.plusDays(5)),
                MONDAY.plusDays(5),
                DayOfWeek.SUNDAY,
                Measure.REVENUE,
                ALL);

        List<HistoryPoint> points = periods.of(List.of(day(sunday, "100", "60"), day(MONDAY.plusDays(5), "50", "20")));

        assertEquals(1, points.size());
        assertEquals(sunday, points.getFirst().date());
        assertEquals("complete", points.getFirst().flag());
        assertEquals(new BigDecimal("150"), points.getFirst().revenue());
    }

    @Test
    void whatLiesBehindTheLastCompleteDayIsSuspect() {
        var periods = new Periods(
                Grain.MONTH,
                new Window(MONDAY, LocalDate.of(2024, 3, 31)),
                LocalDate.of(2024, 2, 10),
                DayOfWeek.MONDAY,
                Measure.REVENUE,
                ALL);

        List<HistoryPoint> points = periods.of(List.of());

        assertEquals(
                List.of("complete", "suspect", "suspect"),
                points.stream().map(HistoryPoint::flag).toList());
    }

    @Test
    void daysOfAMonthAreAddedUp() {
        var periods = new Periods(
                Grain.MONTH,
                new Window(MONDAY, LocalDate.of(2024, 1, 31)),
                LocalDate.of(2024, 1, 31),
                DayOfWeek.MONDAY,
                Measure.REVENUE,
                ALL);

        HistoryPoint january = periods.of(List.of(day(MONDAY, "100.10", "1"), day(MONDAY.plusDays(30), "0.05", "1")))
                .getFirst();

        assertEquals(new BigDecimal("100.15"), january.revenue());
        assertEquals(2, january.orders());
    }

    @Test
    void whatAChannelDoesNotKnowIsNotZero() {
        var periods = new Periods(
                Grain.DAY,
                new Window(MONDAY, MONDAY),
                MONDAY,
                DayOfWeek.MONDAY,
                new Measure("freight"),
                List.of(Kpi.UNITS, Kpi.ACTIVE_CUSTOMERS));

        HistoryPoint point = periods.of(List.of(day(MONDAY, "100", "60"))).getFirst();

        assertNull(point.revenue());
        assertNull(point.orders());
        assertNull(point.margin());
        assertEquals(2, point.units());
        assertEquals(new BigDecimal("100"), point.value());
    }

    private static SalesDay day(LocalDate day, String revenue, String cost) {
        return new SalesDay(day, new BigDecimal(revenue), 1, 2, 3, new BigDecimal(cost));
    }
}
