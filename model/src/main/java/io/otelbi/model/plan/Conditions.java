package io.otelbi.model.plan;

import io.otelbi.model.DataType;
import io.otelbi.model.Dataset;
import io.otelbi.model.Dimension;
import io.otelbi.model.Dimensions;
import io.otelbi.model.Field;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.sql.Expression;
import io.otelbi.model.sql.Expression.IsNull;
import io.otelbi.model.sql.Expression.Operation;
import io.otelbi.model.sql.Expression.Operator;
import io.otelbi.model.sql.Expression.Parameter;
import io.otelbi.model.sql.TableColumn;
import io.otelbi.model.sql.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** The conditions of a slice: only those that were asked for, and no function around a day. */
final class Conditions {

    private final WarehouseModel model;
    private final Scope scope;

    Conditions(WarehouseModel model, Scope scope) {
        this.model = model;
        this.scope = scope;
    }

    List<Expression> of(Slice slice) {
        List<Expression> conditions = new ArrayList<>(days(slice.from(), slice.to()));
        new TreeMap<>(slice.filters()).forEach((name, values) -> conditions.add(anyOf(name, values)));
        return conditions;
    }

    /** From the first day to the one before the day after the last. */
    List<Expression> days(LocalDate from, LocalDate to) {
        Dataset dataset = scope.dateDataset();
        Field date = scope.dateField();
        Expression day = scope.field(dataset, date);
        return List.of(
                new Operation(Operator.GREATER_OR_EQUAL, day, day(dataset, date, from)),
                new Operation(Operator.LESS, day, day(dataset, date, to.plusDays(1))));
    }

    private Parameter day(Dataset dataset, Field date, LocalDate day) {
        return new Parameter(
                date.type() == DataType.INTEGER
                        ? new Value.Whole(Integer.parseInt(DateTimeFormatter.BASIC_ISO_DATE.format(day)))
                        : new Value.Day(
                                day, scope.stored(dataset, date).stream().toList()));
    }

    /** One of some values of a dimension; never where there is none. */
    Expression anyOf(String name, List<String> values) {
        return values.stream()
                .distinct()
                .sorted()
                .map(value -> filter(name, value))
                .reduce((left, right) -> new Operation(Operator.OR, left, right))
                .orElse(Terms.NEVER);
    }

    private Expression filter(String name, String value) {
        return Dimensions.named(model, scope.start(), name)
                .map(dimension -> filter(dimension, value))
                .orElse(value.equals(Dimension.UNKNOWN) ? Terms.equal(Terms.number(1), Terms.number(1)) : Terms.NEVER);
    }

    private Expression filter(Dimension dimension, String value) {
        Expression field = scope.field(dimension.dataset(), dimension.field());
        Optional<Expression> equal = typed(dimension, value).map(typed -> Terms.equal(field, new Parameter(typed)));
        if (!value.equals(Dimension.UNKNOWN)) {
            return equal.orElse(Terms.NEVER);
        }
        Expression missing = new IsNull(field);
        return equal.<Expression>map(known -> new Operation(Operator.OR, missing, known))
                .orElse(missing);
    }

    /** Servers write a bit as 1 or as TRUE. */
    private static Optional<Long> truth(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "1", "true" -> Optional.of(1L);
            case "0", "false" -> Optional.of(0L);
            default -> Optional.empty();
        };
    }

    /** A value in the type of its dimension; nothing where it cannot be one. */
    private Optional<Value> typed(Dimension dimension, String value) {
        List<TableColumn> column =
                scope.stored(dimension.dataset(), dimension.field()).stream().toList();
        if (dimension.isText()) {
            return Optional.of(new Value.Text(value, column));
        }
        try {
            return switch (dimension.field().type()) {
                case INTEGER -> Optional.of(new Value.Whole(Long.parseLong(value)));
                case BOOLEAN -> truth(value).map(Value.Whole::new);
                case DECIMAL, FLOAT -> Optional.of(new Value.Exact(new BigDecimal(value)));
                case DATE -> Optional.of(new Value.Day(LocalDate.parse(value), column));
                default -> Optional.of(new Value.Text(value, List.of()));
            };
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
