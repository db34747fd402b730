package io.otelbi.model.plan;

import io.otelbi.model.sql.Expression;
import io.otelbi.model.sql.Expression.Call;
import io.otelbi.model.sql.Expression.Literal;
import java.util.List;
import java.util.Locale;

/** Writes functions as T-SQL has them. */
final class TSqlCalls {

    /** A Monday before all dates that a {@code datetime} can hold. */
    private static final String A_MONDAY = "'17530101'";

    private final TSqlExpression out;

    TSqlCalls(TSqlExpression out) {
        this.out = out;
    }

    void call(Call call) {
        List<Expression> arguments = call.arguments();
        switch (call.function()) {
            case COUNT -> count(call);
            case STDDEV, STDDEV_SAMP -> out.function("STDEV", arguments);
            case STDDEV_POP -> out.function("STDEVP", arguments);
            case VARIANCE, VAR_SAMP -> out.function("VAR", arguments);
            case VAR_POP -> out.function("VARP", arguments);
            case IF -> out.choice(arguments.get(0), arguments.get(1), arguments.get(2));
            case EXTRACT -> extract(unit(arguments), arguments.get(1));
            case DATE_TRUNC -> truncate(unit(arguments), arguments.get(1));
            case DATEADD -> {
                out.write("DATEADD(" + unit(arguments) + ", ");
                out.list(arguments.subList(1, 3));
                out.write(")");
            }
            case DATEDIFF -> difference(unit(arguments), arguments.get(1), arguments.get(2));
            case LENGTH -> {
                // LEN does not count blanks at the end.
                out.write("(LEN(CAST(");
                out.value(arguments.getFirst());
                out.write(" AS nvarchar(4000)) + '.') - 1)");
            }
            case ROUND ->
                out.function(
                        "ROUND", arguments.size() == 2 ? arguments : List.of(arguments.getFirst(), Terms.number(0)));
            case CEIL -> out.function("CEILING", arguments);
            case LN -> out.function("LOG", arguments);
            case MOD -> {
                out.write("(");
                out.operand(arguments.get(0));
                out.write(" % ");
                out.operand(arguments.get(1));
                out.write(")");
            }
            case MEDIAN, PERCENTILE_CONT, PERCENTILE_DISC ->
                throw new IllegalArgumentException(
                        call.function() + " cannot be asked of SQL Server together with other figures");
            case SUM,
                    AVG,
                    MIN,
                    MAX,
                    COALESCE,
                    NULLIF,
                    CONCAT,
                    UPPER,
                    LOWER,
                    TRIM,
                    LTRIM,
                    RTRIM,
                    SUBSTRING,
                    REPLACE,
                    LEFT,
                    RIGHT,
                    ABS,
                    FLOOR,
                    POWER,
                    SQRT,
                    EXP,
                    LOG10,
                    SIGN -> out.function(call.function().name(), arguments);
        }
    }

    private void count(Call call) {
        if (call.arguments().isEmpty()) {
            out.write("COUNT(*)");
            return;
        }
        out.write(call.distinct() ? "COUNT(DISTINCT " : "COUNT(");
        out.list(call.arguments());
        out.write(")");
    }

    private static String unit(List<Expression> arguments) {
        return arguments.getFirst() instanceof Literal literal ? literal.text().toLowerCase(Locale.ROOT) : "day";
    }

    private void extract(String unit, Expression day) {
        switch (unit) {
            case "year", "month", "day" -> out.function(unit.toUpperCase(Locale.ROOT), List.of(day));
            case "quarter" -> {
                out.write("((MONTH(");
                out.value(day);
                out.write(") + 2) / 3)");
            }
            default -> {
                out.write("DATEPART(" + (unit.equals("week") ? "iso_week" : unit) + ", ");
                out.value(day);
                out.write(")");
            }
        }
    }

    private void truncate(String unit, Expression at) {
        switch (unit) {
            case "day" -> out.cast(at, "date");
            case "week" -> {
                out.write("DATEADD(day, -(DATEDIFF(day, " + A_MONDAY + ", ");
                out.value(at);
                out.write(") % 7), ");
                out.cast(at, "date");
                out.write(")");
            }
            case "year", "quarter", "month" -> {
                out.write("DATEFROMPARTS(YEAR(");
                out.value(at);
                out.write("), ");
                firstMonth(unit, at);
                out.write(", 1)");
            }
            default -> {
                // A difference in seconds since a fixed day would overflow.
                out.write("DATEADD(" + unit + ", DATEDIFF(" + unit + ", ");
                out.cast(at, "date");
                out.write(", ");
                out.value(at);
                out.write("), CAST(");
                out.cast(at, "date");
                out.write(" AS datetime2))");
            }
        }
    }

    private void firstMonth(String unit, Expression at) {
        switch (unit) {
            case "year" -> out.write("1");
            case "month" -> out.function("MONTH", List.of(at));
            default -> {
                out.write("(MONTH(");
                out.value(at);
                out.write(") + 2) / 3 * 3 - 2");
            }
        }
    }

    /** Weeks begin on Monday; T-SQL counts Sundays. */
    private void difference(String unit, Expression from, Expression to) {
        if (!unit.equals("week")) {
            out.write("DATEDIFF(" + unit + ", ");
            out.list(List.of(from, to));
            out.write(")");
            return;
        }
        out.write("(DATEDIFF(day, " + A_MONDAY + ", ");
        out.value(to);
        out.write(") / 7 - DATEDIFF(day, " + A_MONDAY + ", ");
        out.value(from);
        out.write(") / 7)");
    }
}
