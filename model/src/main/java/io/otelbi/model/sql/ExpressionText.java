package io.otelbi.model.sql;

import java.util.Locale;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.parser.TokenMgrException;
import org.jspecify.annotations.Nullable;

/**
 * Reads an expression in ANSI SQL. Only what {@link Expression} can say gets through: the parser knows much more, and
 * what it reads beyond that is refused.
 */
public final class ExpressionText {

    private static final int LONGEST = 4_000;
    private static final int DEEPEST = 20;

    /** What came of a text. */
    public sealed interface Answer {}

    /** It is an expression. */
    public record Read(Expression expression) implements Answer {}

    /** It is none, and why. */
    public record Refused(String sentence) implements Answer {}

    private ExpressionText() {}

    /** The expression of a text. */
    public static Answer read(String text) {
        if (text.isBlank()) {
            return new Refused("An expression is missing.");
        }
        if (text.length() > LONGEST) {
            return new Refused("An expression has at most 4,000 characters.");
        }
        try {
            checkTokens(text);
            return new Read(Translation.of(parse(text)));
        } catch (Refusal e) {
            return new Refused(e.sentence());
        } catch (TokenMgrException e) {
            return new Refused("This cannot be read as ANSI SQL; text stands in '…', a name with blanks in \"…\".");
        }
    }

    private static net.sf.jsqlparser.expression.Expression parse(String text) throws Refusal {
        try {
            var expression = CCJSqlParserUtil.parseExpression(text, false);
            if (expression == null) {
                throw new Refusal("An expression is missing.");
            }
            return expression;
        } catch (JSQLParserException e) {
            throw new Refusal("This cannot be read as an expression of ANSI SQL" + where(e.getCause()) + ".");
        }
    }

    private static String where(@Nullable Throwable cause) {
        if (cause instanceof ParseException failure
                && failure.currentToken != null
                && failure.currentToken.next != null) {
            String image = failure.currentToken.next.image;
            return image == null || image.isEmpty() ? ": it ends too early" : ": the fault is at '" + image + "'";
        }
        return "";
    }

    /** Comments and separators, which the parser passes over, and depth, which would cost it time. */
    private static void checkTokens(String text) throws Refusal {
        CCJSqlParser lexer = CCJSqlParserUtil.newParser(text);
        int depth = 0;
        for (Token token = lexer.getNextToken();
                token.kind != CCJSqlParserConstants.EOF;
                token = lexer.getNextToken()) {
            refuseComment(token);
            depth += depthOf(token.image);
            if (depth > DEEPEST) {
                throw new Refusal("At most " + DEEPEST + " parentheses and CASEs may be nested.");
            }
            if (token.image.equals(";")) {
                throw new Refusal("An expression holds no ';': it is no statement.");
            }
        }
        // The comment of a text that ends with one hangs at its end.
        refuseComment(lexer.getToken(0));
    }

    private static int depthOf(String image) {
        return switch (image.toUpperCase(Locale.ROOT)) {
            case "(", "CASE" -> 1;
            case ")", "END" -> -1;
            default -> 0;
        };
    }

    private static void refuseComment(Token token) throws Refusal {
        if (token.specialToken != null) {
            throw new Refusal("An expression holds no comment; write it into 'description'.");
        }
    }
}
