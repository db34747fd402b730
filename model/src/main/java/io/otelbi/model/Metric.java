package io.otelbi.model;

import io.otelbi.model.sql.Expression;
import io.otelbi.model.sql.Identifier;
import java.util.List;
import java.util.stream.Stream;

/**
 * A number over many rows.
 *
 * @param expression aggregates over {@code dataset.field}
 * @param role none or one
 * @param additive whether its values of days add up to its value of a month
 * @param measure metrics of several facts with the same one are parts of one measure; its role, or else its own name,
 *     where nothing was said
 * @param fact the fact whose rows it is about, where the expression names dimensions alone; none or one
 * @param unit {@code currency} for amounts of money, otherwise as pages show it; may be empty
 * @param nonNegative whether forecasts stay at 0 or above
 */
public record Metric(
        Identifier name,
        Expression expression,
        List<MetricRole> role,
        boolean additive,
        String measure,
        List<Identifier> fact,
        String unit,
        Good good,
        boolean nonNegative) {

    public Metric {
        role = List.copyOf(role);
        fact = List.copyOf(fact);
    }

    public boolean is(MetricRole wanted) {
        return role.contains(wanted);
    }

    /** Whether it is what a question names: by its role where it has one, else by its own name. */
    public boolean isMeasure(String name) {
        return role.isEmpty()
                ? measure.equalsIgnoreCase(name)
                : role.stream().anyMatch(own -> Words.of(own).equals(name));
    }

    /** The names of the datasets that it is about: those of the expression in their order, and the fact. */
    public List<Identifier> datasets() {
        return Stream.concat(expression.columns().flatMap(column -> column.qualifier().stream()), fact.stream())
                .distinct()
                .toList();
    }
}
