package io.otelbi.model.reading;

import io.otelbi.model.DataType;
import io.otelbi.model.Dataset;
import io.otelbi.model.Field;
import io.otelbi.model.Relationship;
import io.otelbi.model.Words;
import io.otelbi.model.sql.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Relationships lead from columns that there are to a key of a dimension. */
final class RelationshipCheck {

    private final Draft draft;

    RelationshipCheck(Draft draft) {
        this.draft = draft;
    }

    void run() {
        draft.model().relationships().forEach(this::check);
    }

    private void check(Relationship relationship) {
        Element element = draft.of(relationship);
        Optional<Dataset> from = dataset(element, "from", relationship.from());
        Optional<Dataset> to = dataset(element, "to", relationship.to());
        from.ifPresent(dataset -> columns(element, "from_columns", dataset, relationship.fromColumns()));
        to.ifPresent(dataset -> columns(element, "to_columns", dataset, relationship.toColumns()));
        if (relationship.fromColumns().size() != relationship.toColumns().size()) {
            element.fault(
                    "to_columns",
                    "There are " + relationship.fromColumns().size() + " from_columns and "
                            + relationship.toColumns().size() + " to_columns; the same number is allowed.");
        } else {
            to.ifPresent(dataset -> end(element, relationship, dataset));
            from.ifPresent(many -> to.ifPresent(one -> kinds(element, relationship, many, one)));
        }
    }

    private Optional<Dataset> dataset(Element element, String member, Identifier name) {
        Optional<Dataset> dataset = draft.model().dataset(name);
        if (dataset.isEmpty()) {
            element.fault(member, "There is no dataset '" + name + "'; there are " + names() + ".");
        }
        return dataset;
    }

    private String names() {
        return draft.model().datasets().stream()
                .map(dataset -> dataset.name().toString())
                .limit(20)
                .collect(Collectors.joining(", "));
    }

    private static void columns(Element element, String member, Dataset dataset, List<Identifier> columns) {
        for (Identifier column : columns) {
            if (column.equals(Element.UNREADABLE)) {
                continue;
            }
            if (!dataset.knowsColumn(column)) {
                element.fault(
                        member, "'" + dataset.name() + "' has no field for the column '" + column + "'; declare one.");
            } else if (dataset.fieldOf(column)
                    .filter(field -> field.column().isEmpty())
                    .isPresent()) {
                element.fault(member, "'" + column + "' of '" + dataset.name() + "' is computed; allowed are columns.");
            }
        }
    }

    /** What is compared must be of one kind, or the server converts each row and uses no index. */
    private static void kinds(Element element, Relationship relationship, Dataset many, Dataset one) {
        for (int i = 0; i < relationship.toColumns().size(); i++) {
            Identifier from = relationship.fromColumns().get(i);
            Identifier to = relationship.toColumns().get(i);
            DataType left = many.fieldOf(from).map(Field::type).orElse(DataType.UNKNOWN);
            DataType right = one.fieldOf(to).map(Field::type).orElse(DataType.UNKNOWN);
            if (!left.compares(right)) {
                element.fault(
                        "from_columns",
                        "'" + from + "' holds " + left.word() + " and '" + to + "' holds " + right.word()
                                + "; keys of one kind are allowed.");
            }
        }
    }

    private static void end(Element element, Relationship relationship, Dataset to) {
        if (!to.isKey(relationship.toColumns())) {
            element.fault(
                    "to_columns",
                    "These columns are no key of '" + to.name()
                            + "', so that a row might have several partners; allowed are its primary_key and its unique_keys.");
        }
        if (!to.role().isDimension()) {
            element.fault(
                    "to",
                    "'" + to.name() + "' has the role '" + Words.of(to.role())
                            + "'; a relationship leads to a dimension.");
        }
    }
}
