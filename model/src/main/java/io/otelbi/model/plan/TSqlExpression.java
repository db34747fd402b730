package io.otelbi.model.plan;

import io.otelbi.model.sql.CastType;
import io.otelbi.model.sql.Expression;
import io.otelbi.model.sql.Expression.Call;
import io.otelbi.model.sql.Expression.Cast;
import io.otelbi.model.sql.Expression.Choice;
import io.otelbi.model.sql.Expression.Column;
import io.otelbi.model.sql.Expression.In;
import io.otelbi.model.sql.Expression.IsNull;
import io.otelbi.model.sql.Expression.Literal;
import io.otelbi.model.sql.Expression.Minus;
import io.otelbi.model.sql.Expression.Not;
import io.otelbi.model.sql.Expression.Operation;
import io.otelbi.model.sql.Expression.Operator;
import io.otelbi.model.sql.Expression.Parameter;
import io.otelbi.model.sql.Expression.When;
import io.otelbi.model.sql.Value;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Writes expressions as T-SQL. T-SQL knows no truth values, so that a condition and a value are written in different
 * ways: a condition as value is 1 or 0, a value as condition is compared with 1.
 */
final class TSqlExpression {

    private static final Map<Operator, String> COMPARISONS = new EnumMap<>(Map.of(
            Operator.EQUAL, " = ",
            Operator.NOT_EQUAL, " <> ",
            Operator.LESS, " < ",
            Operator.LESS_OR_EQUAL, " <= ",
            Operator.GREATER, " > ",
            Operator.GREATER_OR_EQUAL, " >= "));

    private static final Map<Operator, String> ARITHMETIC = new EnumMap<>(
            Map.of(Operator.ADD, " + ", Operator.SUBTRACT, " - ", Operator.MULTIPLY, " * ", Operator.MODULO, " % "));

    private static final int LAST_ASCII = 126;

    private final StringBuilder text;
    private final List<Value> values;

    TSqlExpression(StringBuilder text, List<Value> values) {
        this.text = text;
        this.values = values;
    }

    void condition(Expression expression) {
        switch (expression) {
            case Operation operation when isCondition(operation) -> condition(operation);
            case Not(IsNull(Expression value)) -> {
                value(value);
                write(" IS NOT NULL");
            }
            case Not(Expression condition) -> {
                write("NOT (");
                condition(condition);
                write(")");
            }
            case IsNull(Expression value) -> {
                value(value);
                write(" IS NULL");
            }
            case In(Expression value, List<Expression> members) -> {
                value(value);
                write(" IN (");
                list(members);
                write(")");
            }
            case Literal literal
            when literal.kind() == Literal.Kind.TRUTH ->
                write(literal.text().equalsIgnoreCase("true") ? "1 = 1" : "1 = 0");
            default -> {
                operand(expression);
                write(" = 1");
            }
        }
    }

    private void condition(Operation operation) {
        switch (operation.operator()) {
            case AND, OR -> {
                inner(operation.left());
                write(operation.operator() == Operator.AND ? " AND " : " OR ");
                inner(operation.right());
            }
            case LIKE -> like(operation, "");
            case ILIKE -> like(operation, "UPPER");
            default -> {
                operand(operation.left());
                write(COMPARISONS.getOrDefault(operation.operator(), ""));
                operand(operation.right());
            }
        }
    }

    private void inner(Expression expression) {
        write("(");
        condition(expression);
        write(")");
    }

    private void like(Operation operation, String function) {
        write(function + "(");
        value(operation.left());
        write(") LIKE " + function + "(");
        // A bracket begins a set of characters in T-SQL alone.
        value(
                operation.right() instanceof Literal(Literal.Kind kind, String pattern)
                        ? new Literal(kind, pattern.replace("[", "[[]"))
                        : operation.right());
        write(")");
    }

    void value(Expression expression) {
        switch (expression) {
            case Column column -> write(name(column));
            case Literal literal -> literal(literal);
            case Parameter(Value value) -> {
                write("?");
                values.add(value);
            }
            case Operation operation when isCondition(operation) -> truth(operation);
            case Operation operation -> arithmetic(operation);
            case Not not -> truth(not);
            case IsNull isNull -> truth(isNull);
            case In in -> truth(in);
            case Minus(Expression value) -> {
                write("-");
                operand(value);
            }
            case Choice choice -> choice(choice);
            case Cast(Expression value, CastType type) -> cast(value, type(type));
            case Call call -> new TSqlCalls(this).call(call);
        }
    }

    private static String name(Column column) {
        String name = TSql.name(column.name());
        return column.qualifier().isEmpty()
                ? name
                : TSql.name(column.qualifier().getFirst()) + "." + name;
    }

    private static boolean isCondition(Operation operation) {
        return switch (operation.operator()) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, CONCATENATE -> false;
            case AND, OR, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, LIKE, ILIKE -> true;
        };
    }

    private void literal(Literal literal) {
        switch (literal.kind()) {
            case NUMBER, UNIT -> write(literal.text());
            case NULL -> write("NULL");
            case TRUTH -> write(literal.text().equalsIgnoreCase("true") ? "1" : "0");
            case TEXT -> write(quoted(literal.text()));
            case DATE -> write("CAST(" + quoted(literal.text()) + " AS date)");
            case TIMESTAMP -> write("CAST(" + quoted(literal.text()) + " AS datetime2)");
        }
    }

    private static String quoted(String text) {
        boolean ascii = text.chars().allMatch(c -> c <= LAST_ASCII);
        return (ascii ? "'" : "N'") + text.replace("'", "''") + "'";
    }

    /** 1, 0, or NULL where nobody knows. */
    private void truth(Expression condition) {
        write("CASE WHEN ");
        condition(condition);
        write(" THEN 1 WHEN NOT (");
        condition(condition);
        write(") THEN 0 END");
    }

    private void arithmetic(Operation operation) {
        switch (operation.operator()) {
            case DIVIDE -> divide(operation.left(), operation.right());
            case CONCATENATE -> {
                joined(operation.left());
                write(" + ");
                joined(operation.right());
            }
            default -> {
                operand(operation.left());
                write(ARITHMETIC.getOrDefault(operation.operator(), ""));
                operand(operation.right());
            }
        }
    }

    /** A part of a text; what else it may be would be added up. */
    private void joined(Expression part) {
        boolean text = part instanceof Literal(Literal.Kind kind, String any) && kind == Literal.Kind.TEXT;
        boolean more = part instanceof Operation operation && operation.operator() == Operator.CONCATENATE;
        if (text || more) {
            value(part);
        } else {
            cast(part, "nvarchar(4000)");
        }
    }

    /** Whole numbers divide as fractions, and nothing comes of a division by zero. */
    private void divide(Expression left, Expression right) {
        if (right.number()) {
            operand(left);
            write(" / CAST(");
            value(right);
            write(" AS decimal(19, 4))");
            return;
        }
        cast(left, "float");
        write(" / NULLIF(");
        value(right);
        write(", 0)");
    }

    private void choice(Choice choice) {
        write("CASE");
        for (When when : choice.whens()) {
            write(" WHEN ");
            condition(when.condition());
            write(" THEN ");
            value(when.result());
        }
        if (!(choice.otherwise() instanceof Literal literal && literal.kind() == Literal.Kind.NULL)) {
            write(" ELSE ");
            value(choice.otherwise());
        }
        write(" END");
    }

    void cast(Expression value, String type) {
        write("CAST(");
        value(value);
        write(" AS " + type + ")");
    }

    private static String type(CastType type) {
        List<Integer> arguments = type.arguments();
        return switch (type.name()) {
            case INTEGER -> "int";
            case BIGINT -> "bigint";
            case SMALLINT -> "smallint";
            case DECIMAL ->
                arguments.isEmpty() ? "decimal(38, 10)" : "decimal(" + String.join(", ", words(arguments)) + ")";
            case FLOAT -> "float";
            case VARCHAR -> "nvarchar(" + (arguments.isEmpty() ? 4000 : arguments.getFirst()) + ")";
            case CHAR -> "nchar(" + (arguments.isEmpty() ? 1 : arguments.getFirst()) + ")";
            case DATE -> "date";
            case TIME -> "time";
            case TIMESTAMP -> "datetime2";
            case BOOLEAN -> "bit";
        };
    }

    private static List<String> words(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }

    /** A value within an operation. */
    void operand(Expression expression) {
        boolean alone = !(expression instanceof Operation || expression instanceof Minus || isTruth(expression));
        write(alone ? "" : "(");
        value(expression);
        write(alone ? "" : ")");
    }

    private static boolean isTruth(Expression expression) {
        return expression instanceof Not || expression instanceof IsNull || expression instanceof In;
    }

    void list(List<Expression> expressions) {
        for (int i = 0; i < expressions.size(); i++) {
            write(i > 0 ? ", " : "");
            value(expressions.get(i));
        }
    }

    void function(String name, List<Expression> arguments) {
        write(name + "(");
        list(arguments);
        write(")");
    }

    void choice(Expression condition, Expression then, Expression otherwise) {
        choice(new Choice(List.of(new When(condition, then)), otherwise));
    }

    void write(String part) {
        text.append(part);
    }
}
