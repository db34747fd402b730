package io.otelbi.model.sql;

import java.util.List;
import java.util.stream.Stream;

/** An expression of a model: nothing but what stands here can be said in one. */
public sealed interface Expression {

    /** The expressions that this one is directly made of. */
    List<Expression> parts();

    /** This expression and all within it. */
    default Stream<Expression> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
    }

    /** All columns within it. */
    default Stream<Column> columns() {
        return all().filter(Column.class::isInstance).map(Column.class::cast);
    }

    /**
     * A column of a table, or a field of a dataset.
     *
     * @param qualifier none or one: the dataset
     */
    record Column(List<Identifier> qualifier, Identifier name) implements Expression {
        public Column {
            qualifier = List.copyOf(qualifier);
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }

        @Override
        public String toString() {
            return qualifier.isEmpty() ? name.toString() : qualifier.getFirst() + "." + name;
        }
    }

    /**
     * A constant.
     *
     * @param text without quotes
     */
    record Literal(Kind kind, String text) implements Expression {

        /** What a constant is; UNIT is a part of a date such as {@code week}. */
        public enum Kind {
            NUMBER,
            TEXT,
            DATE,
            TIMESTAMP,
            TRUTH,
            NULL,
            UNIT
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** A value that is given beside the text; files cannot say it. */
    record Parameter(Value value) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** Two operands. */
    record Operation(Operator operator, Expression left, Expression right) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** The operators of two operands. */
    enum Operator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        MODULO,
        CONCATENATE,
        AND,
        OR,
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        LIKE,
        ILIKE
    }

    /** The opposite of a condition. */
    record Not(Expression condition) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(condition);
        }
    }

    /** The opposite of a number. */
    record Minus(Expression value) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(value);
        }
    }

    /** Whether a value is missing. */
    record IsNull(Expression value) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(value);
        }
    }

    /** Whether a value is one of several. */
    record In(Expression value, List<Expression> members) implements Expression {
        public In {
            members = List.copyOf(members);
        }

        @Override
        public List<Expression> parts() {
            return Stream.concat(Stream.of(value), members.stream()).toList();
        }
    }

    /** CASE: the first result whose condition holds, or else the last. */
    record Choice(List<When> whens, Expression otherwise) implements Expression {
        public Choice {
            whens = List.copyOf(whens);
        }

        @Override
        public List<Expression> parts() {
            return Stream.concat(
                            whens.stream().flatMap(when -> Stream.of(when.condition(), when.result())),
                            Stream.of(otherwise))
                    .toList();
        }
    }

    /** One branch of a {@link Choice}. */
    record When(Expression condition, Expression result) {}

    /**
     * A value in another type.
     *
     * @param type one of those that {@link CastType} lists
     */
    record Cast(Expression value, CastType type) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(value);
        }
    }

    /** A function; PERCENTILE_CONT and PERCENTILE_DISC have the fraction before the value, COUNT(*) has no argument. */
    record Call(SqlFunction function, boolean distinct, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expression> parts() {
            return arguments;
        }
    }

    /**
     * Whether its values of parts of the rows add up to its value of all: sums and counts, added, subtracted, negated
     * or multiplied by or divided by a number.
     */
    default boolean additive() {
        return switch (this) {
            case Call call ->
                !call.distinct() && (call.function() == SqlFunction.SUM || call.function() == SqlFunction.COUNT);
            case Minus minus -> minus.value().additive();
            case Operation(Operator operator, Expression left, Expression right) ->
                switch (operator) {
                    case ADD, SUBTRACT -> left.additive() && right.additive();
                    case MULTIPLY -> (left.additive() && right.number()) || (left.number() && right.additive());
                    case DIVIDE -> left.additive() && right.number();
                    default -> false;
                };
            default -> false;
        };
    }

    /** Whether it is a number as written. */
    default boolean number() {
        return switch (this) {
            case Literal literal -> literal.kind() == Literal.Kind.NUMBER;
            case Minus minus -> minus.value().number();
            default -> false;
        };
    }
}
