package io.otelbi.biquery.sales.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.biquery.warehouse.store.Row;
import io.otelbi.biquery.warehouse.store.Rows;
import io.otelbi.platform.contract.query.OrderLines;
import io.otelbi.platform.problem.ProblemException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderLineColumnsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private static Row line(Map<String, Object> known) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "Channel", "",
                "OrderNumber", "1",
                "OrderDay", DAY,
                "Customer", "c",
                "Territory", "North",
                "Salesperson", "",
                "Product", "p",
                "Category", "Bikes",
                "Units", BigDecimal.ONE,
                "Revenue", BigDecimal.TEN));
        all.put("Discount", BigDecimal.ZERO);
        all.putAll(known);
        return Rows.of(all);
    }

    @Test
    void linesOfAnOrderShareWhatTheOrderSays() throws SQLException {
        var columns = new OrderLineColumns("shop", 10);
        columns.take(line(Map.of()));
        columns.take(line(Map.of("Product", "q", "Units", new BigDecimal(3))));
        columns.take(line(Map.of("OrderNumber", "2", "OrderDay", DAY.plusDays(1), "Customer", "d")));
        columns.take(line(Map.of("Channel", "internet")));

        OrderLines lines = columns.all();

        assertArrayEquals(new int[] {0, 0, 1, 2}, lines.lineOrder());
        assertArrayEquals(new int[] {0, 1, 0, 0}, lines.lineProduct());
        assertArrayEquals(new int[] {1, 3, 1, 1}, lines.lineUnits());
        assertArrayEquals(new int[] {0, 1, 0}, lines.orderCustomer());
        assertEquals(DAY.plusDays(1).toEpochDay(), lines.orderDay()[1]);
        assertEquals(List.of("p", "q"), lines.products());
        assertArrayEquals(new double[] {10, 10, 10, 10}, lines.lineRevenue());
    }

    @Test
    void aLineWithoutACustomerIsNotGivenToTheCustomerOfItsOrder() throws SQLException {
        var columns = new OrderLineColumns("shop", 10);
        columns.take(line(Map.of("Customer", "Unknown")));
        columns.take(line(Map.of("Product", "q")));
        columns.take(line(Map.of("Product", "r")));

        OrderLines lines = columns.all();

        assertArrayEquals(new int[] {0, 1, 1}, lines.lineOrder());
        assertEquals(List.of("Unknown", "c"), lines.customers());
        assertArrayEquals(new int[] {0, 1}, lines.orderCustomer());
    }

    @Test
    void withoutNumbersAllThatSomebodyBuysOnADayIsOneOrder() throws SQLException {
        var columns = new OrderLineColumns("shop", 10);
        columns.take(line(Map.of("OrderNumber", "")));
        columns.take(line(Map.of("OrderNumber", "", "Product", "q")));
        columns.take(line(Map.of("OrderNumber", "", "Customer", "d")));

        assertArrayEquals(new int[] {0, 0, 1}, columns.all().lineOrder());
    }

    @Test
    void oneLineMoreThanAllowedIsRefusedAndSaysHowToAskForLess() throws SQLException {
        var columns = new OrderLineColumns("shop", 2_000);
        for (int i = 0; i < 2_000; i++) {
            columns.take(line(Map.of("OrderNumber", Integer.toString(i))));
        }
        assertEquals(2_000, columns.all().size());
        Row more = line(Map.of("OrderNumber", "more"));

        ProblemException refused = assertThrows(ProblemException.class, () -> columns.take(more));

        assertEquals(422, refused.kind().status());
        assertEquals("urn:otelbi:problem:too-many-order-lines", refused.kind().type());
        assertTrue(refused.detail().contains("more than 2,000 order lines of shop"), refused.detail());
        assertTrue(refused.detail().contains("shorter window"), refused.detail());
    }
}
