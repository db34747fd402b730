package io.otelbi.biquery.guard;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words of a statement in order, as SQL Server cuts them. A tree walk can miss a corner of the grammar; the list of words
 * cannot, so what a word may do is judged here.
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
            "HOLDLOCK",
            "BEGIN",
            "COMMIT",
            "ROLLBACK",
            "SAVE",
            "TRAN",
            "TRANSACTION",
            "GO",
            "IF",
            "WHILE",
            "GOTO",
            "RETURN",
            "PRINT",
            "RAISERROR",
            "THROW",
            "CURSOR",
            "OPEN",
            "CLOSE",
            "DEALLOCATE",
            "BULK",
            "READTEXT",
            "WRITETEXT",
            "UPDATETEXT",
            "CHECKPOINT",
            "RECONFIGURE",
            "REVERT",
            "SETUSER",
            "LINENO",
            "DUMP",
            "LOAD");

    private static final int MOST_PARTS = 3;

    static StatementWords of(String sql) throws TSqlWords.Unreadable {
        return new StatementWords(TSqlWords.of(sql));
    }

    /** What is wrong with the first word that is not harmless, or empty. */
    Optional<String> objection() {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (FORBIDDEN.contains(word)) {
                return Optional.of("uses " + word);
            }
            if (word.charAt(0) == '@' || word.charAt(0) == '#' || word.charAt(0) == '$') {
                return Optional.of("uses a variable, a temporary table or a pseudo column");
            }
            if (word.equals(";") && i < words.size() - 1) {
                return Optional.of("goes on behind a semicolon");
            }
            if (isOfAnotherServer(i)) {
                return Optional.of("names something by four parts, as of another server");
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

    /** Three points, with or without names between them, lead to a linked server. */
    private boolean isOfAnotherServer(int index) {
        int points = 0;
        for (int i = index; i < words.size() && points < MOST_PARTS; i++) {
            if (words.get(i).equals(".")) {
                points++;
            } else if (i > index && (!isName(words.get(i)) || !words.get(i - 1).equals("."))) {
                return false;
            }
        }
        return points == MOST_PARTS;
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
