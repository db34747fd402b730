package io.otelbi.model.plan;

import io.otelbi.model.Dataset;
import io.otelbi.model.DatasetRole;
import io.otelbi.model.Dimensions;
import io.otelbi.model.MetricRole;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.Words;
import io.otelbi.model.plan.Query.Derived;
import io.otelbi.model.plan.Query.Item;
import io.otelbi.model.plan.Query.Select;
import io.otelbi.model.plan.Query.Union;
import io.otelbi.model.sql.Expression;
import io.otelbi.model.sql.Identifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Plans the questions of one model. Each is one statement that joins, filters and reads only what the question needs,
 * and whose rows come in a fixed order.
 */
public final class Planner {

    private final Asked asked;

    public Planner(WarehouseModel model) {
        this(model, Restriction.NONE);
    }

    /** Plans for somebody who may see only some rows. */
    public Planner(WarehouseModel model, Restriction restriction) {
        this.asked = new Asked(model, restriction);
    }

    /** The facts whose rows may be asked for; of the others, no statement is planned. */
    public List<Dataset> facts() {
        return asked.facts();
    }

    /**
     * What was sold on each day: {@code OrderDay, Revenue, Orders, Units, OrderLines, Cost}; what the model does not know
     * is NULL.
     */
    public Optional<Plan> daily(Slice slice) {
        return daily(slice, Words.of(MetricRole.REVENUE));
    }

    /** The same with another measure in the place of {@code Revenue}. */
    public Optional<Plan> daily(Slice slice, String measure) {
        return new FigureQuestions(asked).daily(facts(slice.channel()), slice, measure);
    }

    /** What a slice adds up to, in one row: the figures of {@link #daily} without the day, and {@code Customers}. */
    public Optional<Plan> totals(Slice slice) {
        return totals(slice, Words.of(MetricRole.REVENUE));
    }

    /** The same with another measure in the place of {@code Revenue}. */
    public Optional<Plan> totals(Slice slice, String measure) {
        return new FigureQuestions(asked).totals(facts(slice.channel()), slice, measure);
    }

    /** {@code Dimension, Member, Channel, OrderDay, Revenue, OrderLines} of each category and each territory. */
    public Optional<Plan> segments(LocalDate from, LocalDate to) {
        return new SegmentQuestions(asked).segments(from, to);
    }

    /** {@code Channel, OrderDay, OrderLines} of all days there are, and of rows without a day. */
    public Plan coverage() {
        return new SegmentQuestions(asked).coverage();
    }

    /** {@code Dimension, Member}: the values of some dimensions. */
    public Optional<Plan> members(List<String> dimensions) {
        return new SegmentQuestions(asked).members(dimensions);
    }

    /**
     * One row an order and product: {@code Channel, OrderNumber, OrderDay, Customer, Territory, Salesperson, Product, Category,
     * Units, Revenue, Discount}. Where orders have no number, {@code OrderNumber} is empty.
     */
    public Optional<Plan> orderLines(Slice slice) {
        return orderLines(slice, Words.of(MetricRole.REVENUE), Dimensions.CATEGORY);
    }

    /** The same with another measure in the place of {@code Revenue}, or another dimension in that of {@code Category}. */
    public Optional<Plan> orderLines(Slice slice, String measure, String dimension) {
        return new LineQuestion(asked, measure, dimension).lines(facts(slice.channel()), slice);
    }

    /** {@code BusinessKey, CurrentName} of all things with a role. */
    public Optional<Plan> names(DatasetRole role) {
        return new ThingQuestions(asked).names(role);
    }

    /**
     * {@code Product, CurrentName, OnHand, ReorderLevel, TargetLevel, LeadTimeDays, UnitPrice, UnitCost} of each product in
     * stock.
     */
    public Optional<Plan> stock() {
        return new ThingQuestions(asked).stock();
    }

    /** {@code TargetYear, TargetQuarter, Amount}: targets for revenue by calendar quarter. */
    public Optional<Plan> targets() {
        return new TargetQuestions(asked).targets();
    }

    /** {@code Member, TargetYear, TargetQuarter, Amount, Sold}: the same by a dimension, with what was reached. */
    public Optional<Plan> targetsByMember() {
        return new TargetQuestions(asked).byMember();
    }

    private List<Dataset> facts(String channel) {
        return asked.facts().stream()
                .filter(fact -> channel.isEmpty() || fact.channel().equals(channel))
                .toList();
    }

    /** The name of a fact's channel where there are several; empty otherwise. */
    static String channelOf(WarehouseModel model, Dataset fact) {
        return model.facts().size() > 1 ? fact.channel() : "";
    }

    /** The statement of some parts, one after another, ordered by columns of the answer. */
    static Optional<Plan> ordered(List<Select> parts, String... columns) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(TSql.of(together(parts), names(columns)));
    }

    static Query together(List<Select> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Union(true, parts);
    }

    static List<Identifier> names(String... columns) {
        return Arrays.stream(columns)
                .map(column -> new Identifier(column, false))
                .toList();
    }

    /** Rows of a query, grouped by some of its columns. */
    static Select grouped(Query query, List<Item> items, List<String> by) {
        return new Select(
                items,
                new Derived(query, PARTS),
                List.of(),
                List.of(),
                by.stream()
                        .<Expression>map(column -> Terms.column(PARTS, column))
                        .toList(),
                List.of());
    }

    static final Identifier PARTS = new Identifier("parts", false);
}
