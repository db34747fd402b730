package io.otelbi.model;

import io.otelbi.model.sql.Expression;
import io.otelbi.model.sql.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * A value of each row of a dataset.
 *
 * @param expression over the columns of its dataset's source, without aggregates
 * @param role none or one
 * @param label how pages call it; its name where nothing was said
 */
public record Field(Identifier name, Expression expression, DataType type, List<FieldRole> role, String label) {

    public Field {
        role = List.copyOf(role);
    }

    public boolean is(FieldRole wanted) {
        return role.contains(wanted);
    }

    /** The column that it is, unchanged; nothing where it is computed. */
    public Optional<Identifier> column() {
        return expression instanceof Expression.Column column ? Optional.of(column.name()) : Optional.empty();
    }
}
