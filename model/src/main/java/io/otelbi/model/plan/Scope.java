package io.otelbi.model.plan;

import io.otelbi.model.DataType;
import io.otelbi.model.Dataset;
import io.otelbi.model.DatasetRole;
import io.otelbi.model.Dimension;
import io.otelbi.model.Field;
import io.otelbi.model.FieldRole;
import io.otelbi.model.Metric;
import io.otelbi.model.MetricRole;
import io.otelbi.model.Paths;
import io.otelbi.model.Relationship;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.plan.Query.Derived;
import io.otelbi.model.plan.Query.Item;
import io.otelbi.model.plan.Query.Join;
import io.otelbi.model.plan.Query.Kind;
import io.otelbi.model.plan.Query.Select;
import io.otelbi.model.plan.Query.Table;
import io.otelbi.model.sql.Expression;
import io.otelbi.model.sql.Expression.Call;
import io.otelbi.model.sql.Expression.Column;
import io.otelbi.model.sql.Identifier;
import io.otelbi.model.sql.SqlFunction;
import io.otelbi.model.sql.TableColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One dataset and what a question needs of all that it reaches; only what was asked for is joined. */
final class Scope {

    private final Asked asked;
    private final WarehouseModel model;
    private final Dataset start;
    private final Paths paths;
    private final Set<Dataset> needed = new HashSet<>();

    Scope(Asked asked, Dataset start) {
        this.asked = asked;
        this.model = asked.model();
        this.start = start;
        this.paths = model.paths(start);
    }

    Dataset start() {
        return start;
    }

    /** A field's value in the words of the warehouse. */
    Expression field(Dataset dataset, Field field) {
        needed.add(dataset);
        return Terms.replaced(field.expression(), column -> Terms.column(dataset.name(), ((Column) column).name()));
    }

    /** The same for a role of the dataset, where it has one. */
    Optional<Expression> field(Dataset dataset, FieldRole role) {
        return dataset.field(role).map(field -> field(dataset, field));
    }

    /** What a metric with a role adds up, where the fact has one. */
    Optional<Expression> metric(MetricRole role) {
        return model.metricsOf(start).stream()
                .filter(metric -> metric.is(role))
                .findFirst()
                .map(this::metric);
    }

    /** A measure of the fact, by its role or its name. */
    Optional<Expression> measure(String name) {
        return model.metricsOf(start).stream()
                .filter(metric -> metric.isMeasure(name))
                .findFirst()
                .map(this::metric);
    }

    Expression metric(Metric metric) {
        return expanded(metric.expression());
    }

    private Expression expanded(Expression expression) {
        if (expression instanceof Call(SqlFunction function, boolean distinct, List<Expression> arguments)
                && function == SqlFunction.SUM) {
            boolean whole = arguments.getFirst().columns().allMatch(this::isWhole);
            Expression value = Terms.replaced(arguments.getFirst(), this::fieldOf);
            return new Call(function, distinct, List.of(whole ? Terms.wide(value) : value));
        }
        return switch (expression) {
            case Expression.Operation(Expression.Operator operator, Expression left, Expression right) ->
                new Expression.Operation(operator, expanded(left), expanded(right));
            case Expression.Minus(Expression value) -> new Expression.Minus(expanded(value));
            default -> Terms.replaced(expression, this::fieldOf);
        };
    }

    private boolean isWhole(Column column) {
        return lookUp(column)
                .flatMap(dataset -> dataset.field(column.name()))
                .filter(field -> field.type() == DataType.INTEGER)
                .isPresent();
    }

    private Optional<Dataset> lookUp(Column column) {
        return column.qualifier().stream()
                .flatMap(name -> model.dataset(name).stream())
                .findFirst();
    }

    private Expression fieldOf(Expression expression) {
        Column column = (Column) expression;
        Dataset dataset = lookUp(column).orElse(start);
        return dataset.field(column.name()).map(field -> field(dataset, field)).orElseGet(() -> {
            needed.add(dataset);
            return Terms.column(dataset.name(), column.name());
        });
    }

    /** A dataset that is reached and has a role. */
    Optional<Dataset> reached(DatasetRole role) {
        return paths.ways().keySet().stream()
                .filter(dataset -> dataset.role() == role)
                .findFirst();
    }

    /** The day of a row, as the warehouse writes it: a date, or an integer such as 20130131. */
    Expression day() {
        Field date = dateField();
        Expression value = field(dateDataset(), date);
        return date.type() == DataType.DATE_TIME || date.type() == DataType.DATE_TIME_TZ ? Terms.asDay(value) : value;
    }

    /** Where the day of a row stands: in the dataset itself or in a dimension. */
    Dataset dateDataset() {
        if (start.has(FieldRole.DATE)) {
            return start;
        }
        return model.from(start).stream()
                .flatMap(relationship -> model.dataset(relationship.to()).stream())
                .filter(dataset -> dataset.has(FieldRole.DATE))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("'" + start.name() + "' has no date"));
    }

    Field dateField() {
        return dateDataset().field(FieldRole.DATE).orElseThrow();
    }

    /** Where an expression is a column, that column. */
    Optional<TableColumn> stored(Dataset dataset, Field field) {
        return field.column().map(column -> new TableColumn(dataset.source(), column));
    }

    /** A value of a dimension as pages show it; what has none is {@value Dimension#UNKNOWN}. */
    Expression member(Dimension dimension) {
        Expression value = field(dimension.dataset(), dimension.field());
        return Terms.orElse(dimension.isText() ? value : Terms.asText(value), Dimension.UNKNOWN);
    }

    /**
     * What rows of a field are grouped by: a plain column itself, so that what is shown of it is made once a group. Who reads the
     * answer adds up groups that are shown alike, such as a missing value and a text that says so.
     */
    Expression groupedBy(Dataset dataset, Field field, Expression shown) {
        return field.column().isPresent() ? field(dataset, field) : shown;
    }

    /** Rows of the different values alone that joins and conditions need of the dataset; there are far fewer than rows. */
    Select ofDistinct(List<Item> items, List<Expression> asWell) {
        List<Expression> where = restricted(asWell);
        List<Join> joins = joins();
        List<Expression> columns = Stream.concat(joins.stream().flatMap(join -> join.on().stream()), where.stream())
                .flatMap(Expression::columns)
                .filter(column -> column.qualifier().equals(List.of(start.name())))
                .distinct()
                .<Expression>map(column -> column)
                .toList();
        List<Item> values = columns.stream()
                .map(column -> new Item(column, ((Column) column).name()))
                .toList();
        var distinct = new Select(values, table(start), List.of(), List.of(), columns, List.of());
        return new Select(items, new Derived(distinct, start.name()), joins, where, List.of(), List.of());
    }

    Select select(List<Item> items, List<Expression> where, List<Expression> groupBy) {
        // Before the joins: the condition may need some of its own.
        List<Expression> conditions = restricted(where);
        return new Select(items, table(start), joins(), conditions, groupBy, List.of());
    }

    /** No statement about a fact leaves here without the rows of whoever asks. */
    private List<Expression> restricted(List<Expression> where) {
        return Stream.concat(where.stream(), asked.restricting().condition(this).stream())
                .toList();
    }

    /** The joins that were needed, nearest first. */
    private List<Join> joins() {
        Set<Dataset> onTheWay = new HashSet<>();
        for (Dataset dataset : needed) {
            for (Relationship step : paths.to(dataset)) {
                model.dataset(step.to()).ifPresent(onTheWay::add);
            }
        }
        List<Join> joins = new ArrayList<>();
        for (Dataset dataset : paths.ways().keySet()) {
            if (onTheWay.contains(dataset) && !dataset.equals(start)) {
                joins.add(join(paths.to(dataset).getLast(), dataset));
            }
        }
        return joins;
    }

    private Join join(Relationship step, Dataset to) {
        Dataset from = model.dataset(step.from()).orElseThrow();
        List<Expression> on = new ArrayList<>();
        for (int i = 0; i < step.toColumns().size(); i++) {
            on.add(Terms.equal(
                    key(to, step.toColumns().get(i)),
                    key(from, step.fromColumns().get(i))));
        }
        return new Join(Kind.LEFT, table(to), on);
    }

    private static Expression key(Dataset dataset, Identifier name) {
        return Terms.column(dataset.name(), NeededColumns.stored(dataset, name));
    }

    static Table table(Dataset dataset) {
        return new Table(dataset.source(), dataset.name());
    }
}
