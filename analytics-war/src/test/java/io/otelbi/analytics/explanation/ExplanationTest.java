package io.otelbi.analytics.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.otelbi.analytics.orders.InventedLines;
import io.otelbi.analytics.orders.Measure;
import io.otelbi.platform.contract.analytics.ChangeParts;
import io.otelbi.platform.contract.query.OrderLines;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final LocalDate TO = LocalDate.of(2025, 6, 29);
    private static final Explanation.Times TIMES =
            new Explanation.Times(TO.minusDays(27), TO, TO.minusDays(55), TO.minusDays(28));
    private static final double[] EVEN = {1, 1, 1, 1, 1, 1, 1};

    private static double sum(ChangeParts parts) {
        return parts.price() + parts.volume() + parts.mix() + parts.added() + parts.lost() + parts.calendar();
    }

    @Test
    void partsAddUpToTheCentWithReturnsNewAndDiscontinuedProducts() {
        Random random = new Random(1);
        for (int trial = 0; trial < 10_000; trial++) {
            OrderLines lines = randomLines(random);
            Measure measure = random.nextBoolean() ? Measure.REVENUE : Measure.UNITS;
            double[] weekdays = random.doubles(7, 0.1, 2).toArray();

            Explanation.Result result = Explanation.of(lines, measure, TIMES, weekdays);

            assertAddsUp(result.whole());
            result.products().forEach(ExplanationTest::assertAddsUp);
            assertWhole(result.whole(), result.categories());
            assertWhole(result.whole(), result.products());
        }
    }

    private static OrderLines randomLines(Random random) {
        var lines = new InventedLines();
        int orders = 1 + random.nextInt(25);
        for (int o = 0; o < orders; o++) {
            lines.order(TO.minusDays(random.nextInt(56)), 0);
            int product = random.nextInt(6);
            int units = random.nextInt(10) - 1;
            lines.line(product, product % 2, units, Math.round(units * 1234.5 * random.nextDouble()) / 100.0, 0);
        }
        return lines.build();
    }

    private static void assertAddsUp(Explanation.Part part) {
        assertEquals(part.now() - part.before(), part.parts().change(), 0.001);
        assertEquals(part.parts().change(), sum(part.parts()), 0.001);
    }

    /** Each row is rounded for itself, so rows may miss the whole by half a cent each. */
    private static void assertWhole(Explanation.Part whole, List<Explanation.Part> rows) {
        double change = rows.stream().mapToDouble(row -> row.parts().change()).sum();
        assertEquals(whole.parts().change(), change, 0.01 * rows.size() + 0.001);
    }

    @Test
    void aHigherPriceIsPriceAndMorePiecesAreVolume() {
        OrderLines dearer = new InventedLines()
                .order(TO, 0)
                .line(0, 0, 10, 110, 0)
                .order(TO.minusDays(30), 0)
                .line(0, 0, 10, 100, 0)
                .build();
        OrderLines more = new InventedLines()
                .order(TO, 0)
                .line(0, 0, 12, 120, 0)
                .order(TO.minusDays(30), 0)
                .line(0, 0, 10, 100, 0)
                .build();

        assertEquals(
                new ChangeParts(10, 10, 0, 0, 0, 0, 0),
                Explanation.of(dearer, Measure.REVENUE, TIMES, EVEN).whole().parts());
        assertEquals(
                new ChangeParts(20, 0, 20, 0, 0, 0, 0),
                Explanation.of(more, Measure.REVENUE, TIMES, EVEN).whole().parts());
    }

    @Test
    void newAndLostProductsAndTheMixAreToldApart() {
        OrderLines lines = new InventedLines()
                .order(TO, 0)
                .line(0, 0, 10, 100, 0)
                .line(1, 0, 10, 200, 0)
                .line(2, 0, 1, 7, 0)
                .order(TO.minusDays(30), 0)
                .line(0, 0, 15, 150, 0)
                .line(1, 0, 5, 100, 0)
                .line(3, 0, 1, 9, 0)
                .build();

        ChangeParts parts =
                Explanation.of(lines, Measure.REVENUE, TIMES, EVEN).whole().parts();

        assertEquals(7, parts.added());
        assertEquals(-9, parts.lost());
        assertEquals(50, parts.mix());
        assertEquals(0, parts.volume());
    }

    @Test
    void fewerSellingDaysAreTheCalendar() {
        var february = new Explanation.Times(
                LocalDate.of(2025, 2, 1),
                LocalDate.of(2025, 2, 28),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 1, 31));
        OrderLines lines = new InventedLines()
                .order(LocalDate.of(2025, 2, 3), 0)
                .line(0, 0, 28, 280, 0)
                .order(LocalDate.of(2025, 1, 3), 0)
                .line(0, 0, 31, 310, 0)
                .build();

        ChangeParts parts =
                Explanation.of(lines, Measure.REVENUE, february, EVEN).whole().parts();

        assertEquals(new ChangeParts(-30, 0, 0, 0, 0, 0, -30), parts);
    }
}
