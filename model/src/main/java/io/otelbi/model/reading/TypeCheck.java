package io.otelbi.model.reading;

import io.otelbi.model.DataType;
import io.otelbi.model.Dataset;
import io.otelbi.model.Field;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.sql.CastType;
import io.otelbi.model.sql.Expression;
import io.otelbi.model.sql.Expression.Call;
import io.otelbi.model.sql.Expression.Cast;
import io.otelbi.model.sql.Expression.Choice;
import io.otelbi.model.sql.Expression.Column;
import io.otelbi.model.sql.Expression.Literal;
import io.otelbi.model.sql.Expression.Minus;
import io.otelbi.model.sql.Expression.Operation;
import java.util.List;
import java.util.function.Function;

/** What is added up or multiplied is no text and no day. Where nobody can tell, nothing is said. */
final class TypeCheck {

    private final WarehouseModel model;
    private final Draft draft;

    TypeCheck(Draft draft) {
        this.draft = draft;
        this.model = draft.model();
    }

    void run() {
        for (Dataset dataset : model.datasets()) {
            for (Field field : dataset.fields()) {
                check(
                        draft.of(field),
                        field.expression(),
                        column -> dataset.fieldOf(column.name())
                                .filter(other -> other.column().isPresent())
                                .map(Field::type)
                                .orElse(DataType.UNKNOWN));
            }
        }
        model.metrics().forEach(metric -> check(draft.of(metric), metric.expression(), this::ofField));
    }

    private DataType ofField(Column column) {
        return column.qualifier().stream()
                .flatMap(name -> model.dataset(name).stream())
                .flatMap(dataset -> dataset.field(column.name()).stream())
                .map(Field::type)
                .findFirst()
                .orElse(DataType.UNKNOWN);
    }

    private static void check(Element element, Expression expression, Function<Column, DataType> types) {
        for (Expression part : expression.all().toList()) {
            boolean sum = part instanceof Call call && call.function().aggregate();
            for (Expression number : numbers(part)) {
                DataType type = type(number, types);
                if (!type.mayBeNumber() && (sum || type != DataType.BOOLEAN)) {
                    String what =
                            number instanceof Column column ? "'" + column + "' holds " + type.word() : said(type);
                    element.faultOfExpression(
                            what + "; a number is allowed here. CAST makes one of a text, and || joins texts.");
                }
            }
        }
    }

    private static String said(DataType type) {
        return type == DataType.STRING ? "Here is a text" : "Here is what holds " + type.word();
    }

    /** The parts that must be numbers. */
    private static List<Expression> numbers(Expression expression) {
        return switch (expression) {
            case Minus(Expression value) -> List.of(value);
            case Operation operation ->
                switch (operation.operator()) {
                    case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO -> operation.parts();
                    default -> List.of();
                };
            case Call call ->
                switch (call.function()) {
                    case SUM,
                            AVG,
                            STDDEV,
                            STDDEV_POP,
                            STDDEV_SAMP,
                            VARIANCE,
                            VAR_POP,
                            VAR_SAMP,
                            MEDIAN,
                            PERCENTILE_CONT,
                            ABS,
                            ROUND,
                            CEIL,
                            FLOOR,
                            MOD,
                            POWER,
                            SQRT,
                            EXP,
                            LN,
                            LOG10,
                            SIGN -> call.arguments();
                    default -> List.of();
                };
            default -> List.of();
        };
    }

    private static DataType type(Expression expression, Function<Column, DataType> types) {
        return switch (expression) {
            case Column column -> types.apply(column);
            case Literal literal -> type(literal);
            case Cast(Expression value, CastType type) -> type(type);
            case Choice choice -> type(choice.whens().getFirst().result(), types);
            case Operation operation when operation.operator() == Expression.Operator.CONCATENATE -> DataType.STRING;
            case Call call -> type(call, types);
            default -> DataType.UNKNOWN;
        };
    }

    private static DataType type(Literal literal) {
        return switch (literal.kind()) {
            case TEXT -> DataType.STRING;
            case DATE -> DataType.DATE;
            case TIMESTAMP -> DataType.DATE_TIME;
            case NUMBER, TRUTH, NULL, UNIT -> DataType.UNKNOWN;
        };
    }

    private static DataType type(CastType type) {
        return switch (type.name()) {
            case INTEGER, BIGINT, SMALLINT, DECIMAL, FLOAT -> DataType.DECIMAL;
            case VARCHAR, CHAR -> DataType.STRING;
            case DATE -> DataType.DATE;
            case TIME -> DataType.TIME;
            case TIMESTAMP -> DataType.DATE_TIME;
            case BOOLEAN -> DataType.BOOLEAN;
        };
    }

    private static DataType type(Call call, Function<Column, DataType> types) {
        return switch (call.function()) {
            case CONCAT, UPPER, LOWER, TRIM, LTRIM, RTRIM, SUBSTRING, REPLACE, LEFT, RIGHT -> DataType.STRING;
            case DATE_TRUNC, DATEADD -> DataType.DATE;
            case MIN, MAX, COALESCE, NULLIF -> type(call.arguments().getFirst(), types);
            default -> DataType.UNKNOWN;
        };
    }
}
