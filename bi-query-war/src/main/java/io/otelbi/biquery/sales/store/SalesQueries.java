package io.otelbi.biquery.sales.store;

import io.otelbi.biquery.warehouse.Source;
import io.otelbi.biquery.warehouse.SqlText;
import io.otelbi.biquery.warehouse.WarehouseProblem;
import io.otelbi.biquery.warehouse.store.Row;
import io.otelbi.biquery.warehouse.store.Warehouse;
import io.otelbi.platform.contract.query.Coverage;
import io.otelbi.platform.contract.query.CoveredDay;
import io.otelbi.platform.contract.query.DailySales;
import io.otelbi.platform.contract.query.DimensionValue;
import io.otelbi.platform.contract.query.DimensionValues;
import io.otelbi.platform.contract.query.Names;
import io.otelbi.platform.contract.query.OrderLines;
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
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sales questions, each one file of SQL a source. */
@ApplicationScoped
public class SalesQueries {

    private final Warehouse warehouse;

    @Inject
    public SalesQueries(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    public DailySales daily(Source source, SalesSlice slice) {
        return new DailySales(
                source.key(), warehouse.ask(source, text("daily-sales", source), filters(slice), SalesQueries::day));
    }

    public SalesTotals totals(Source source, SalesSlice slice) {
        return warehouse
                .ask(source, text("sales-totals", source), filters(slice), row -> totals(source, row))
                .getFirst();
    }

    public SegmentSales segments(Source source, SalesSlice slice) {
        return new SegmentSales(
                source.key(),
                warehouse.ask(source, text("segments", source), filters(slice), SalesQueries::segmentDay));
    }

    /** Which days there are; a warehouse without any sale is a problem that says so. */
    public Coverage coverage(Source source) {
        List<Lines> rows = warehouse.ask(source, text("coverage", source), Map.of(), SalesQueries::lines);
        List<CoveredDay> days = rows.stream().flatMap(Lines::ofDay).toList();
        long undated = rows.stream()
                .filter(lines -> lines.day().isEmpty())
                .mapToLong(Lines::count)
                .sum();
        if (days.isEmpty()) {
            throw new ProblemException(
                    WarehouseProblem.NO_DATA, "The warehouse " + source.key() + " holds no sales at all.");
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
        Stream<DimensionValue> channels =
                source.channels().stream().map(channel -> new DimensionValue("channel", channel));
        Stream<DimensionValue> others = warehouse
                .ask(
                        source,
                        text("dimensions", source),
                        Map.of(),
                        row -> new DimensionValue(row.text("Dimension"), row.text("Member")))
                .stream();
        return new DimensionValues(source.key(), Stream.concat(channels, others).toList());
    }

    /** Quotas by quarter; only AdventureWorks has any. */
    public Quotas quotas(Source source) {
        List<QuotaQuarter> quarters = source == Source.ADVENTUREWORKS
                ? warehouse.ask(source, text("quotas", source), Map.of(), SalesQueries::quota)
                : List.of();
        return new Quotas(source.key(), quarters);
    }

    /** The lines of a slice, one an order and product. */
    public OrderLines orderLines(Source source, SalesSlice slice) {
        var columns = new OrderLineColumns();
        warehouse.ask(source, text("order-lines", source), filters(slice), columns::add);
        return columns.of(source.key());
    }

    /** Current names; a kind that the source does not have has none. */
    public Names names(Source source, String kind) {
        return new Names(
                source.key(),
                warehouse.ask(
                        source,
                        text("names", source),
                        Map.of("kind", kind),
                        row -> new Names.Name(row.text("BusinessKey"), row.text("CurrentName"))));
    }

    /** What is in stock; only WideWorldImporters says. */
    public Stock stock(Source source) {
        List<Stock.StockItem> items = source == Source.WIDEWORLDIMPORTERS
                ? warehouse.ask(source, text("stock", source), Map.of(), SalesQueries::stockItem)
                : List.of();
        return new Stock(source.key(), items);
    }

    /** Quotas by territory; only AdventureWorks has any. */
    public TerritoryQuotas territoryQuotas(Source source) {
        List<TerritoryQuotas.TerritoryQuota> quotas = source == Source.ADVENTUREWORKS
                ? warehouse.ask(source, text("territory-quotas", source), Map.of(), SalesQueries::territoryQuota)
                : List.of();
        return new TerritoryQuotas(source.key(), quotas);
    }

    private static SqlText text(String question, Source source) {
        return SqlText.beside(SalesQueries.class, question + "." + source.key() + ".sql");
    }

    private static Map<String, Object> filters(SalesSlice slice) {
        return Map.of(
                "from", slice.from(),
                "to", slice.to(),
                "channel", orAll(slice.channel()),
                "territory", orAll(slice.territory()),
                "category", orAll(slice.category()));
    }

    private static String orAll(@Nullable String filter) {
        return Objects.requireNonNullElse(filter, "");
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
        return new QuotaQuarter((int) row.count("QuotaYear"), (int) row.count("QuotaQuarter"), row.amount("Amount"));
    }

    private static Stock.StockItem stockItem(Row row) throws SQLException {
        return new Stock.StockItem(
                row.text("Product"),
                row.text("CurrentName"),
                row.count("OnHand"),
                row.count("ReorderLevel"),
                row.count("TargetLevel"),
                row.count("LeadTimeDays"),
                row.amount("UnitPrice"),
                row.amount("UnitCost"));
    }

    private static TerritoryQuotas.TerritoryQuota territoryQuota(Row row) throws SQLException {
        return new TerritoryQuotas.TerritoryQuota(
                row.text("Territory"),
                (int) row.count("QuotaYear"),
                (int) row.count("QuotaQuarter"),
                row.amount("Quota"),
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
