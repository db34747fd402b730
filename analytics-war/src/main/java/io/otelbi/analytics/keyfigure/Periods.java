package io.otelbi.analytics.keyfigure;

import io.otelbi.analytics.orders.Measure;
import io.otelbi.platform.contract.analytics.HistoryPoint;
import io.otelbi.platform.contract.query.SalesDay;
import io.otelbi.platform.contract.question.Grain;
import io.otelbi.platform.contract.question.Window;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Adds days up to periods without holes. */
public final class Periods {

    private final Grain grain;
    private final Window window;
    private final LocalDate asOf;
    private final DayOfWeek weekStart;
    private final Measure measure;
    private final List<Kpi> known;

    /**
     * Periods of a window.
     *
     * @param asOf last complete day; periods with later days are suspect
     * @param weekStart the day on which weeks begin
     * @param measure what each point's value is
     * @param known the other figures that can be told
     */
    public Periods(Grain grain, Window window, LocalDate asOf, DayOfWeek weekStart, Measure measure, List<Kpi> known) {
        this.grain = grain;
        this.window = window;
        this.asOf = asOf;
        this.weekStart = weekStart;
        this.measure = measure;
        this.known = List.copyOf(known);
    }

    /** One point for each period that the window touches, oldest first; days without sales count as zero. */
    public List<HistoryPoint> of(List<SalesDay> days) {
        TreeMap<LocalDate, Sum> sums = new TreeMap<>();
        days.forEach(day -> sums.computeIfAbsent(grain.start(day.day(), weekStart), start -> new Sum())
                .add(day));
        List<HistoryPoint> points = new ArrayList<>();
        for (LocalDate start = grain.start(window.from(), weekStart);
                !start.isAfter(window.to());
                start = grain.next(start)) {
            points.add(point(start, sums.getOrDefault(start, new Sum())));
        }
        return points;
    }

    private HistoryPoint point(LocalDate start, Sum sum) {
        return new HistoryPoint(
                start,
                measure.of(sum.revenue, sum.orders, sum.units),
                known.contains(Kpi.REVENUE) ? sum.revenue : null,
                known.contains(Kpi.ORDERS) ? sum.orders : null,
                known.contains(Kpi.UNITS) ? sum.units : null,
                sum.lines,
                sum.costKnown && known.contains(Kpi.GROSS_MARGIN) ? Ratios.margin(sum.revenue, sum.cost) : null,
                flag(start),
                null);
    }

    private String flag(LocalDate start) {
        LocalDate last = grain.next(start).minusDays(1);
        if (last.isAfter(asOf) && window.to().isAfter(asOf)) {
            return "suspect";
        }
        return start.isBefore(window.from()) || last.isAfter(window.to()) ? "partial" : "complete";
    }

    private static final class Sum {
        private BigDecimal revenue = BigDecimal.ZERO;
        private BigDecimal cost = BigDecimal.ZERO;
        private boolean costKnown = true;
        private long orders;
        private long units;
        private long lines;

        void add(SalesDay day) {
            revenue = revenue.add(day.revenue());
            orders += day.orders();
            units += day.units();
            lines += day.lines();
            if (day.cost() == null) {
                costKnown = false;
            } else {
                cost = cost.add(day.cost());
            }
        }
    }
}
