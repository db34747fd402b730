package io.otelbi.model.plan;

import io.otelbi.model.Dataset;
import io.otelbi.model.Field;
import io.otelbi.model.Relationship;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.sql.Identifier;
import io.otelbi.model.sql.TableColumn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The columns that a warehouse must have so that the questions of its model can be asked. */
public final class NeededColumns {

    private NeededColumns() {}

    /** All of a model, in the order of the file, without repetition. */
    public static List<TableColumn> of(WarehouseModel model) {
        Set<TableColumn> needed = new LinkedHashSet<>();
        for (Dataset dataset : model.datasets()) {
            dataset.fields().stream()
                    .flatMap(field -> field.expression().columns())
                    .forEach(column -> needed.add(new TableColumn(dataset.source(), column.name())));
        }
        for (Relationship relationship : model.relationships()) {
            add(needed, model, relationship.from(), relationship.fromColumns());
            add(needed, model, relationship.to(), relationship.toColumns());
        }
        return List.copyOf(needed);
    }

    private static void add(
            Set<TableColumn> needed, WarehouseModel model, Identifier dataset, List<Identifier> columns) {
        model.dataset(dataset)
                .ifPresent(found ->
                        columns.forEach(column -> needed.add(new TableColumn(found.source(), stored(found, column)))));
    }

    /** A column that a relationship or a key names: that of the table, or that of the field of this name. */
    public static Identifier stored(Dataset dataset, Identifier name) {
        boolean column = dataset.fields().stream()
                .anyMatch(field -> field.column().filter(name::matches).isPresent());
        return column ? name : dataset.field(name).flatMap(Field::column).orElse(name);
    }
}
