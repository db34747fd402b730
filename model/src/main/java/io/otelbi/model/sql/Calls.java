package io.otelbi.model.sql;

import io.otelbi.model.sql.Expression.Call;
import io.otelbi.model.sql.Expression.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.AnalyticType;
import net.sf.jsqlparser.expression.ExtractExpression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.TrimFunction;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.statement.select.AllColumns;

/** The functions within a {@link Translation}. */
final class Calls {

    /** Parts of a date. */
    private enum Unit {
        YEAR,
        QUARTER,
        MONTH,
        WEEK,
        DAY,
        HOUR,
        MINUTE,
        SECOND
    }

    private final Translation translation;

    Calls(Translation translation) {
        this.translation = translation;
    }

    Expression function(Function parsed) throws Refusal {
        SqlFunction function = named(parsed.getName());
        ExpressionList<?> parameters = parsed.getParameters() == null ? new ExpressionList<>() : parsed.getParameters();
        String distinct = parsed.isDistinct() ? "DISTINCT " : "";
        String plain = parsed.getName() + "(" + distinct + parameters + ")";
        if (!parsed.toString().equalsIgnoreCase(plain)) {
            throw Translation.unknown(parsed);
        }
        if (parsed.isDistinct() && function != SqlFunction.COUNT) {
            throw new Refusal("DISTINCT is allowed in COUNT alone.");
        }
        if (function == SqlFunction.PERCENTILE_CONT || function == SqlFunction.PERCENTILE_DISC) {
            throw new Refusal(function + " is written " + function + "(0.5) WITHIN GROUP (ORDER BY …).");
        }
        if (countsRows(function, parsed, parameters)) {
            return new Call(function, false, List.of());
        }
        return call(function, parsed.isDistinct(), arguments(function, parameters));
    }

    private static SqlFunction named(String name) throws Refusal {
        return SqlFunction.named(name)
                .orElseThrow(() ->
                        new Refusal("There is no function '" + name + "'; allowed are " + SqlFunction.allowed() + "."));
    }

    private static Call call(SqlFunction function, boolean distinct, List<Expression> arguments) throws Refusal {
        if (!function.takes(arguments.size())) {
            throw new Refusal(
                    function + " takes " + function.arity() + " argument(s), and here are " + arguments.size() + ".");
        }
        return new Call(function, distinct, arguments);
    }

    private static boolean countsRows(SqlFunction function, Function parsed, ExpressionList<?> parameters) {
        return function == SqlFunction.COUNT
                && !parsed.isDistinct()
                && parameters.size() == 1
                && parameters.getFirst() instanceof AllColumns;
    }

    private List<Expression> arguments(SqlFunction function, ExpressionList<?> parameters) throws Refusal {
        if (!takesUnit(function) || parameters.isEmpty()) {
            return translation.translateAll(parameters);
        }
        List<Expression> arguments = new ArrayList<>();
        arguments.add(unit(parameters.getFirst().toString()));
        arguments.addAll(translation.translateAll(parameters.subList(1, parameters.size())));
        return arguments;
    }

    private static boolean takesUnit(SqlFunction function) {
        return function == SqlFunction.DATE_TRUNC
                || function == SqlFunction.DATEADD
                || function == SqlFunction.DATEDIFF;
    }

    private static Literal unit(String text) throws Refusal {
        String word = text.replace("'", "").toUpperCase(Locale.ROOT);
        return Arrays.stream(Unit.values())
                .filter(unit -> unit.name().equals(word))
                .map(unit -> new Literal(Literal.Kind.UNIT, unit.name()))
                .findFirst()
                .orElseThrow(() -> new Refusal("There is no part of a date '" + text + "'; allowed are "
                        + Arrays.stream(Unit.values()).map(Unit::name).collect(Collectors.joining(", ")) + "."));
    }

    Expression extract(ExtractExpression extract) throws Refusal {
        return new Call(
                SqlFunction.EXTRACT,
                false,
                List.of(unit(extract.getName()), translation.translate(extract.getExpression())));
    }

    Expression trim(TrimFunction trim) throws Refusal {
        if (trim.getTrimSpecification() != null || trim.getFromExpression() != null) {
            throw Translation.unknown(trim);
        }
        return new Call(SqlFunction.TRIM, false, List.of(translation.translate(trim.getExpression())));
    }

    Expression percentile(AnalyticExpression parsed) throws Refusal {
        SqlFunction function = named(parsed.getName());
        boolean within = parsed.getType() == AnalyticType.WITHIN_GROUP
                && (function == SqlFunction.PERCENTILE_CONT || function == SqlFunction.PERCENTILE_DISC);
        if (!within
                || parsed.getOrderByElements() == null
                || parsed.getOrderByElements().size() != 1) {
            throw new Refusal("OVER, FILTER and WITHIN GROUP are not allowed, except with one percentile.");
        }
        var value = parsed.getOrderByElements().getFirst();
        String plain = parsed.getName() + "(" + parsed.getExpression() + ") WITHIN GROUP (ORDER BY "
                + value.getExpression() + ")";
        if (!parsed.toString().equalsIgnoreCase(plain)) {
            throw Translation.unknown(parsed);
        }
        Expression fraction = translation.translate(parsed.getExpression());
        return new Call(function, false, List.of(fraction, translation.translate(value.getExpression())));
    }
}
