package io.otelbi.model;

import io.otelbi.model.sql.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * A warehouse as its model file describes it. One that was read by {@code ModelReader} has passed all checks: names are
 * unique, relationships lead to keys without a circle, and from each fact one way at most leads to each dataset.
 */
public record WarehouseModel(
        Identifier name,
        Settings settings,
        List<Dataset> datasets,
        List<Relationship> relationships,
        List<Metric> metrics) {

    public WarehouseModel {
        datasets = List.copyOf(datasets);
        relationships = List.copyOf(relationships);
        metrics = List.copyOf(metrics);
    }

    public Optional<Dataset> dataset(Identifier wanted) {
        return datasets.stream()
                .filter(dataset -> dataset.name().matches(wanted))
                .findFirst();
    }

    public List<Dataset> datasets(DatasetRole role) {
        return datasets.stream().filter(dataset -> dataset.role() == role).toList();
    }

    public List<Dataset> facts() {
        return datasets(DatasetRole.FACT);
    }

    /** The relationships of which a dataset is the many side. */
    public List<Relationship> from(Dataset dataset) {
        return relationships.stream()
                .filter(relationship -> relationship.from().matches(dataset.name()))
                .toList();
    }

    /** The ways from a dataset to all that it reaches. */
    public Paths paths(Dataset from) {
        return Paths.of(this, from);
    }

    /** The fact that a metric is about; nothing where it is about none or several. */
    public Optional<Dataset> factOf(Metric metric) {
        List<Dataset> facts = metric.datasets().stream()
                .flatMap(name -> dataset(name).stream())
                .filter(dataset -> dataset.role() == DatasetRole.FACT)
                .distinct()
                .toList();
        return facts.size() == 1 ? Optional.of(facts.getFirst()) : Optional.empty();
    }

    /** The metrics about one fact. */
    public List<Metric> metricsOf(Dataset fact) {
        return metrics.stream()
                .filter(metric -> factOf(metric).filter(fact::equals).isPresent())
                .toList();
    }
}
