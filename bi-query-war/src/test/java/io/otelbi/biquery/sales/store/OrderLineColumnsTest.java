package io.otelbi.biquery.sales.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.otelbi.biquery.sales.store.OrderLineColumns.Line;
import io.otelbi.biquery.sales.store.OrderLineColumns.Order;
import io.otelbi.platform.contract.query.OrderLines;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderLineColumnsTest {

    private static final LocalDate DAY = LocalDate.of(2002, 12, 1);

    private static Line line(String channel, String number, String customer, double revenue) {
        return new Line(new Order(channel, number, DAY, customer, "TX", ""), "P" + revenue, "Books", 1, revenue, 0);
    }

    private static OrderLines packed(Line... lines) {
        var columns = new OrderLineColumns();
        List.of(lines).forEach(columns::add);
        return columns.of("shop");
    }

    @Test
    void linesOfOneNumberAreOneOrderWithinTheirChannel() {
        OrderLines lines = packed(line("web", "1", "A", 10), line("web", "1", "A", 20), line("store", "1", "A", 30));

        assertArrayEquals(new int[] {0, 0, 1}, lines.lineOrder());
        assertEquals(List.of("A"), lines.customers());
    }

    @Test
    void aLineWithoutACustomerIsNotGivenToTheCustomerOfItsOrder() {
        OrderLines lines =
                packed(line("web", "1", "Unknown", 10), line("web", "1", "A", 20), line("web", "1", "A", 30));

        assertEquals(10, revenue(lines, "Unknown"));
        assertEquals(50, revenue(lines, "A"));
    }

    @Test
    void withoutNumbersWhatSomebodyBoughtOnADayIsOneOrder() {
        OrderLines lines = packed(line("", "", "A", 10), line("", "", "B", 20), line("", "", "A", 30));

        assertArrayEquals(new int[] {0, 1, 0}, lines.lineOrder());
    }

    private static double revenue(OrderLines lines, String customer) {
        int wanted = lines.customers().indexOf(customer);
        double revenue = 0;
        for (int i = 0; i < lines.size(); i++) {
            revenue += lines.orderCustomer()[lines.lineOrder()[i]] == wanted ? lines.lineRevenue()[i] : 0;
        }
        return revenue;
    }
}
