package io.otelbi.biquery.guard;

import io.otelbi.biquery.warehouse.WarehouseProblem;
import io.otelbi.platform.problem.ProblemException;
import java.util.Optional;
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

    /** Returns the statement as it came, or throws {@link WarehouseProblem#STATEMENT_REFUSED}. */
    public String admit(String sql) {
        Statements statements = parse(sql);
        if (statements.size() != 1) {
            throw refusal("holds " + statements.size() + " statements where one is allowed");
        }
        if (!(statements.getFirst() instanceof Select)) {
            throw refusal("is no SELECT");
        }
        Optional<String> objection = StatementWords.of(sql).objection();
        if (objection.isPresent()) {
            throw refusal(objection.get());
        }
        return sql;
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
