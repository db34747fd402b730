package io.otelbi.model.plan;

import io.otelbi.model.Dataset;
import io.otelbi.model.DatasetRole;
import io.otelbi.model.Field;
import io.otelbi.model.FieldRole;
import io.otelbi.model.MetricRole;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.plan.Query.Derived;
import io.otelbi.model.plan.Query.Item;
import io.otelbi.model.plan.Query.Join;
import io.otelbi.model.plan.Query.Kind;
import io.otelbi.model.plan.Query.Select;
import io.otelbi.model.plan.Query.Union;
import io.otelbi.model.sql.Expression;
import io.otelbi.model.sql.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was sold, by day or altogether. Several facts are aggregated each for itself before they come together. */
final class FigureQuestions {

    private static final List<String> FIGURES = List.of("Revenue", "Orders", "Units", "OrderLines", "Cost");
    private static final String DAY = "OrderDay";
    private static final String CUSTOMERS = "Customers";
    private static final String CUSTOMER = "Customer";
    private static final Identifier BUYERS = new Identifier("buyers", false);

    private final Asked asked;
    private final WarehouseModel model;

    FigureQuestions(Asked asked) {
        this.asked = asked;
        this.model = asked.model();
    }

    Optional<Plan> daily(List<Dataset> facts, Slice slice, String measure) {
        List<Select> parts =
                facts.stream().map(fact -> daily(fact, slice, measure)).toList();
        if (parts.size() < 2) {
            return Planner.ordered(parts, DAY);
        }
        List<Item> items = new ArrayList<>();
        items.add(new Item(Terms.column(Planner.PARTS, DAY), DAY));
        items.addAll(sums(FIGURES));
        return Planner.ordered(List.of(Planner.grouped(Planner.together(parts), items, List.of(DAY))), DAY);
    }

    private Select daily(Dataset fact, Slice slice, String measure) {
        var scope = new Scope(asked, fact);
        Expression day = scope.day();
        List<Item> items = new ArrayList<>();
        items.add(new Item(day, DAY));
        items.addAll(figures(scope, measure));
        return scope.select(items, new Conditions(model, scope).of(slice), List.of(day));
    }

    Optional<Plan> totals(List<Dataset> facts, Slice slice, String measure) {
        boolean shared = facts.size() > 1 && shareBuyers(facts);
        List<Select> parts = facts.stream()
                .map(fact -> totals(fact, slice, measure, !shared))
                .toList();
        if (parts.size() < 2) {
            return Planner.ordered(parts);
        }
        List<Item> items = new ArrayList<>(sums(
                shared
                        ? FIGURES
                        : Stream.concat(FIGURES.stream(), Stream.of(CUSTOMERS)).toList()));
        if (!shared) {
            return Planner.ordered(List.of(Planner.grouped(Planner.together(parts), items, List.of())));
        }
        items.add(new Item(Terms.greatest(Terms.column(BUYERS, CUSTOMERS)), CUSTOMERS));
        return Planner.ordered(List.of(new Select(
                items,
                new Derived(Planner.together(parts), Planner.PARTS),
                List.of(new Join(Kind.CROSS, new Derived(buyers(facts, slice), BUYERS), List.of())),
                List.of(),
                List.of(),
                List.of())));
    }

    private Select totals(Dataset fact, Slice slice, String measure, boolean withCustomers) {
        var scope = new Scope(asked, fact);
        List<Item> items = new ArrayList<>(figures(scope, measure));
        if (withCustomers) {
            items.add(new Item(buyer(scope).<Expression>map(Terms::distinct).orElse(Terms.NO_COUNT), CUSTOMERS));
        }
        return scope.select(items, new Conditions(model, scope).of(slice), List.of());
    }

    private List<Item> figures(Scope scope, String measure) {
        Expression orders = scope.field(scope.start(), FieldRole.ORDER_NUMBER)
                .<Expression>map(Terms::distinct)
                .orElse(Terms.NO_COUNT);
        return List.of(
                new Item(scope.measure(measure).orElse(Terms.NO_AMOUNT), "Revenue"),
                new Item(orders, "Orders"),
                new Item(metric(scope, MetricRole.UNITS), "Units"),
                new Item(Terms.ROWS, "OrderLines"),
                new Item(metric(scope, MetricRole.COST), "Cost"));
    }

    private static Expression metric(Scope scope, MetricRole role) {
        return scope.metric(role).orElse(Terms.NO_AMOUNT);
    }

    private static List<Item> sums(List<String> columns) {
        return columns.stream()
                .map(column -> new Item(Terms.sum(Terms.column(Planner.PARTS, column)), column))
                .toList();
    }

    /** Somebody who buys in two channels is one customer. */
    private boolean shareBuyers(List<Dataset> facts) {
        var seen = new HashSet<Dataset>();
        return facts.stream()
                .map(fact -> buyers(new Scope(asked, fact)))
                .flatMap(Optional::stream)
                .anyMatch(buyers -> !seen.add(buyers));
    }

    private Select buyers(List<Dataset> facts, Slice slice) {
        List<Select> parts = new ArrayList<>();
        for (Dataset fact : facts) {
            var scope = new Scope(asked, fact);
            buyers(scope).ifPresent(dataset -> {
                Field field = dataset.field(FieldRole.BUSINESS_KEY).orElseThrow();
                Expression key = scope.field(dataset, field);
                Expression kind = Terms.text(dataset.name().text());
                List<Expression> where = new ArrayList<>(new Conditions(model, scope).of(slice));
                where.add(new Expression.Not(new Expression.IsNull(key)));
                parts.add(scope.select(
                        List.of(new Item(kind, "Kind"), new Item(LineQuestion.text(field, key), CUSTOMER)),
                        where,
                        List.of()));
            });
        }
        return Planner.grouped(new Union(false, parts), List.of(new Item(Terms.ROWS, CUSTOMERS)), List.of());
    }

    /** The dataset of those who buy, with a business key. */
    static Optional<Dataset> buyers(Scope scope) {
        return Stream.of(DatasetRole.CUSTOMER, DatasetRole.RESELLER)
                .flatMap(role -> scope.reached(role).stream())
                .filter(dataset -> dataset.has(FieldRole.BUSINESS_KEY))
                .findFirst();
    }

    static Optional<Expression> buyer(Scope scope) {
        return buyers(scope).flatMap(dataset -> scope.field(dataset, FieldRole.BUSINESS_KEY));
    }
}
