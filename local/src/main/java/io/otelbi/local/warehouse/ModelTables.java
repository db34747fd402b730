package io.otelbi.local.warehouse;

import io.otelbi.model.Dataset;
import io.otelbi.model.DatasetRole;
import io.otelbi.model.Field;
import io.otelbi.model.FieldRole;
import io.otelbi.model.Relationship;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.sql.Expression;
import io.otelbi.model.sql.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables that models name, each with all columns that fields, relationships, keys and metrics use. */
final class ModelTables {

    private final Map<String, ModelTable> tables = new LinkedHashMap<>();

    private ModelTables() {}

    static ModelTables of(List<WarehouseModel> models) {
        ModelTables all = new ModelTables();
        models.forEach(all::add);
        return all;
    }

    /** Takes a value of a file into account. */
    void see(Table table, String column, String value) {
        ModelTable known = tables.get(ModelTable.folded(table.schema(), table.name()));
        if (known != null) {
            known.column(column).see(value);
        }
    }

    /** Those that others lead to come first. */
    WarehouseSchema schema(String name) {
        List<ModelTable> ordered = new ArrayList<>();
        tables.values().forEach(table -> table.before(ordered));
        return new WarehouseSchema(
                name,
                name,
                ordered.stream()
                        .filter(ModelTable::hasColumns)
                        .map(ModelTable::table)
                        .toList());
    }

    private void add(WarehouseModel model) {
        model.datasets().forEach(dataset -> add(model, dataset));
        model.relationships().forEach(relationship -> add(model, relationship));
        model.metrics().stream()
                .flatMap(metric -> metric.expression().columns())
                .forEach(column -> ofMetric(model, column));
    }

    private void add(WarehouseModel model, Dataset dataset) {
        ModelTable table = table(dataset);
        for (Field field : dataset.fields()) {
            field.expression().columns().forEach(column -> table.column(column.name()));
            field.column().ifPresent(column -> table.column(column).declare(field.type()));
        }
        dataset.keys().stream().flatMap(List::stream).forEach(column -> columns(dataset, column));
        if (dataset.role() == DatasetRole.FACT) {
            date(model, dataset).ifPresent(column -> table.add(new Rule.Dated(column.name())));
        }
    }

    private Optional<ModelColumn> date(WarehouseModel model, Dataset fact) {
        return fact.field(FieldRole.DATE)
                .flatMap(Field::column)
                .map(table(fact)::column)
                .or(() -> model.from(fact).stream()
                        .filter(relationship -> model.dataset(relationship.to())
                                .filter(to -> to.has(FieldRole.DATE))
                                .isPresent())
                        .findFirst()
                        .flatMap(relationship ->
                                single(columns(fact, relationship.fromColumns().getFirst()))));
    }

    private void add(WarehouseModel model, Relationship relationship) {
        Dataset from = model.dataset(relationship.from()).orElseThrow();
        Dataset to = model.dataset(relationship.to()).orElseThrow();
        List<ModelColumn> keys = new ArrayList<>();
        for (int i = 0; i < relationship.toColumns().size(); i++) {
            List<ModelColumn> many = columns(from, relationship.fromColumns().get(i));
            List<ModelColumn> one = columns(to, relationship.toColumns().get(i));
            single(one).ifPresent(key -> {
                keys.add(key);
                single(many).ifPresent(key::equate);
            });
        }
        if (keys.size() == relationship.toColumns().size()) {
            table(to).add(new Rule.Joined(keys.stream().map(ModelColumn::name).toList()));
        }
        table(from).leadsTo(table(to));
        if (keys.size() == 1) {
            single(columns(from, relationship.fromColumns().getFirst()))
                    .ifPresent(column -> table(from).refers(column, table(to), keys.getFirst()));
        }
    }

    private void ofMetric(WarehouseModel model, Expression.Column column) {
        column.qualifier().stream()
                .flatMap(name -> model.dataset(name).stream())
                .filter(dataset -> dataset.fields().isEmpty())
                .forEach(dataset -> table(dataset).column(column.name()));
    }

    private ModelTable table(Dataset dataset) {
        List<Identifier> parts = dataset.source().parts();
        String name = parts.getLast().text();
        String schema = parts.get(parts.size() - 2).text();
        String database = parts.size() == 3 ? parts.getFirst().text() : "";
        ModelTable table = tables.computeIfAbsent(ModelTable.folded(schema, name), key -> new ModelTable(schema, name));
        table.of(database);
        return table;
    }

    /** The columns that a key or a relationship means: one of the table, or those of the field that is called so. */
    private List<ModelColumn> columns(Dataset dataset, Identifier name) {
        ModelTable table = table(dataset);
        boolean isColumn = dataset.fields().stream()
                .anyMatch(field -> field.column().filter(name::matches).isPresent());
        Optional<Field> field = isColumn ? Optional.empty() : dataset.field(name);
        Stream<Identifier> names = field.isEmpty()
                ? Stream.of(name)
                : field.get().expression().columns().map(Expression.Column::name);
        return names.map(table::column).toList();
    }

    private static Optional<ModelColumn> single(List<ModelColumn> columns) {
        return columns.size() == 1 ? Optional.of(columns.getFirst()) : Optional.empty();
    }
}
