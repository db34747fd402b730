package io.otelbi.model.plan;

import io.otelbi.model.Dataset;
import io.otelbi.model.DatasetRole;
import io.otelbi.model.Dimensions;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.sql.Expression;
import io.otelbi.model.sql.Expression.Operation;
import io.otelbi.model.sql.Expression.Operator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a restriction means for the rows of one dataset. A dataset that lacks a dimension has no rows of its alternatives. */
final class Restricting {

    /** A dimension that is no field: each fact is of one channel. */
    private static final String CHANNEL = "channel";

    private final WarehouseModel model;
    private final Restriction restriction;

    Restricting(WarehouseModel model, Restriction restriction) {
        this.model = model;
        this.restriction = restriction;
    }

    /** Whether rows of a dataset may be asked for at all. */
    boolean admits(Dataset dataset) {
        return switch (restriction) {
            case Restriction.None none -> true;
            case Restriction.AnyOf any -> admits(any, applicable(any, dataset).size(), dataset);
        };
    }

    /** Targets and stock of a part of the rows would be compared with sales of all of them. */
    private static boolean admits(Restriction.AnyOf any, int applicable, Dataset dataset) {
        boolean partly = dataset.role() == DatasetRole.FACT;
        return applicable > 0 && (partly || applicable == any.alternatives().size());
    }

    /** The condition on rows of a scope; nothing where none is needed. */
    Optional<Expression> condition(Scope scope) {
        if (!(restriction instanceof Restriction.AnyOf any) || !isGuarded(scope.start())) {
            return Optional.empty();
        }
        var conditions = new Conditions(model, scope);
        List<Map<String, List<String>>> alternatives = applicable(any, scope.start());
        if (alternatives.stream().anyMatch(alternative -> ofFields(alternative).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(alternatives.stream()
                .map(alternative -> all(conditions, alternative))
                .reduce((left, right) -> new Operation(Operator.OR, left, right))
                .orElse(Terms.NEVER));
    }

    /** Things, such as products, are what facts are about; who may see which of them is told by the facts. */
    private static boolean isGuarded(Dataset dataset) {
        return dataset.role() == DatasetRole.FACT
                || dataset.role() == DatasetRole.TARGET
                || dataset.role() == DatasetRole.STOCK;
    }

    private List<Map<String, List<String>>> applicable(Restriction.AnyOf any, Dataset dataset) {
        return any.alternatives().stream()
                .filter(alternative -> alternative.entrySet().stream()
                        .allMatch(filter -> knows(dataset, filter.getKey(), filter.getValue())))
                .toList();
    }

    private boolean knows(Dataset dataset, String dimension, List<String> values) {
        return dimension.equals(CHANNEL)
                ? dataset.role() == DatasetRole.FACT && values.contains(dataset.channel())
                : Dimensions.named(model, dataset, dimension).isPresent();
    }

    private static Expression all(Conditions conditions, Map<String, List<String>> alternative) {
        return ofFields(alternative).entrySet().stream()
                .map(filter -> conditions.anyOf(filter.getKey(), filter.getValue()))
                .reduce((left, right) -> new Operation(Operator.AND, left, right))
                .orElseThrow();
    }

    private static Map<String, List<String>> ofFields(Map<String, List<String>> alternative) {
        Map<String, List<String>> filters = new TreeMap<>(alternative);
        filters.remove(CHANNEL);
        return filters;
    }
}
