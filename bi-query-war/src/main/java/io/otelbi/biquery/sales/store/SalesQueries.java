package io.otelbi.biquery.sales.store;

import io.otelbi.biquery.sales.Permission;
import io.otelbi.biquery.warehouse.Source;
import io.otelbi.biquery.warehouse.WarehouseConfig;
import io.otelbi.biquery.warehouse.WarehouseProblem;
import io.otelbi.biquery.warehouse.store.Row;
import io.otelbi.biquery.warehouse.store.Warehouse;
import io.otelbi.model.Dataset;
import io.otelbi.model.DatasetRole;
import io.otelbi.model.Dimensions;
import io.otelbi.model.MetricRole;
import io.otelbi.model.Words;
import io.otelbi.model.plan.Plan;
import io.otelbi.model.plan.Planner;
import io.otelbi.model.plan.Slice;
import io.otelbi.model.sql.Value;
import io.otelbi.platform.client.CurrentCaller;
import io.otelbi.platform.contract.query.Coverage;
import io.otelbi.platform.contract.query.CoveredDay;
import io.otelbi.platform.contract.query.DailySales;
import io.otelbi.platform.contract.query.DimensionValue;
import io.otelbi.platform.contract.query.DimensionValues;
import io.otelbi.platform.contract.query.Names;
import io.otelbi.platform.contract.query.OrderLines;
import io.otelbi.platform.contract.query.PlannedStatement;
import io.otelbi.platform.contract.query.QuotaQuarter;
import io.otelbi.platform.contract.query.Quotas;
import io.otelbi.platform.contract.query.SalesDay;
import io.otelbi.platform.contract.query.SalesSlice;
import io.otelbi.platform.contract.query.SalesTotals;
import io.otelbi.platform.contract.query.SegmentDay;
import io.otelbi.platform.contract.query.SegmentSales;
import io.otelbi.platform.contract.query.Stock;
import io.otelbi.platform.contract.query.TerritoryQuotas;
import io.otelbi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** The sales questions, each planned from the model of its source. What a model does not know has an empty answer. */
@ApplicationScoped
public class SalesQueries {

    private static final List<String> FILTERS = List.of(Dimensions.CATEGORY, Dimensions.TERRITORY);

    private static final String REVENUE = Words.of(MetricRole.REVENUE);
    private static final String NAMES = "names_";
    private static final String QUESTIONS = "daily, totals, order_lines, segments, coverage, members, names_product,"
            + " names_customer, names_reseller, names_salesperson, stock, targets, targets_by_member";

    private final Warehouse warehouse;
    private final WarehouseConfig config;

    @Inject
    public SalesQueries(Warehouse warehouse, Config config) {
        this.warehouse = warehouse;
        this.config = WarehouseConfig.from(config);
    }

    public DailySales daily(Source source, SalesSlice slice) {
        return new DailySales(source.key(), ask(source, plannedDaily(source, slice), SalesQueries::day));
    }

    public SalesTotals totals(Source source, SalesSlice slice) {
        return ask(
                        source,
                        planner(source).totals(of(source, slice), measure(source, slice)),
                        row -> totals(source, row))
                .stream()
                .findFirst()
                .orElseGet(() -> new SalesTotals(source.key(), BigDecimal.ZERO, 0, 0, 0, 0, null));
    }

    public SegmentSales segments(Source source, SalesSlice slice) {
        return new SegmentSales(
                source.key(),
                ask(source, planner(source).segments(slice.from(), slice.to()), SalesQueries::segmentDay));
    }

    /** Which days there are; a warehouse without any sale is a problem that says so. */
    public Coverage coverage(Source source) {
        List<Lines> rows = ask(source, Optional.of(planner(source).coverage()), SalesQueries::lines);
        List<CoveredDay> days = rows.stream().flatMap(Lines::ofDay).toList();
        long undated = rows.stream()
                .filter(lines -> lines.day().isEmpty())
                .mapToLong(Lines::count)
                .sum();
        if (days.isEmpty()) {
            String which =
                    CurrentCaller.rows().isEverything() ? " holds no sales at all." : " holds no sales of your rows.";
            throw new ProblemException(WarehouseProblem.NO_DATA, "The warehouse " + source.key() + which);
        }
        return new Coverage(
                source.key(),
                source.currency(),
                days.getFirst().day(),
                days.getLast().day(),
                days,
                undated);
    }

    public DimensionValues dimensions(Source source) {
        Stream<DimensionValue> channels = channels(source).map(channel -> new DimensionValue("channel", channel));
        Stream<DimensionValue> others = ask(
                source,
                planner(source).members(FILTERS),
                row -> new DimensionValue(row.text("Dimension"), row.text("Member")))
                .stream();
        return new DimensionValues(source.key(), Stream.concat(channels, others).toList());
    }

    /** The values of one dimension, as far as they are listed. */
    public DimensionValues members(Source source, String dimension) {
        List<DimensionValue> values = ask(
                source,
                planner(source).members(List.of(dimension)),
                row -> new DimensionValue(dimension, row.text("Member")));
        return new DimensionValues(
                source.key(), values.stream().limit(DimensionValues.MOST).toList());
    }

    /** Targets for revenue by calendar quarter. */
    public Quotas quotas(Source source) {
        return new Quotas(source.key(), ask(source, planner(source).targets(), SalesQueries::quota));
    }

    /** The lines of a slice, one an order and product; more than are allowed are a problem that says how to ask for less. */
    public OrderLines orderLines(Source source, SalesSlice slice) {
        Supplier<OrderLineColumns> empty = () -> new OrderLineColumns(source.key(), config.mostOrderLines());
        return plannedLines(source, slice)
                .map(plan -> warehouse.ask(source, plan, empty))
                .orElseGet(empty)
                .all();
    }

    /** Current names of things with a role; a role that the source does not have has none. */
    public Names names(Source source, String kind) {
        Optional<Plan> plan = thing(kind).flatMap(planner(source)::names);
        return new Names(source.key(), ask(source, plan, SalesQueries::name));
    }

    /** What is in stock. */
    public Stock stock(Source source) {
        return new Stock(source.key(), ask(source, planner(source).stock(), SalesQueries::stockItem));
    }

    /** Targets for revenue by a dimension, which is usually the territory. */
    public TerritoryQuotas territoryQuotas(Source source) {
        return new TerritoryQuotas(
                source.key(), ask(source, planner(source).targetsByMember(), SalesQueries::territoryQuota));
    }

    /** The statement of a question, as it would be asked. */
    public PlannedStatement plan(Source source, String question, SalesSlice slice) {
        Plan plan = planned(source, question, slice).orElse(new Plan("", List.of()));
        return new PlannedStatement(
                source.key(),
                question,
                plan.sql(),
                plan.values().stream().map(SalesQueries::shown).toList());
    }

    private static Planner planner(Source source) {
        return Permission.planner(source, CurrentCaller.rows());
    }

    private static Stream<String> channels(Source source) {
        Set<String> asked =
                planner(source).facts().stream().map(Dataset::channel).collect(Collectors.toSet());
        return source.channels().stream().filter(asked::contains);
    }

    private static Optional<Plan> planned(Source source, String question, SalesSlice slice) {
        Planner planner = planner(source);
        return switch (question) {
            case "daily" -> plannedDaily(source, slice);
            case "totals" -> planner.totals(of(source, slice), measure(source, slice));
            case "order_lines" -> plannedLines(source, slice);
            case "segments" -> planner.segments(slice.from(), slice.to());
            case "coverage" -> Optional.of(planner.coverage());
            case "members" -> planner.members(FILTERS);
            case "stock" -> planner.stock();
            case "targets" -> planner.targets();
            case "targets_by_member" -> planner.targetsByMember();
            case String names
            when names.startsWith(NAMES) ->
                thing(names.substring(NAMES.length())).flatMap(planner::names);
            default -> throw ProblemException.parameter("question", question, "is not one of the choices", QUESTIONS);
        };
    }

    private static Optional<Plan> plannedDaily(Source source, SalesSlice slice) {
        return planner(source).daily(of(source, slice), measure(source, slice));
    }

    private static Optional<Plan> plannedLines(Source source, SalesSlice slice) {
        String by = slice.by();
        return planner(source)
                .orderLines(
                        of(source, slice),
                        measure(source, slice),
                        by == null ? Dimensions.CATEGORY : known(source, slice, "by", by));
    }

    private static String shown(Value value) {
        return switch (value) {
            case Value.Day(LocalDate day, var of) -> day.toString();
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Exact(BigDecimal number) -> number.toPlainString();
            case Value.Text text -> text.text();
        };
    }

    private static Optional<DatasetRole> thing(String kind) {
        return Words.find(DatasetRole.class, kind).filter(DatasetRole::isThing);
    }

    private <R> List<R> ask(Source source, Optional<Plan> plan, Warehouse.RowReader<R> reader) {
        return plan.map(some -> warehouse.ask(source, some, reader)).orElse(List.of());
    }

    /** A measure that some asked fact has: without it, a sum of nothing would look like no sales. */
    private static String measure(Source source, SalesSlice slice) {
        String measure = slice.measure();
        if (measure == null) {
            return REVENUE;
        }
        boolean known = facts(source, slice)
                .anyMatch(
                        fact -> source.model().metricsOf(fact).stream().anyMatch(metric -> metric.isMeasure(measure)));
        if (!known) {
            throw ProblemException.parameter(
                    "measure", measure, "does not exist in " + source.key(), "a metric of its model");
        }
        return measure;
    }

    /** A dimension that some asked fact has. */
    private static String known(Source source, SalesSlice slice, String parameter, String dimension) {
        boolean known = facts(source, slice)
                .anyMatch(fact ->
                        Dimensions.named(source.model(), fact, dimension).isPresent());
        if (!known) {
            throw ProblemException.parameter(
                    parameter, dimension, "is no dimension of " + source.key(), "a dimension of its model");
        }
        return dimension;
    }

    private static Stream<Dataset> facts(Source source, SalesSlice slice) {
        String channel = Objects.requireNonNullElse(slice.channel(), "");
        return source.model().facts().stream()
                .filter(fact -> channel.isEmpty() || fact.channel().equals(channel));
    }

    private static Slice of(Source source, SalesSlice slice) {
        Map<String, List<String>> filters = new TreeMap<>();
        filter(filters, Dimensions.TERRITORY, slice.territory());
        filter(filters, Dimensions.CATEGORY, slice.category());
        slice.filters().forEach(one -> filter(filters, one.dimension(), one.value()));
        filters.keySet().forEach(dimension -> known(source, slice, "filter", dimension));
        return new Slice(slice.from(), slice.to(), Objects.requireNonNullElse(slice.channel(), ""), filters);
    }

    private static void filter(Map<String, List<String>> filters, String dimension, @Nullable String value) {
        if (value != null) {
            filters.computeIfAbsent(dimension, one -> new ArrayList<>()).add(value);
        }
    }

    private static Names.Name name(Row row) throws SQLException {
        String key = row.text("BusinessKey");
        return new Names.Name(key, row.optionalText("CurrentName").orElse(key));
    }

    private static SalesDay day(Row row) throws SQLException {
        return new SalesDay(
                row.day("OrderDay"),
                row.amount("Revenue"),
                row.count("Orders"),
                row.count("Units"),
                row.count("OrderLines"),
                row.optionalAmount("Cost").orElse(null));
    }

    private static SalesTotals totals(Source source, Row row) throws SQLException {
        return new SalesTotals(
                source.key(),
                row.amount("Revenue"),
                row.count("Orders"),
                row.count("Units"),
                row.count("OrderLines"),
                row.count("Customers"),
                row.optionalAmount("Cost").orElse(null));
    }

    private static SegmentDay segmentDay(Row row) throws SQLException {
        return new SegmentDay(
                row.text("Dimension"),
                row.text("Member"),
                row.text("Channel"),
                row.day("OrderDay"),
                row.amount("Revenue"),
                row.count("OrderLines"));
    }

    private static QuotaQuarter quota(Row row) throws SQLException {
        return new QuotaQuarter((int) row.count("TargetYear"), (int) row.count("TargetQuarter"), row.amount("Amount"));
    }

    private static Stock.StockItem stockItem(Row row) throws SQLException {
        return new Stock.StockItem(
                row.text("Product"),
                row.optionalText("CurrentName").orElse(row.text("Product")),
                row.count("OnHand"),
                row.count("ReorderLevel"),
                row.count("TargetLevel"),
                row.count("LeadTimeDays"),
                row.amount("UnitPrice"),
                row.amount("UnitCost"));
    }

    private static TerritoryQuotas.TerritoryQuota territoryQuota(Row row) throws SQLException {
        return new TerritoryQuotas.TerritoryQuota(
                row.text("Member"),
                (int) row.count("TargetYear"),
                (int) row.count("TargetQuarter"),
                row.amount("Amount"),
                row.amount("Sold"));
    }

    /** Order lines of a channel's day, or of none. */
    private record Lines(String channel, Optional<LocalDate> day, long count) {

        Stream<CoveredDay> ofDay() {
            return day.stream().map(known -> new CoveredDay(channel, known, count));
        }
    }

    private static Lines lines(Row row) throws SQLException {
        return new Lines(row.text("Channel"), row.optionalDay("OrderDay"), row.count("OrderLines"));
    }
}
