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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which products each order held, and who bought and sold it where. */
final class LineQuestion {

    private final Asked asked;
    private final WarehouseModel model;

    private final String measure;
    private final String dimension;

    LineQuestion(Asked asked, String measure, String dimension) {
        this.asked = asked;
        this.model = asked.model();
        this.measure = measure;
        this.dimension = dimension;
    }

    Optional<Plan> lines(List<Dataset> facts, Slice slice) {
        List<Select> parts = facts.stream().map(fact -> lines(fact, slice)).toList();
        return Planner.ordered(
                parts, "OrderDay", "OrderNumber", "Product", "Customer", "Territory", "Salesperson", "Category");
    }

    /**
     * What lines have in common.
     *
     * @param groupedBy a plain column instead of what is made of it, which then is made once a group
     */
    private record Key(Expression shown, Expression groupedBy) {

        static Key always(String text) {
            return new Key(Terms.text(text), Terms.text(text));
        }
    }

    private Select lines(Dataset fact, Slice slice) {
        var scope = new Scope(asked, fact);
        Map<String, Key> keys = new LinkedHashMap<>();
        keys.put("Channel", Key.always(Planner.channelOf(model, fact)));
        keys.put("OrderNumber", order(scope));
        keys.put("OrderDay", new Key(scope.day(), scope.day()));
        keys.put("Customer", key(scope, FigureQuestions.buyers(scope), Dimension.UNKNOWN));
        keys.put("Territory", member(scope, Dimensions.TERRITORY));
        keys.put("Salesperson", key(scope, scope.reached(DatasetRole.SALESPERSON), ""));
        keys.put("Product", key(scope, scope.reached(DatasetRole.PRODUCT), Dimension.UNKNOWN));
        keys.put("Category", member(scope, dimension));
        List<Item> items = new ArrayList<>();
        keys.forEach((name, key) -> items.add(new Item(key.shown(), name)));
        items.add(new Item(metric(scope, MetricRole.UNITS), "Units"));
        items.add(new Item(scope.measure(measure).orElse(Terms.number(0)), "Revenue"));
        items.add(new Item(metric(scope, MetricRole.DISCOUNT), "Discount"));
        List<Expression> groups = keys.values().stream()
                .map(Key::groupedBy)
                .filter(value -> !(value instanceof Literal))
                .toList();
        return scope.select(items, new Conditions(model, scope).of(slice), groups);
    }

    private static Key order(Scope scope) {
        return scope.start()
                .field(FieldRole.ORDER_NUMBER)
                .map(field -> of(scope, scope.start(), field, text(field, scope.field(scope.start(), field))))
                .orElse(Key.always(""));
    }

    private static Key key(Scope scope, Optional<Dataset> dataset, String otherwise) {
        return dataset.flatMap(found -> found.field(FieldRole.BUSINESS_KEY)
                        .map(field -> of(
                                scope, found, field, Terms.orElse(text(field, scope.field(found, field)), otherwise))))
                .orElse(Key.always(otherwise));
    }

    private Key member(Scope scope, String name) {
        return Dimensions.named(model, scope.start(), name)
                .map(dimension -> of(scope, dimension.dataset(), dimension.field(), scope.member(dimension)))
                .orElse(Key.always(Dimension.UNKNOWN));
    }

    private static Key of(Scope scope, Dataset dataset, Field field, Expression shown) {
        return new Key(shown, scope.groupedBy(dataset, field, shown));
    }

    static Expression text(Field field, Expression value) {
        return field.type() == DataType.STRING ? value : Terms.asText(value);
    }

    private static Expression metric(Scope scope, MetricRole role) {
        return scope.metric(role).orElse(Terms.number(0));
    }
}
