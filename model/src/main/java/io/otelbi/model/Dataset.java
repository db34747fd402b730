package io.otelbi.model;

import io.otelbi.model.sql.Identifier;
import io.otelbi.model.sql.TableName;
import java.util.List;
import java.util.Optional;

/**
 * A table of the warehouse with a meaning.
 *
 * @param keys the columns of its primary key and of its unique keys
 * @param fields none where the model declares none: then any column may be used in relationships
 */
public record Dataset(Identifier name, TableName source, Use use, List<List<Identifier>> keys, List<Field> fields) {

    /** What a dataset is used for, with what only such a use needs. */
    public sealed interface Use {
        DatasetRole role();
    }

    /**
     * Sales.
     *
     * @param channel the way of selling; empty where there is only one
     */
    public record Fact(String channel) implements Use {
        @Override
        public DatasetRole role() {
            return DatasetRole.FACT;
        }
    }

    /**
     * Targets.
     *
     * @param metric the metric that is to reach it
     * @param by the dimension by which it is split, which the metric's fact reaches too; empty for none
     */
    public record Target(String metric, TargetGrain grain, String by) implements Use {
        @Override
        public DatasetRole role() {
            return DatasetRole.TARGET;
        }
    }

    /** Everything whose role says it all. */
    public record Plain(DatasetRole role) implements Use {}

    public Dataset {
        keys = keys.stream().map(List::copyOf).toList();
        fields = List.copyOf(fields);
    }

    /** Of the name alone: datasets are looked up often, and one may have a thousand fields. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    public DatasetRole role() {
        return use.role();
    }

    /** The channel of a fact; empty otherwise. */
    public String channel() {
        return use instanceof Fact(String channel) ? channel : "";
    }

    public Optional<Field> field(Identifier wanted) {
        return fields.stream().filter(field -> field.name().matches(wanted)).findFirst();
    }

    /** The first field with a role. */
    public Optional<Field> field(FieldRole role) {
        return fields.stream().filter(field -> field.is(role)).findFirst();
    }

    public boolean has(FieldRole role) {
        return field(role).isPresent();
    }

    /** The field that is this column, or else the one of this name. */
    public Optional<Field> fieldOf(Identifier column) {
        return fields.stream()
                .filter(field -> field.column().filter(column::matches).isPresent())
                .findFirst()
                .or(() -> field(column));
    }

    /** Whether a column is known: as that of a field, or because no fields are declared. */
    public boolean knowsColumn(Identifier column) {
        return fields.isEmpty()
                || fields.stream()
                        .anyMatch(field -> field.name().matches(column)
                                || field.column().filter(column::matches).isPresent());
    }

    /** Whether these columns, in any order, are a declared key. */
    public boolean isKey(List<Identifier> columns) {
        return keys.stream()
                .anyMatch(key -> key.size() == columns.size()
                        && columns.stream().allMatch(column -> key.stream().anyMatch(column::matches)));
    }
}
