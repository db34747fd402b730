package io.otelbi.model.plan;

import io.otelbi.model.DataType;
import io.otelbi.model.Dataset;
import io.otelbi.model.DatasetRole;
import io.otelbi.model.Field;
import io.otelbi.model.FieldRole;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.plan.Query.Derived;
import io.otelbi.model.plan.Query.Item;
import io.otelbi.model.plan.Query.Join;
import io.otelbi.model.plan.Query.Kind;
import io.otelbi.model.plan.Query.Select;
import io.otelbi.model.sql.Expression;
import io.otelbi.model.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What products, customers and so on are called now, and how many pieces there are. */
final class ThingQuestions {

    private static final Identifier NEWEST = new Identifier("newest", false);
    private static final String KEY = "BusinessKey";
    private static final String VERSION = "Version";
    private static final String NAME = "CurrentName";

    private final Asked asked;
    private final WarehouseModel model;

    ThingQuestions(Asked asked) {
        this.asked = asked;
        this.model = asked.model();
    }

    Optional<Plan> names(DatasetRole role) {
        List<Select> parts = model.datasets(role).stream()
                .filter(dataset -> dataset.has(FieldRole.BUSINESS_KEY) && dataset.has(FieldRole.NAME))
                .map(this::names)
                .toList();
        return Planner.ordered(parts, KEY);
    }

    private Select names(Dataset things) {
        var scope = new Scope(asked, things);
        Field keyField = things.field(FieldRole.BUSINESS_KEY).orElseThrow();
        Expression key = scope.field(things, keyField);
        Expression name = scope.field(things, FieldRole.NAME).orElseThrow();
        List<Join> joins = version(things).stream()
                .map(version -> newest(things, keyField, key, version))
                .toList();
        return new Select(
                List.of(new Item(LineQuestion.text(keyField, key), KEY), new Item(Terms.greatest(name), NAME)),
                Scope.table(things),
                joins,
                List.of(new Expression.Not(new Expression.IsNull(key))),
                List.of(key),
                List.of());
    }

    /** What is greatest in the newest version of a thing; nothing where things have no versions. */
    private static Optional<Field> version(Dataset things) {
        return Stream.of(FieldRole.VERSION, FieldRole.VALID_FROM, FieldRole.IS_CURRENT)
                .flatMap(role -> things.field(role).stream())
                .findFirst();
    }

    private Join newest(Dataset things, Field keyField, Expression key, Field versionField) {
        var all = new Scope(asked, things);
        Expression version = comparable(versionField, all.field(things, versionField));
        var newest = new Select(
                List.of(new Item(all.field(things, keyField), KEY), new Item(Terms.greatest(version), VERSION)),
                Scope.table(things),
                List.of(),
                List.of(),
                List.of(all.field(things, keyField)),
                List.of());
        return new Join(
                Kind.INNER,
                new Derived(newest, NEWEST),
                List.of(
                        Terms.equal(Terms.column(NEWEST, KEY), key),
                        Terms.equal(Terms.column(NEWEST, VERSION), version)));
    }

    private static Expression comparable(Field field, Expression value) {
        return field.type() == DataType.BOOLEAN ? Terms.asWhole(value) : value;
    }

    Optional<Plan> stock() {
        List<Select> parts = model.datasets(DatasetRole.STOCK).stream()
                .filter(asked.restricting()::admits)
                .flatMap(stock -> stock(stock).stream())
                .toList();
        return Planner.ordered(parts, "Product");
    }

    private Optional<Select> stock(Dataset stock) {
        var scope = new Scope(asked, stock);
        Optional<Dataset> products =
                scope.reached(DatasetRole.PRODUCT).filter(dataset -> dataset.has(FieldRole.BUSINESS_KEY));
        if (products.isEmpty() || !stock.has(FieldRole.QUANTITY_ON_HAND)) {
            return Optional.empty();
        }
        Dataset product = products.get();
        Field keyField = product.field(FieldRole.BUSINESS_KEY).orElseThrow();
        Expression key = scope.field(product, keyField);
        List<Item> items = new ArrayList<>();
        items.add(new Item(LineQuestion.text(keyField, key), "Product"));
        items.add(greatest(scope, product, FieldRole.NAME, NAME));
        items.add(new Item(Terms.sum(onHand(scope, stock)), "OnHand"));
        items.add(greatest(scope, stock, FieldRole.REORDER_LEVEL, "ReorderLevel"));
        items.add(greatest(scope, stock, FieldRole.TARGET_LEVEL, "TargetLevel"));
        items.add(either(scope, stock, product, FieldRole.LEAD_TIME_DAYS, "LeadTimeDays"));
        items.add(either(scope, stock, product, FieldRole.UNIT_PRICE, "UnitPrice"));
        items.add(either(scope, stock, product, FieldRole.UNIT_COST, "UnitCost"));
        return Optional.of(scope.select(items, List.of(new Expression.Not(new Expression.IsNull(key))), List.of(key)));
    }

    private static Expression onHand(Scope scope, Dataset stock) {
        Field field = stock.field(FieldRole.QUANTITY_ON_HAND).orElseThrow();
        Expression value = scope.field(stock, field);
        return field.type() == DataType.INTEGER ? Terms.wide(value) : value;
    }

    private static Item greatest(Scope scope, Dataset dataset, FieldRole role, String as) {
        return new Item(
                scope.field(dataset, role).<Expression>map(Terms::greatest).orElse(Terms.NO_AMOUNT), as);
    }

    private static Item either(Scope scope, Dataset stock, Dataset product, FieldRole role, String as) {
        return greatest(scope, stock.has(role) ? stock : product, role, as);
    }
}
