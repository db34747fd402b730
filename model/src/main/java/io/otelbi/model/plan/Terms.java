package io.otelbi.model.plan;

import io.otelbi.model.sql.CastType;
import io.otelbi.model.sql.Expression;
import io.otelbi.model.sql.Expression.Call;
import io.otelbi.model.sql.Expression.Cast;
import io.otelbi.model.sql.Expression.Column;
import io.otelbi.model.sql.Expression.Literal;
import io.otelbi.model.sql.Expression.Operation;
import io.otelbi.model.sql.Expression.Operator;
import io.otelbi.model.sql.Identifier;
import io.otelbi.model.sql.SqlFunction;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The expressions that questions are made of. */
final class Terms {

    private static final Literal NOTHING = new Literal(Literal.Kind.NULL, "");
    static final Cast NO_COUNT = new Cast(NOTHING, new CastType(CastType.Name.BIGINT, List.of()));
    static final Cast NO_AMOUNT = new Cast(NOTHING, new CastType(CastType.Name.DECIMAL, List.of(19, 4)));
    static final Call ROWS = new Call(SqlFunction.COUNT, false, List.of());
    static final Operation NEVER = equal(number(1), number(0));

    private static final CastType BIGINT = new CastType(CastType.Name.BIGINT, List.of());

    private Terms() {}

    static Literal text(String text) {
        return new Literal(Literal.Kind.TEXT, text);
    }

    static Literal number(int number) {
        return new Literal(Literal.Kind.NUMBER, Integer.toString(number));
    }

    static Column column(Identifier alias, Identifier name) {
        return new Column(List.of(alias), name);
    }

    static Column column(Identifier alias, String name) {
        return column(alias, new Identifier(name, false));
    }

    static Operation equal(Expression left, Expression right) {
        return new Operation(Operator.EQUAL, left, right);
    }

    static Call sum(Expression value) {
        return new Call(SqlFunction.SUM, false, List.of(value));
    }

    static Call greatest(Expression value) {
        return new Call(SqlFunction.MAX, false, List.of(value));
    }

    static Call distinct(Expression value) {
        return new Call(SqlFunction.COUNT, true, List.of(value));
    }

    static Call orElse(Expression value, String otherwise) {
        return new Call(SqlFunction.COALESCE, false, List.of(value, text(otherwise)));
    }

    /** A whole number whose sum may be greater than its type holds. */
    static Cast wide(Expression value) {
        return new Cast(value, BIGINT);
    }

    static Cast asText(Expression value) {
        return new Cast(value, new CastType(CastType.Name.VARCHAR, List.of(40)));
    }

    static Cast asWhole(Expression value) {
        return new Cast(value, new CastType(CastType.Name.INTEGER, List.of()));
    }

    static Cast asDay(Expression value) {
        return new Cast(value, new CastType(CastType.Name.DATE, List.of()));
    }

    static Call part(String unit, Expression day) {
        return new Call(
                SqlFunction.EXTRACT,
                false,
                List.of(new Literal(Literal.Kind.UNIT, unit.toUpperCase(Locale.ROOT)), day));
    }

    /** An expression with another one in the place of each column. */
    static Expression replaced(Expression expression, UnaryOperator<Expression> change) {
        UnaryOperator<Expression> inner = part -> replaced(part, change);
        return switch (expression) {
            case Column column -> change.apply(column);
            case Literal literal -> literal;
            case Expression.Parameter parameter -> parameter;
            case Operation(Operator operator, Expression left, Expression right) ->
                new Operation(operator, inner.apply(left), inner.apply(right));
            case Expression.Not(Expression condition) -> new Expression.Not(inner.apply(condition));
            case Expression.Minus(Expression value) -> new Expression.Minus(inner.apply(value));
            case Expression.IsNull(Expression value) -> new Expression.IsNull(inner.apply(value));
            case Expression.In(Expression value, List<Expression> members) ->
                new Expression.In(
                        inner.apply(value), members.stream().map(inner).toList());
            case Expression.Choice(List<Expression.When> whens, Expression otherwise) ->
                new Expression.Choice(
                        whens.stream()
                                .map(when ->
                                        new Expression.When(inner.apply(when.condition()), inner.apply(when.result())))
                                .toList(),
                        inner.apply(otherwise));
            case Cast(Expression value, CastType type) -> new Cast(inner.apply(value), type);
            case Call(SqlFunction function, boolean distinct, List<Expression> arguments) ->
                new Call(function, distinct, arguments.stream().map(inner).toList());
        };
    }
}
