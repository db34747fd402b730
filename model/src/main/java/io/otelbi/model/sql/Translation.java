package io.otelbi.model.sql;

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
import io.otelbi.model.sql.Expression.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;
import net.sf.jsqlparser.expression.DateUnitExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.ExtractExpression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TrimFunction;
import net.sf.jsqlparser.expression.WhenClause;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the parser read into an {@link Expression}. A node of the parser has dozens of rare attributes; each is
 * compared with the text that its ordinary attributes alone would give, so that none is passed over in silence.
 */
final class Translation {

    /** So many operators may follow each other in one expression. */
    private static final int DEEPEST = 200;

    private static final Map<String, Operator> OPERATORS = Map.ofEntries(
            Map.entry("+", Operator.ADD),
            Map.entry("-", Operator.SUBTRACT),
            Map.entry("*", Operator.MULTIPLY),
            Map.entry("/", Operator.DIVIDE),
            Map.entry("%", Operator.MODULO),
            Map.entry("||", Operator.CONCATENATE),
            Map.entry("AND", Operator.AND),
            Map.entry("OR", Operator.OR),
            Map.entry("=", Operator.EQUAL),
            Map.entry("<>", Operator.NOT_EQUAL),
            Map.entry("!=", Operator.NOT_EQUAL),
            Map.entry("<", Operator.LESS),
            Map.entry("<=", Operator.LESS_OR_EQUAL),
            Map.entry(">", Operator.GREATER),
            Map.entry(">=", Operator.GREATER_OR_EQUAL));

    private int depth;

    private Translation() {}

    static Expression of(net.sf.jsqlparser.expression.Expression parsed) throws Refusal {
        return new Translation().translate(parsed);
    }

    Expression translate(net.sf.jsqlparser.expression.@Nullable Expression parsed) throws Refusal {
        if (++depth > DEEPEST) {
            throw new Refusal("At most " + DEEPEST + " operators may follow each other.");
        }
        Expression expression = form(parsed);
        depth--;
        return expression;
    }

    private Expression form(net.sf.jsqlparser.expression.@Nullable Expression parsed) throws Refusal {
        return switch (parsed) {
            case null -> throw new Refusal("A part of the expression is missing.");
            case net.sf.jsqlparser.schema.Column column -> column(column);
            case LongValue number -> Constants.number(number.getStringValue());
            case DoubleValue number -> Constants.number(number.toString());
            case StringValue text -> text(text);
            case NullValue none -> new Literal(Literal.Kind.NULL, "");
            case BooleanValue truth -> new Literal(Literal.Kind.TRUTH, Boolean.toString(truth.getValue()));
            case DateTimeLiteralExpression date -> Constants.date(date);
            case ParenthesedExpressionList<?> list when list.size() == 1 -> translate(list.getFirst());
            case SignedExpression signed -> signed(signed);
            case NotExpression not when !not.isExclamationMark() -> new Not(translate(not.getExpression()));
            case IsNullExpression isNull -> not(isNull.isNot(), new IsNull(translate(isNull.getLeftExpression())));
            case LikeExpression like -> like(like);
            case Between between -> between(between);
            case InExpression in -> in(in);
            case CaseExpression choice -> choice(choice);
            case CastExpression cast -> cast(cast);
            case ExtractExpression extract -> new Calls(this).extract(extract);
            case TrimFunction trim -> new Calls(this).trim(trim);
            case Function function -> new Calls(this).function(function);
            case AnalyticExpression analytic -> new Calls(this).percentile(analytic);
            case BinaryExpression operation -> operation(operation);
            case DateUnitExpression unit ->
                throw new Refusal("'" + unit + "' is a word of SQL; as a name it stands in double quotes.");
            default -> throw unknown(parsed);
        };
    }

    static Refusal unknown(Object parsed) {
        String text = parsed.toString();
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return new Refusal(
                "'" + shown
                        + "' is not allowed: an expression holds columns, constants, operators, CASE, CAST and functions, and no SELECT.");
    }

    static void plainly(Object parsed, String expected) throws Refusal {
        if (!parsed.toString().equalsIgnoreCase(expected)) {
            throw unknown(parsed);
        }
    }

    private static Column column(net.sf.jsqlparser.schema.Column column) throws Refusal {
        List<Identifier> qualifier = new ArrayList<>();
        if (column.getTable() != null && column.getTable().getName() != null) {
            qualifier.add(identifier(column.getTable().getName()));
        }
        var translated = new Column(qualifier, identifier(column.getColumnName()));
        plainly(column, translated.toString());
        return translated;
    }

    private static Identifier identifier(String text) throws Refusal {
        return Identifier.parse(text)
                .orElseThrow(() -> new Refusal("'" + text + "' is no name: allowed are " + Identifier.ALLOWED + "."));
    }

    private static Literal text(StringValue text) throws Refusal {
        plainly(text, "'" + text.getValue() + "'");
        return new Literal(Literal.Kind.TEXT, text.getNotExcapedValue());
    }

    private Expression signed(SignedExpression signed) throws Refusal {
        return switch (signed.getSign()) {
            case '-' -> new Minus(translate(signed.getExpression()));
            case '+' -> translate(signed.getExpression());
            default -> throw unknown(signed);
        };
    }

    private static Expression not(boolean negated, Expression condition) {
        return negated ? new Not(condition) : condition;
    }

    private Expression like(LikeExpression like) throws Refusal {
        String word = like.getLikeKeyWord().toString();
        Operator operator = switch (word) {
            case "LIKE" -> Operator.LIKE;
            case "ILIKE" -> Operator.ILIKE;
            default -> throw unknown(like);
        };
        String not = like.isNot() ? " NOT " : " ";
        plainly(like, like.getLeftExpression() + not + word + " " + like.getRightExpression());
        return not(
                like.isNot(),
                new Operation(operator, translate(like.getLeftExpression()), translate(like.getRightExpression())));
    }

    private Expression between(Between between) throws Refusal {
        if (between.isUsingSymmetric() || between.isUsingAsymmetric()) {
            throw unknown(between);
        }
        Expression value = translate(between.getLeftExpression());
        return not(
                between.isNot(),
                new Operation(
                        Operator.AND,
                        new Operation(Operator.GREATER_OR_EQUAL, value, translate(between.getBetweenExpressionStart())),
                        new Operation(Operator.LESS_OR_EQUAL, value, translate(between.getBetweenExpressionEnd()))));
    }

    private Expression in(InExpression in) throws Refusal {
        if (in.isGlobal()
                || !(in.getRightExpression() instanceof ParenthesedExpressionList<?> members)
                || members.isEmpty()) {
            throw unknown(in);
        }
        return not(in.isNot(), new In(translate(in.getLeftExpression()), translateAll(members)));
    }

    List<Expression> translateAll(List<? extends net.sf.jsqlparser.expression.Expression> parsed) throws Refusal {
        List<Expression> translated = new ArrayList<>();
        for (var one : parsed) {
            translated.add(translate(one));
        }
        return translated;
    }

    private Expression choice(CaseExpression choice) throws Refusal {
        List<When> whens = new ArrayList<>();
        for (WhenClause when : choice.getWhenClauses()) {
            Expression condition = translate(when.getWhenExpression());
            if (choice.getSwitchExpression() != null) {
                condition = new Operation(Operator.EQUAL, translate(choice.getSwitchExpression()), condition);
            }
            whens.add(new When(condition, translate(when.getThenExpression())));
        }
        Expression otherwise = choice.getElseExpression() == null
                ? new Literal(Literal.Kind.NULL, "")
                : translate(choice.getElseExpression());
        return new Choice(whens, otherwise);
    }

    private Expression cast(CastExpression cast) throws Refusal {
        String type = String.valueOf(cast.getColDataType());
        plainly(cast, "CAST(" + cast.getLeftExpression() + " AS " + type + ")");
        int parenthesis = type.indexOf('(');
        String name = parenthesis < 0 ? type : type.substring(0, parenthesis);
        List<String> arguments = parenthesis < 0
                ? List.of()
                : List.of(type.substring(parenthesis + 1, type.length() - 1).split(",", -1));
        CastType castType = CastType.of(name.strip(), arguments)
                .orElseThrow(() ->
                        new Refusal("CAST knows no type '" + type + "'; allowed are " + CastType.allowed() + "."));
        return new Cast(translate(cast.getLeftExpression()), castType);
    }

    private Expression operation(BinaryExpression operation) throws Refusal {
        Operator operator = OPERATORS.get(operation.getStringExpression());
        if (operator == null) {
            throw unknown(operation);
        }
        return new Operation(
                operator, translate(operation.getLeftExpression()), translate(operation.getRightExpression()));
    }
}
