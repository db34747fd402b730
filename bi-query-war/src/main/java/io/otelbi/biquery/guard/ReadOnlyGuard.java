package io.otelbi.biquery.guard;

import io.otelbi.biquery.warehouse.WarehouseProblem;
import io.otelbi.platform.problem.ProblemException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.Statements;
import net.sf.jsqlparser.statement.select.Select;

/**
 * Lets a statement through only if a parser reads it as one SELECT (WITH included) whose every word is harmless as
 * {@link StatementWords} sees it: nothing that writes, locks or reads from elsewhere, and no function outside an
 * allow-list. What cannot be parsed is refused.
 */
public final class ReadOnlyGuard {

    private static final long PARSE_TIMEOUT_MS = 3_000;

    /** Texts differ by the shape of a question, not by its values, so that there are few. */
    private static final int MOST_KNOWN = 2_000;

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** Returns the statement as it came, or throws {@link WarehouseProblem#STATEMENT_REFUSED}; a text is judged once. */
    public String admit(String sql) {
        if (!known.contains(sql)) {
            judge(sql);
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            known.add(sql);
        }
        return sql;
    }

    private static void judge(String sql) {
        Statements statements = parse(sql);
        if (statements.size() != 1) {
            throw refusal("holds " + statements.size() + " statements where one is allowed");
        }
        if (!(statements.getFirst() instanceof Select)) {
            throw refusal("is no SELECT");
        }
        objection(sql).ifPresent(objection -> {
            throw refusal(objection);
        });
    }

    private static Optional<String> objection(String sql) {
        try {
            return StatementWords.of(sql).objection();
        } catch (TSqlWords.Unreadable e) {
            return Optional.of(e.reason());
        }
    }

    private static Statements parse(String sql) {
        try {
            return CCJSqlParserUtil.parseStatements(
                    sql, parser -> parser.withSquareBracketQuotation(true).withTimeOut(PARSE_TIMEOUT_MS));
        } catch (JSQLParserException e) {
            throw new ProblemException(
                    WarehouseProblem.STATEMENT_REFUSED, "A statement was refused: it cannot be read as a SELECT.", e);
        }
    }

    private static ProblemException refusal(String reason) {
        return new ProblemException(WarehouseProblem.STATEMENT_REFUSED, "A statement was refused: it " + reason + ".");
    }
}
