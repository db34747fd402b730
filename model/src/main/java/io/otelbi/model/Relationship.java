package io.otelbi.model;

import io.otelbi.model.sql.Identifier;
import java.util.List;

/**
 * Many rows of one dataset belong to one row of another.
 *
 * @param from the many
 * @param to the one
 * @param fromColumns of the source of {@code from}, in the order of {@code toColumns}
 * @param toColumns a declared key of {@code to}
 */
public record Relationship(
        Identifier name, Identifier from, Identifier to, List<Identifier> fromColumns, List<Identifier> toColumns) {

    public Relationship {
        fromColumns = List.copyOf(fromColumns);
        toColumns = List.copyOf(toColumns);
    }
}
