package io.otelbi.analytics.keyfigure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.otelbi.platform.contract.analytics.KpiView;
import io.otelbi.platform.contract.query.SalesTotals;
import io.otelbi.platform.contract.question.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparedTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);

    private static SalesTotals totals(int revenue, int cost, int orders, int customers) {
        return new SalesTotals(
                "adventureworks",
                BigDecimal.valueOf(revenue),
                orders,
                3L * orders,
                5L * orders,
                customers,
                BigDecimal.valueOf(cost));
    }

    private static Windows february(int year) {
        LocalDate first = LocalDate.of(year, 2, 1);
        return Windows.of(new Window(first, first.plusMonths(1).minusDays(1)), FIRST_DAY);
    }

    @Test
    void aMarginChangesByPercentagePoints() {
        var compared = new Compared(
                totals(1000, 550, 10, 4), totals(800, 480, 8, 4), totals(500, 300, 5, 2), List.of(), february(2023));

        KpiView margin = compared.view(Kpi.GROSS_MARGIN, null);

        assertEquals("points", margin.deltaUnit());
        assertEquals(new BigDecimal("0.050000"), margin.previousDelta());
        assertEquals(new BigDecimal("0.050000"), margin.lastYearDelta());
        assertEquals("relative", compared.view(Kpi.REVENUE, null).deltaUnit());
        assertEquals(
                new BigDecimal("0.250000"), compared.view(Kpi.REVENUE, null).previousDelta());
        assertNull(february(2023).comparison());
    }

    @Test
    void aLeapFebruaryIsComparedPerDayAndSaysSo() {
        Windows windows = february(2024);
        var compared = new Compared(
                totals(2900, 1450, 29, 7), totals(2900, 1450, 29, 7), totals(2800, 1400, 28, 7), List.of(), windows);

        assertEquals(
                new BigDecimal("0.000000"), compared.view(Kpi.REVENUE, null).lastYearDelta());
        assertEquals(new BigDecimal("0.000000"), compared.view(Kpi.ORDERS, null).lastYearDelta());
        assertEquals(
                new BigDecimal("0.000000"),
                compared.view(Kpi.AVERAGE_ORDER_VALUE, null).lastYearDelta());
        assertEquals(
                "The same days a year before are 28, not 29: revenue, orders and units are compared per day, active customers"
                        + " as they are.",
                windows.comparison());
    }

    @Test
    void theYearAfterALeapYearIsComparedPerDayToo() {
        assertEquals(
                "The same days a year before are 29, not 28: revenue, orders and units are compared per day, active customers"
                        + " as they are.",
                Windows.of(new Window(LocalDate.of(2025, 2, 15), LocalDate.of(2025, 3, 14)), FIRST_DAY)
                        .comparison());
    }

    @Test
    void dataThatBeginTooLateAreToldOf() {
        Window window = new Window(LocalDate.of(2022, 1, 20), LocalDate.of(2022, 2, 18));

        assertEquals(
                "The data begin on 2022-01-01, after 2021-12-21: there is no whole window before to compare with.",
                Windows.of(window, FIRST_DAY).comparison());
        assertEquals(
                "The data begin on 2022-01-01: the window holds 18 of 30 days.",
                Windows.of(new Window(LocalDate.of(2021, 12, 20), LocalDate.of(2022, 1, 18)), FIRST_DAY)
                        .comparison());
    }
}
