package io.otelbi.model.plan;

import io.otelbi.model.DataType;
import io.otelbi.model.Dataset;
import io.otelbi.model.DatasetRole;
import io.otelbi.model.Dimension;
import io.otelbi.model.Dimensions;
import io.otelbi.model.Field;
import io.otelbi.model.FieldRole;
import io.otelbi.model.MetricRole;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.plan.Query.Item;
import io.otelbi.model.plan.Query.Select;
import io.otelbi.model.sql.Expression;
import io.otelbi.model.sql.Expression.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which products each order held, and who bought and sold it where. */
final class LineQuestion {

    private final WarehouseModel model;

    private final String measure;
    private final String dimension;

    LineQuestion(WarehouseModel model, String measure, String dimension) {
        this.model = model;
        this.measure = measure;
        this.dimension = dimension;
    }

    Optional<Plan> lines(List<Dataset> facts, Slice slice) {
        List<Select> parts = facts.stream().map(fact -> lines(fact, slice)).toList();
        return Planner.ordered(
                parts, "OrderDay", "OrderNumber", "Product", "Customer", "Territory", "Salesperson", "Category");
    }

    private Select lines(Dataset fact, Slice slice) {
        var scope = new Scope(model, fact);
        List<Item> items = new ArrayList<>();
        items.add(new Item(Terms.text(Planner.channelOf(model, fact)), "Channel"));
        items.add(new Item(order(scope), "OrderNumber"));
        items.add(new Item(scope.day(), "OrderDay"));
        items.add(new Item(key(scope, FigureQuestions.buyers(scope), Dimension.UNKNOWN), "Customer"));
        items.add(new Item(member(scope, Dimensions.TERRITORY), "Territory"));
        items.add(new Item(key(scope, scope.reached(DatasetRole.SALESPERSON), ""), "Salesperson"));
        items.add(new Item(key(scope, scope.reached(DatasetRole.PRODUCT), Dimension.UNKNOWN), "Product"));
        items.add(new Item(member(scope, dimension), "Category"));
        List<Expression> groups = items.stream()
                .map(Item::value)
                .filter(value -> !(value instanceof Literal))
                .toList();
        items.add(new Item(metric(scope, MetricRole.UNITS), "Units"));
        items.add(new Item(scope.measure(measure).orElse(Terms.number(0)), "Revenue"));
        items.add(new Item(metric(scope, MetricRole.DISCOUNT), "Discount"));
        return scope.select(items, new Conditions(model, scope).of(slice), groups);
    }

    private Expression order(Scope scope) {
        return scope.start()
                .field(FieldRole.ORDER_NUMBER)
                .map(field -> text(field, scope.field(scope.start(), field)))
                .orElse(Terms.text(""));
    }

    private static Expression key(Scope scope, Optional<Dataset> dataset, String otherwise) {
        return dataset.flatMap(found -> found.field(FieldRole.BUSINESS_KEY).map(field ->
                        (Expression) Terms.orElse(text(field, scope.field(found, field)), otherwise)))
                .orElse(Terms.text(otherwise));
    }

    private Expression member(Scope scope, String name) {
        return Dimensions.named(model, scope.start(), name).map(scope::member).orElse(Terms.text(Dimension.UNKNOWN));
    }

    static Expression text(Field field, Expression value) {
        return field.type() == DataType.STRING ? value : Terms.asText(value);
    }

    private static Expression metric(Scope scope, MetricRole role) {
        return scope.metric(role).orElse(Terms.number(0));
    }
}
