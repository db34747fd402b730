package io.otelbi.model.reading;

import io.otelbi.model.Dataset;
import io.otelbi.model.Dataset.Target;
import io.otelbi.model.FieldRole;
import io.otelbi.model.Metric;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.Words;
import io.otelbi.model.sql.Identifier;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Targets say for which metric, for which time, how much, and by what they are split. */
final class TargetCheck {

    private final Draft draft;
    private final WarehouseModel model;

    TargetCheck(Draft draft) {
        this.draft = draft;
        this.model = draft.model();
    }

    void run() {
        for (Dataset dataset : model.datasets()) {
            if (dataset.use() instanceof Target target) {
                check(dataset, target);
            }
        }
    }

    private void check(Dataset dataset, Target target) {
        Element element = draft.of(dataset);
        if (element.added().member("grain").isEmpty()) {
            element.faultOfAdded("role", "A target needs a 'grain': day, month, quarter or year.");
            return;
        }
        Set<FieldRole> parts = target.grain().parts();
        if (!dataset.has(FieldRole.DATE) && !parts.stream().allMatch(dataset::has)) {
            element.faultOfAdded(
                    "grain",
                    "The period is missing: a field with the role 'date', or with "
                            + parts.stream().map(Words::of).collect(Collectors.joining(" and ")) + ".");
        }
        if (!dataset.has(FieldRole.AMOUNT)) {
            element.faultOfAdded("role", "A target needs a field with the role 'amount'.");
        }
        Optional<Dataset> fact = metric(target).flatMap(model::factOf);
        if (fact.isEmpty()) {
            element.faultOfAdded(
                    "metric",
                    "A target needs the name of a metric about a fact as 'metric'; there is no '" + target.metric()
                            + "'.");
        } else if (!target.by().isEmpty()) {
            by(element, dataset, fact.get(), target.by());
        }
    }

    private Optional<Metric> metric(Target target) {
        return Identifier.parse(target.metric())
                .flatMap(name -> model.metrics().stream()
                        .filter(metric -> metric.name().matches(name))
                        .findFirst());
    }

    private void by(Element element, Dataset target, Dataset fact, String name) {
        Optional<Dataset> by = Identifier.parse(name).flatMap(model::dataset);
        boolean reached = by.filter(model.paths(target).ways()::containsKey)
                .filter(model.paths(fact).ways()::containsKey)
                .filter(dataset -> dataset.has(FieldRole.NAME))
                .isPresent();
        if (!reached) {
            element.faultOfAdded(
                    "by",
                    "'" + name + "' must be a dimension with a 'name' to which relationships lead from '"
                            + target.name() + "' and from '" + fact.name() + "'.");
        }
    }
}
