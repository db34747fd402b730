package io.otelbi.biquery.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.Token;

/**
 * The words of a statement in order, as the parser's own lexer cuts them. A tree walk can miss a corner of the
 * grammar; the list of words cannot, so what a word may do is judged here.
 */
record StatementWords(List<String> words) {

    private static final Set<String> ALLOWED_FUNCTIONS = Set.of(
            "SUM",
            "COUNT",
            "MIN",
            "MAX",
            "AVG",
            "CAST",
            "CONVERT",
            "COALESCE",
            "ISNULL",
            "NULLIF",
            "ABS",
            "ROUND",
            "FLOOR",
            "CEILING",
            "YEAR",
            "MONTH",
            "DAY",
            "DATEADD",
            "DATEDIFF",
            "DATEPART",
            "DATEFROMPARTS",
            "LEN",
            "CONCAT",
            "UPPER",
            "LOWER",
            "LTRIM",
            "RTRIM",
            "TRIM",
            "LEFT",
            "RIGHT",
            "REPLACE",
            "SUBSTRING",
            "SIGN",
            "POWER",
            "SQRT",
            "EXP",
            "LOG",
            "LOG10",
            "STDEV",
            "STDEVP",
            "VAR",
            "VARP",
            "ROW_NUMBER",
            "RANK",
            "DENSE_RANK",
            "LAG",
            "LEAD",
            "HAS_PERMS_BY_NAME");

    private static final Set<String> TYPES_WITH_LENGTH =
            Set.of("DECIMAL", "NUMERIC", "NVARCHAR", "VARCHAR", "NCHAR", "CHAR", "DATETIME2", "FLOAT");

    private static final Set<String> KEYWORDS_BEFORE_PARENTHESIS = Set.of(
            "IN",
            "EXISTS",
            "NOT",
            "AND",
            "OR",
            "ON",
            "WHERE",
            "WHEN",
            "THEN",
            "ELSE",
            "SELECT",
            "DISTINCT",
            "FROM",
            "JOIN",
            "AS",
            "OVER",
            "UNION",
            "ALL",
            "EXCEPT",
            "INTERSECT",
            "BY",
            "HAVING",
            "TOP",
            "WITH",
            "BETWEEN");

    private static final Set<String> FORBIDDEN = Set.of(
            "INTO",
            "EXEC",
            "EXECUTE",
            "OPENROWSET",
            "OPENQUERY",
            "OPENDATASOURCE",
            "OPENXML",
            "OPENJSON",
            "INSERT",
            "UPDATE",
            "DELETE",
            "MERGE",
            "TRUNCATE",
            "DROP",
            "ALTER",
            "CREATE",
            "GRANT",
            "REVOKE",
            "DENY",
            "BACKUP",
            "RESTORE",
            "WAITFOR",
            "SHUTDOWN",
            "KILL",
            "DBCC",
            "USE",
            "SET",
            "DECLARE",
            "FOR",
            "NEXTVAL",
            "UPDLOCK",
            "XLOCK",
            "TABLOCK",
            "TABLOCKX",
            "HOLDLOCK");

    static StatementWords of(String sql) {
        CCJSqlParser lexer = CCJSqlParserUtil.newParser(sql).withSquareBracketQuotation(true);
        List<String> words = new ArrayList<>();
        for (Token token = lexer.getNextToken();
                token.kind != CCJSqlParserConstants.EOF;
                token = lexer.getNextToken()) {
            words.addAll(split(token.image.toUpperCase(Locale.ROOT)));
        }
        return new StatementWords(List.copyOf(words));
    }

    // The lexer takes some phrases, such as NEXT VALUE FOR, as one token.
    private static List<String> split(String image) {
        return Character.isLetter(image.charAt(0)) ? List.of(image.split("\\s+")) : List.of(image);
    }

    /** What is wrong with the first word that is not harmless, or empty. */
    Optional<String> objection() {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (FORBIDDEN.contains(word)) {
                return Optional.of("uses " + word);
            }
            if (isFollowedBy(i, "(") && isName(word) && !mayStandBeforeParenthesis(word)) {
                return Optional.of("calls " + word + ", which is not on the list of allowed functions");
            }
            if (word.equals("NEXT") && isFollowedBy(i, "VALUE")) {
                return Optional.of("draws from a sequence");
            }
        }
        return Optional.empty();
    }

    private boolean isFollowedBy(int index, String next) {
        return index + 1 < words.size() && words.get(index + 1).equals(next);
    }

    private static boolean isName(String word) {
        char first = word.charAt(0);
        return Character.isLetter(first) || first == '[' || first == '"' || first == '_' || first == '#';
    }

    private static boolean mayStandBeforeParenthesis(String word) {
        return ALLOWED_FUNCTIONS.contains(word)
                || TYPES_WITH_LENGTH.contains(word)
                || KEYWORDS_BEFORE_PARENTHESIS.contains(word);
    }
}
