package io.otelbi.model.reading;

import io.otelbi.model.Dataset;
import io.otelbi.model.DatasetRole;
import io.otelbi.model.Metric;
import io.otelbi.model.MetricRole;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.Words;
import io.otelbi.model.sql.Expression;
import io.otelbi.model.sql.Expression.Call;
import io.otelbi.model.sql.Expression.Column;
import io.otelbi.model.sql.Identifier;
import io.otelbi.model.sql.SqlFunction;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Metrics aggregate fields of one fact, and each has a meaning of its own. */
final class MetricCheck {

    private record Meaning(Dataset fact, String measure) {}

    private final Draft draft;
    private final WarehouseModel model;
    private final Set<Meaning> measures = new HashSet<>();

    MetricCheck(Draft draft) {
        this.draft = draft;
        this.model = draft.model();
    }

    void run() {
        model.metrics().forEach(this::check);
    }

    private void check(Metric metric) {
        Element element = draft.of(metric);
        if (metric.expression().columns().findAny().isEmpty() && metric.fact().isEmpty()) {
            element.faultOfExpression(
                    "A metric names at least one dataset.field, such as SUM(sales.amount) or COUNT(sales.order_number); "
                            + "COUNT(*) needs 'fact', the name of the dataset whose rows it counts, in the metric's roles.");
            return;
        }
        aggregates(element, metric.expression(), false);
        boolean known = metric.expression()
                        .columns()
                        .filter(column -> !knows(element, column))
                        .count()
                == 0;
        if (metric.additive() && !metric.expression().additive()) {
            element.faultOfAdded(
                    "additive", "This does not add up over days; allowed as additive are sums of SUM(…) and COUNT(…).");
        }
        if (known && named(element, metric)) {
            fact(element, metric);
        }
    }

    private boolean named(Element element, Metric metric) {
        boolean facts = metric.fact().stream()
                .allMatch(name -> model.dataset(name)
                        .filter(dataset -> dataset.role() == DatasetRole.FACT)
                        .isPresent());
        if (!facts) {
            element.faultOfAdded("fact", "'" + metric.fact().getFirst() + "' is no dataset with the role 'fact'.");
        }
        return facts;
    }

    private boolean knows(Element element, Column column) {
        if (column.qualifier().isEmpty()) {
            element.faultOfExpression("'" + column + "' names no dataset; written is dataset.field.");
            return false;
        }
        Optional<Dataset> dataset = model.dataset(column.qualifier().getFirst());
        if (dataset.isEmpty()) {
            element.faultOfExpression(
                    "There is no dataset '" + column.qualifier().getFirst() + "' as in '" + column + "'.");
            return false;
        }
        boolean known = dataset.get().fields().isEmpty()
                || dataset.get().field(column.name()).isPresent();
        if (!known) {
            element.faultOfExpression(
                    "'" + dataset.get().name() + "' has no field '" + column.name() + "'; declare one.");
        }
        return known;
    }

    private static void aggregates(Element element, Expression expression, boolean within) {
        boolean aggregate = expression instanceof Call call && call.function().aggregate();
        if (aggregate && within) {
            element.faultOfExpression("An aggregate within an aggregate is not allowed.");
        }
        if (expression instanceof Column column && !within) {
            element.faultOfExpression("'" + column + "' stands outside of an aggregate such as SUM(" + column + ").");
        }
        expression.parts().forEach(part -> aggregates(element, part, within || aggregate));
    }

    private void fact(Element element, Metric metric) {
        Optional<Dataset> fact = model.factOf(metric);
        if (fact.isEmpty()) {
            noFact(element, metric);
            return;
        }
        Set<Dataset> reached = model.paths(fact.get()).ways().keySet();
        List<Dataset> datasets = metric.datasets().stream()
                .flatMap(name -> model.dataset(name).stream())
                .toList();
        datasets.stream()
                .filter(dataset -> !reached.contains(dataset))
                .forEach(dataset -> element.faultOfExpression(
                        "No relationship leads from '" + fact.get().name() + "' to '" + dataset.name() + "'."));
        sums(element, metric, fact.get());
        boolean named = Identifier.parse(metric.measure())
                .filter(name -> !name.quoted())
                .isPresent();
        if (element.added().member("measure").isPresent() && !named) {
            element.faultOfAdded(
                    "measure", "'" + metric.measure() + "' is no measure; allowed are letters, digits and _.");
        }
        taken(element, metric);
        if (!measures.add(new Meaning(fact.get(), metric.measure().toLowerCase(Locale.ROOT)))) {
            element.faultOfAdded(
                    metric.role().isEmpty() ? "measure" : "role",
                    "'" + fact.get().name() + "' has a metric for '" + metric.measure() + "' already; one is allowed.");
        }
    }

    /** These words ask for the roles and for orders; a metric that is neither would never be found by its own. */
    private static void taken(Element element, Metric metric) {
        String measure = metric.measure().toLowerCase(Locale.ROOT);
        if (!metric.role().isEmpty()) {
            return;
        }
        if (Words.find(MetricRole.class, measure)
                .filter(role -> role != MetricRole.REVENUE)
                .isPresent()) {
            element.faultOfAdded(
                    "measure",
                    "'" + measure + "' is what the role '" + measure
                            + "' is asked for by; give this metric that role, or another name.");
        } else if (metric.additive() && measure.equals("orders")) {
            element.faultOfAdded(
                    "measure",
                    "'orders' are the different values of the field with the role 'order_number'; "
                            + "give this metric another name.");
        }
    }

    private void noFact(Element element, Metric metric) {
        String sentence =
                "This is about no fact or about several, so that no question uses it; a metric is about one fact, "
                        + "which 'fact' names where the expression does not.";
        if (!metric.role().isEmpty()) {
            element.faultOfAdded("role", sentence);
            return;
        }
        if (!model.facts().isEmpty()) {
            element.noticeOfExpression(sentence);
        }
    }

    /** A value of a dimension counts once for each row of the fact, which is seldom meant. */
    private void sums(Element element, Metric metric, Dataset fact) {
        metric.expression()
                .all()
                .filter(part -> part instanceof Call call && call.function() == SqlFunction.SUM)
                .flatMap(Expression::columns)
                .filter(column -> column.qualifier().stream().noneMatch(fact.name()::matches))
                .forEach(column -> element.noticeOfExpression(
                        "'" + column + "' is added once for each row of '" + fact.name() + "'."));
        if (!metric.role().isEmpty() && !metric.additive()) {
            element.faultOfAdded(
                    "role",
                    "The role '" + metric.measure() + "' needs a metric that adds up, such as SUM(dataset.field).");
        }
    }
}
