package io.otelbi.local.model.proof;

import io.otelbi.local.model.server.Asking;
import io.otelbi.local.model.server.Row;
import io.otelbi.model.Dataset;
import io.otelbi.model.DatasetRole;
import io.otelbi.model.Dimension;
import io.otelbi.model.Dimensions;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.plan.Plan;
import io.otelbi.model.plan.Planner;
import io.otelbi.model.plan.Slice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The days of each fact, every question once, and what all of it and its last full year add up to. */
final class Questions {

    private static final int WINDOW_DAYS = 400;
    private static final int UNDATED_NOTICE = 1;

    private final WarehouseModel model;
    private final Planner planner;
    private final Asking asking;
    private final Report report;
    private final Map<Dataset, Rhythm> rhythms = new LinkedHashMap<>();

    Questions(WarehouseModel model, Asking asking, Report report) {
        this.model = model;
        this.planner = new Planner(model);
        this.asking = asking;
        this.report = report;
    }

    void prove() {
        facts();
        report.title("Questions");
        rhythms.forEach(this::ofFact);
        ofModel();
        report.title("Control figures");
        rhythms.forEach(this::figures);
    }

    private void facts() {
        report.title("Facts");
        model.facts().forEach(fact -> rhythms.put(fact, new Rhythm()));
        report.attempt("coverage", () -> asking.each("coverage", planner.coverage(), this::cover));
        rhythms.forEach(this::tell);
        rhythms.values().removeIf(Rhythm::isEmpty);
    }

    private void cover(Row row) {
        rhythms.forEach((fact, rhythm) -> {
            if (channel(fact).equals(row.text(0))) {
                row.day(1).ifPresentOrElse(day -> rhythm.add(day, row.whole(2)), () -> rhythm.addUndated(row.whole(2)));
            }
        });
    }

    private void tell(Dataset fact, Rhythm rhythm) {
        if (rhythm.isEmpty()) {
            report.fault("'" + fact.name() + "' has no row with a day.");
            return;
        }
        report.line("%-24s %s rows, %s to %s, %s rows without a day"
                .formatted(
                        fact.name(),
                        Report.count(rhythm.rows()),
                        rhythm.first(),
                        rhythm.last(),
                        Report.count(rhythm.undated())));
        report.line("%-24s %s of %s days have sales, %s; grain: %s"
                .formatted(
                        "",
                        Report.count(rhythm.daysWithSales()),
                        Report.count(rhythm.allDays()),
                        Rhythm.words(rhythm.quiet()),
                        rhythm.grain()));
        if (rhythm.undated() * 100 >= UNDATED_NOTICE * rhythm.rows()) {
            report.notice("'" + fact.name() + "': " + Report.share(rhythm.undated(), rhythm.rows())
                    + " of the rows have no day; no figure of a day holds them.");
        }
    }

    private void ofFact(Dataset fact, Rhythm rhythm) {
        LocalDate from = rhythm.last().minusDays(WINDOW_DAYS - 1L);
        Slice slice = new Slice(from, rhythm.last(), channel(fact), Map.of());
        String of = " of " + fact.name();
        ask("daily figures" + of, planner.daily(slice));
        ask("totals" + of, planner.totals(slice));
        ask("order lines" + of, planner.orderLines(slice));
    }

    private void ofModel() {
        Optional<LocalDate> last = rhythms.values().stream().map(Rhythm::last).max(LocalDate::compareTo);
        last.ifPresent(day -> ask("segments", planner.segments(day.minusDays(WINDOW_DAYS - 1L), day)));
        ask("coverage", Optional.of(planner.coverage()));
        Stream<Dimension> dimensions = model.facts().stream().flatMap(fact -> Dimensions.of(model, fact).stream());
        ask(
                "members",
                planner.members(dimensions.map(Dimension::name).distinct().toList()));
        for (DatasetRole role : DatasetRole.values()) {
            if (role.isThing() && !model.datasets(role).isEmpty()) {
                ask("names of role " + role.name().toLowerCase(Locale.ROOT), planner.names(role));
            }
        }
        ask("stock", planner.stock());
        ask("targets", planner.targets());
        ask("targets by member", planner.targetsByMember());
    }

    private void ask(String what, Optional<Plan> plan) {
        plan.ifPresent(asked -> ask(what, asked, row -> {}));
    }

    private void ask(String what, Plan plan, Consumer<Row> reader) {
        long begin = System.nanoTime();
        report.attempt("The question '" + what + "'", () -> asking.each(what, plan, reader))
                .ifPresent(rows -> report.line("%-34s %11s rows %7d ms"
                        .formatted(what, Report.count(rows), (System.nanoTime() - begin) / 1_000_000)));
    }

    private void figures(Dataset fact, Rhythm rhythm) {
        figures(fact, "all days", rhythm.first(), rhythm.last());
        int year = rhythm.lastFullYear();
        if (year > 0) {
            figures(fact, "in " + year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        } else {
            report.line("%-24s no full year".formatted(fact.name()));
        }
    }

    private void figures(Dataset fact, String when, LocalDate from, LocalDate to) {
        planner.totals(new Slice(from, to, channel(fact), Map.of())).ifPresent(plan -> {
            List<Row> rows = new ArrayList<>();
            report.attempt("The totals of " + fact.name(), () -> asking.each("control figures", plan, rows::add));
            rows.forEach(row -> report.line("%-24s %-9s %s".formatted(fact.name(), when, words(row))));
        });
    }

    // Revenue, Orders, Units, OrderLines, Cost, Customers.
    private static String words(Row row) {
        return "revenue " + number(row, 0) + ", cost " + number(row, 4) + ", units " + number(row, 2) + ", orders "
                + number(row, 1) + ", lines " + number(row, 3) + ", customers " + number(row, 5);
    }

    private static String number(Row row, int place) {
        return row.number(place).map(Questions::grouped).orElse("unknown");
    }

    private static String grouped(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.2f", number.setScale(2, RoundingMode.HALF_EVEN));
    }

    /** As the planner names it in answers and slices. */
    private String channel(Dataset fact) {
        return model.facts().size() > 1 ? fact.channel() : "";
    }
}
