package io.otelbi.model.plan;

import io.otelbi.model.DataType;
import io.otelbi.model.Dataset;
import io.otelbi.model.Dataset.Target;
import io.otelbi.model.DatasetRole;
import io.otelbi.model.Dimension;
import io.otelbi.model.FieldRole;
import io.otelbi.model.Metric;
import io.otelbi.model.MetricRole;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.plan.Query.Derived;
import io.otelbi.model.plan.Query.Item;
import io.otelbi.model.plan.Query.Select;
import io.otelbi.model.sql.Expression;
import io.otelbi.model.sql.Expression.Operation;
import io.otelbi.model.sql.Expression.Operator;
import io.otelbi.model.sql.Identifier;
import io.otelbi.model.sql.SqlFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was to be reached in each calendar quarter; targets of days and months are added up. */
final class TargetQuestions {

    private static final String MEMBER = "Member";
    private static final String YEAR = "TargetYear";
    private static final String QUARTER = "TargetQuarter";
    private static final String AMOUNT = "Amount";
    private static final String SOLD = "Sold";
    private static final int YEAR_DIGITS = 10_000;
    private static final int MONTH_DIGITS = 100;

    private final Asked asked;
    private final WarehouseModel model;

    TargetQuestions(Asked asked) {
        this.asked = asked;
        this.model = asked.model();
    }

    Optional<Plan> targets() {
        return revenueTargets().map(target -> {
            var scope = new Scope(asked, target);
            Quarter quarter = quarterOfTarget(scope);
            var select = scope.select(
                    List.of(
                            new Item(quarter.year(), YEAR),
                            new Item(quarter.quarter(), QUARTER),
                            new Item(Terms.sum(amount(scope)), AMOUNT)),
                    List.of(),
                    quarter.groups());
            return TSql.of(select, Planner.names(YEAR, QUARTER));
        });
    }

    Optional<Plan> byMember() {
        return revenueTargets()
                .filter(target ->
                        fact(target).filter(asked.restricting()::admits).isPresent())
                .flatMap(target -> by(target).map(dimension -> byMember(target, dimension)));
    }

    private Plan byMember(Dataset target, Dimension dimension) {
        var sum = new Select(
                List.of(
                        new Item(Terms.column(Planner.PARTS, MEMBER), MEMBER),
                        new Item(Terms.column(Planner.PARTS, YEAR), YEAR),
                        new Item(Terms.column(Planner.PARTS, QUARTER), QUARTER),
                        new Item(Terms.sum(Terms.column(Planner.PARTS, AMOUNT)), AMOUNT),
                        new Item(Terms.sum(Terms.column(Planner.PARTS, SOLD)), SOLD)),
                new Derived(
                        Planner.together(List.of(targets(target, dimension), sold(target, dimension))), Planner.PARTS),
                List.of(),
                List.of(),
                List.of(
                        Terms.column(Planner.PARTS, MEMBER),
                        Terms.column(Planner.PARTS, YEAR),
                        Terms.column(Planner.PARTS, QUARTER)),
                List.of(new Operation(
                        Operator.GREATER, Terms.sum(Terms.column(Planner.PARTS, AMOUNT)), Terms.number(0))));
        return TSql.of(sum, Planner.names(MEMBER, YEAR, QUARTER));
    }

    private Select targets(Dataset target, Dimension dimension) {
        var scope = new Scope(asked, target);
        return part(scope, dimension, quarterOfTarget(scope), Terms.sum(amount(scope)), Terms.number(0));
    }

    private Select sold(Dataset target, Dimension dimension) {
        Metric metric = metric(target).orElseThrow();
        var scope = new Scope(asked, fact(target).orElseThrow());
        return part(scope, dimension, quarterOf(scope), Terms.number(0), scope.metric(metric));
    }

    private static Select part(Scope scope, Dimension dimension, Quarter quarter, Expression amount, Expression sold) {
        Expression member = scope.member(dimension);
        List<Expression> groups = new ArrayList<>();
        groups.add(member);
        groups.addAll(quarter.groups());
        return scope.select(
                List.of(
                        new Item(member, MEMBER),
                        new Item(quarter.year(), YEAR),
                        new Item(quarter.quarter(), QUARTER),
                        new Item(amount, AMOUNT),
                        new Item(sold, SOLD)),
                List.of(),
                groups);
    }

    /** The first targets for a metric that is revenue and whose period is no longer than a quarter. */
    private Optional<Dataset> revenueTargets() {
        return model.datasets(DatasetRole.TARGET).stream()
                .filter(asked.restricting()::admits)
                .filter(target -> metric(target)
                        .filter(metric -> metric.is(MetricRole.REVENUE))
                        .isPresent())
                .filter(TargetQuestions::hasQuarter)
                .findFirst();
    }

    private static boolean hasQuarter(Dataset target) {
        return target.has(FieldRole.DATE)
                || (target.has(FieldRole.YEAR) && (target.has(FieldRole.QUARTER) || target.has(FieldRole.MONTH)));
    }

    private Optional<Metric> metric(Dataset target) {
        return use(target)
                .flatMap(use -> Identifier.parse(use.metric()))
                .flatMap(name -> model.metrics().stream()
                        .filter(metric -> metric.name().matches(name))
                        .findFirst());
    }

    private Optional<Dataset> fact(Dataset target) {
        return metric(target).flatMap(model::factOf);
    }

    private static Optional<Target> use(Dataset dataset) {
        return dataset.use() instanceof Target target ? Optional.of(target) : Optional.empty();
    }

    private Optional<Dimension> by(Dataset target) {
        return use(target)
                .flatMap(use -> Identifier.parse(use.by()))
                .flatMap(model::dataset)
                .flatMap(dataset -> dataset.field(FieldRole.NAME)
                        .map(field -> new Dimension(dataset.name().text(), dataset, field)));
    }

    private static Expression amount(Scope scope) {
        return scope.field(scope.start(), FieldRole.AMOUNT).orElseThrow();
    }

    /** A calendar quarter, 1 to 4, of a year. */
    private record Quarter(Expression year, Expression quarter) {
        List<Expression> groups() {
            return List.of(year, quarter);
        }
    }

    private static Quarter quarterOfTarget(Scope scope) {
        Dataset target = scope.start();
        if (target.has(FieldRole.DATE)) {
            return quarterOf(scope);
        }
        Expression year = scope.field(target, FieldRole.YEAR).orElseThrow();
        return scope.field(target, FieldRole.QUARTER)
                .map(quarter -> new Quarter(year, quarter))
                .orElseGet(() -> new Quarter(
                        year, ofMonth(scope.field(target, FieldRole.MONTH).orElseThrow())));
    }

    private static Expression ofMonth(Expression month) {
        return whole(new Operation(Operator.ADD, month, Terms.number(2)), 3);
    }

    /** The quarter of a row's day, which is a date or an integer such as 20130131. */
    private static Quarter quarterOf(Scope scope) {
        Expression day = scope.day();
        if (scope.dateField().type() != DataType.INTEGER) {
            return new Quarter(Terms.part("year", day), Terms.part("quarter", day));
        }
        Expression monthAndDay = new Operation(Operator.MODULO, day, Terms.number(YEAR_DIGITS));
        return new Quarter(whole(day, YEAR_DIGITS), ofMonth(whole(monthAndDay, MONTH_DIGITS)));
    }

    private static Expression whole(Expression value, int divisor) {
        Expression quotient = new Operation(Operator.DIVIDE, value, Terms.number(divisor));
        return Terms.asWhole(new Expression.Call(SqlFunction.FLOOR, false, List.of(quotient)));
    }
}
