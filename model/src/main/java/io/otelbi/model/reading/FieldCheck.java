package io.otelbi.model.reading;

import io.otelbi.model.Dataset;
import io.otelbi.model.DatasetRole;
import io.otelbi.model.Field;
import io.otelbi.model.FieldRole;
import io.otelbi.model.Words;
import io.otelbi.model.sql.Expression;
import java.util.EnumMap;
import java.util.Map;

/** Fields are about rows of their own table, and their roles stand where they belong. */
final class FieldCheck {

    private final Draft draft;

    FieldCheck(Draft draft) {
        this.draft = draft;
    }

    void run() {
        for (Dataset dataset : draft.model().datasets()) {
            Map<FieldRole, Field> roles = new EnumMap<>(FieldRole.class);
            for (Field field : dataset.fields()) {
                expression(dataset, field);
                field.role().forEach(role -> role(dataset, field, role, roles));
            }
            versions(dataset);
            members(dataset);
        }
    }

    private void expression(Dataset dataset, Field field) {
        Element element = draft.of(field);
        field.expression()
                .columns()
                .filter(column -> column.qualifier().stream().anyMatch(name -> !name.matches(dataset.name())))
                .forEach(column -> element.faultOfExpression(
                        "'" + column + "' is of another dataset; allowed are columns of '" + dataset.name() + "'."));
        boolean aggregate = field.expression()
                .all()
                .anyMatch(part ->
                        part instanceof Expression.Call call && call.function().aggregate());
        if (aggregate) {
            element.faultOfExpression("A field is about one row; aggregates are allowed in metrics.");
        }
    }

    private void role(Dataset dataset, Field field, FieldRole role, Map<FieldRole, Field> roles) {
        Element element = draft.of(field);
        String word = "'" + Words.of(role) + "'";
        Field other = roles.putIfAbsent(role, field);
        if (other != null) {
            element.faultOfAdded(
                    "role",
                    "The field '" + other.name() + "' has the role " + word + " already; one of a dataset is allowed.");
        }
        if (!role.mayStandOn(dataset.role())) {
            element.faultOfAdded(
                    "role",
                    "The role " + word + " does not belong on the role '" + Words.of(dataset.role()) + "' of '"
                            + dataset.name() + "'; allowed on: " + role.places() + ".");
        }
        if (role == FieldRole.DATE && field.column().isEmpty()) {
            element.faultOfExpression(
                    "The day must be a column, so that its index serves; make a view or a column of it.");
        }
        if (!role.mayHold(field.type())) {
            element.fault(
                    "datatype",
                    "The role " + word + " needs a datatype of its own; allowed is " + role.datatypes() + ".");
        }
    }

    private void versions(Dataset dataset) {
        boolean versions = dataset.has(FieldRole.VALID_FROM)
                || dataset.has(FieldRole.VALID_TO)
                || dataset.has(FieldRole.IS_CURRENT)
                || dataset.has(FieldRole.VERSION);
        if (versions && !dataset.has(FieldRole.BUSINESS_KEY)) {
            draft.of(dataset)
                    .fault(
                            "name",
                            "'" + dataset.name()
                                    + "' has versions and no business key; give the role 'business_key' to the field that all versions of a thing share.");
        }
        boolean named = dataset.role() == DatasetRole.TERRITORY || dataset.role() == DatasetRole.CATEGORY;
        if (named && !dataset.has(FieldRole.NAME)) {
            draft.of(dataset)
                    .faultOfAdded(
                            "role", "The role '" + Words.of(dataset.role()) + "' needs a field with the role 'name'.");
        }
    }

    /** Members of what we add that only some roles have. */
    private void members(Dataset dataset) {
        Element element = draft.of(dataset);
        only(element, dataset, DatasetRole.FACT, "channel");
        only(element, dataset, DatasetRole.TARGET, "metric");
        only(element, dataset, DatasetRole.TARGET, "grain");
        only(element, dataset, DatasetRole.TARGET, "by");
    }

    private static void only(Element element, Dataset dataset, DatasetRole role, String member) {
        if (dataset.role() != role && element.added().member(member).isPresent()) {
            element.faultOfAdded(member, "'" + member + "' is allowed on the role '" + Words.of(role) + "' alone.");
        }
    }
}
