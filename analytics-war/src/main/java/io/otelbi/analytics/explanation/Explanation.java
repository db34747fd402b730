package io.otelbi.analytics.explanation;

import io.otelbi.analytics.orders.Measure;
import io.otelbi.platform.contract.analytics.ChangeParts;
import io.otelbi.platform.contract.query.OrderLines;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes a change of revenue or units apart. With quantities {@code q} and mean prices {@code p} of the products that sold in
 * both times, {@code Q = sum q}, and {@code k} the ratio of the times' selling days weighed by weekday:
 *
 * <pre>
 * price    = sum (p1 - p0) q1
 * calendar = (k - 1) sum p0 q0
 * volume   = sum p0 q0 (Q1 / Q0 - k)
 * mix      = sum p0 (q1 - q0 Q1 / Q0)
 * added    = sum of what sold only in the second time,   lost = - sum of what sold only in the first
 * </pre>
 *
 * Every part is a sum over products, so it adds up over categories too; all parts add up to the change. Cents that rounding
 * moves are put into the largest part. This is the price-volume-mix analysis of management accounting, with Laspeyres'
 * weights for volume and mix and Paasche's for price.
 */
public final class Explanation {

    private Explanation() {}

    /** Two times to compare, both ends inclusive. */
    public record Times(LocalDate from, LocalDate to, LocalDate beforeFrom, LocalDate beforeTo) {}

    /** One product's or category's part. */
    public record Part(String key, double before, double now, ChangeParts parts) {}

    /** The whole and its parts by category and product, the largest changes first. */
    public record Result(Part whole, List<Part> categories, List<Part> products) {}

    /**
     * Explains a change.
     *
     * @param lines of both times
     * @param weekdays relative sales of each weekday, Monday first; all equal if unknown
     */
    public static Result of(OrderLines lines, Measure measure, Times times, double[] weekdays) {
        Map<String, Sold> products = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            LocalDate day = LocalDate.ofEpochDay(lines.orderDay()[lines.lineOrder()[i]]);
            String category = lines.categories().get(lines.lineCategory()[i]);
            String product = lines.products().get(lines.lineProduct()[i]);
            Sold sold = products.computeIfAbsent(category + '\u0000' + product, any -> new Sold(category, product));
            if (within(day, times.from(), times.to())) {
                sold.add(1, lines.lineUnits()[i], measure.of(lines, i));
            } else if (within(day, times.beforeFrom(), times.beforeTo())) {
                sold.add(0, lines.lineUnits()[i], measure.of(lines, i));
            }
        }
        double k =
                selling(times.from(), times.to(), weekdays) / selling(times.beforeFrom(), times.beforeTo(), weekdays);
        double q0 = 0;
        double q1 = 0;
        for (Sold sold : products.values()) {
            q0 += sold.continues() ? sold.units[0] : 0;
            q1 += sold.continues() ? sold.units[1] : 0;
        }
        double growth = q0 == 0 ? k : q1 / q0;
        return result(products.values(), measure, growth, k);
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static double selling(LocalDate from, LocalDate to, double[] weekdays) {
        return from.datesUntil(to.plusDays(1))
                .map(LocalDate::getDayOfWeek)
                .mapToDouble((DayOfWeek day) -> weekdays[day.getValue() - 1])
                .sum();
    }

    private static Result result(Iterable<Sold> products, Measure measure, double growth, double k) {
        Map<String, double[]> byCategory = new HashMap<>();
        Map<String, double[]> byProduct = new HashMap<>();
        double[] whole = new double[Sold.PARTS];
        for (Sold sold : products) {
            double[] parts = sold.parts(measure, growth, k);
            add(whole, parts);
            add(byCategory.computeIfAbsent(sold.category, any -> new double[Sold.PARTS]), parts);
            add(byProduct.computeIfAbsent(sold.product, any -> new double[Sold.PARTS]), parts);
        }
        return new Result(part("", whole), sorted(byCategory), sorted(byProduct));
    }

    private static void add(double[] sum, double[] parts) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += parts[i];
        }
    }

    private static List<Part> sorted(Map<String, double[]> sums) {
        List<Part> parts = new ArrayList<>();
        sums.forEach((key, sum) -> parts.add(part(key, sum)));
        parts.sort(
                Comparator.<Part>comparingDouble(part -> -Math.abs(part.parts().change()))
                        .thenComparing(Part::key));
        return parts;
    }

    /** Rounds to cents so that the parts still add up: what rounding leaves goes to the largest part. */
    private static Part part(String key, double[] sum) {
        long before = Math.round(100 * sum[0]);
        long now = Math.round(100 * sum[1]);
        long[] cents = new long[6];
        long left = now - before;
        int largest = 0;
        for (int i = 0; i < cents.length; i++) {
            cents[i] = Math.round(100 * sum[2 + i]);
            left -= cents[i];
            largest = Math.abs(cents[i]) > Math.abs(cents[largest]) ? i : largest;
        }
        cents[largest] += left;
        var parts = new ChangeParts(
                (now - before) / 100.0,
                cents[0] / 100.0,
                cents[1] / 100.0,
                cents[2] / 100.0,
                cents[3] / 100.0,
                cents[4] / 100.0,
                cents[5] / 100.0);
        return new Part(key, before / 100.0, now / 100.0, parts);
    }

    private static final class Sold {

        /** Before, now, price, volume, mix, added, lost, calendar. */
        static final int PARTS = 8;

        final String category;
        final String product;
        final double[] units = new double[2];
        final double[] amount = new double[2];

        Sold(String category, String product) {
            this.category = category;
            this.product = product;
        }

        void add(int time, double pieces, double value) {
            units[time] += pieces;
            amount[time] += value;
        }

        /** Whether there are prices to compare; returns may leave a product without any pieces. */
        boolean continues() {
            return units[0] > 0 && units[1] > 0;
        }

        double[] parts(Measure measure, double growth, double k) {
            double[] parts = new double[PARTS];
            parts[0] = amount[0];
            parts[1] = amount[1];
            if (!continues()) {
                parts[5] = amount[1];
                parts[6] = -amount[0];
                return parts;
            }
            double p0 = amount[0] / units[0];
            double p1 = amount[1] / units[1];
            parts[2] = measure.equals(Measure.REVENUE) ? (p1 - p0) * units[1] : 0;
            parts[3] = amount[0] * (growth - k);
            parts[4] = p0 * (units[1] - units[0] * growth);
            parts[7] = amount[0] * (k - 1);
            return parts;
        }
    }
}
