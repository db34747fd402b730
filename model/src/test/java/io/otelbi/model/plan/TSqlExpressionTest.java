package io.otelbi.model.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.model.plan.Query.Item;
import io.otelbi.model.plan.Query.Select;
import io.otelbi.model.plan.Query.Table;
import io.otelbi.model.sql.Expression;
import io.otelbi.model.sql.ExpressionText;
import io.otelbi.model.sql.Identifier;
import io.otelbi.model.sql.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ANSI SQL on the left, T-SQL on the right. */
class TSqlExpressionTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "Amount => [Amount]",
                "\"Odd ]name\" => [Odd ]]name]",
                "'it''s' => 'it''s'",
                "'Müller' => N'Müller'",
                "TRUE => 1",
                "NULL => NULL",
                "DATE '2024-02-29' => CAST('2024-02-29' AS date)",
                "a + b * c => [a] + ([b] * [c])",
                "(a + b) * c => ([a] + [b]) * [c]",
                "-a => -[a]",
                "a - -1 => [a] - (-1)",
                "a / 100 => [a] / CAST(100 AS decimal(19, 4))",
                "a / b => CAST([a] AS float) / NULLIF([b], 0)",
                "a % 7 => [a] % 7",
                "a || ' ' || b => CAST([a] AS nvarchar(4000)) + ' ' + CAST([b] AS nvarchar(4000))",
                "a > 1 => CASE WHEN [a] > 1 THEN 1 WHEN NOT ([a] > 1) THEN 0 END",
                "CASE WHEN flag THEN 1 ELSE 2 END => CASE WHEN [flag] = 1 THEN 1 ELSE 2 END",
                "CASE WHEN a IS NULL OR b IS NOT NULL THEN 1 END => CASE WHEN ([a] IS NULL) OR ([b] IS NOT NULL) THEN 1 END",
                "CASE a WHEN 1 THEN 'x' END => CASE WHEN [a] = 1 THEN 'x' END",
                "CASE WHEN a IN (1, 2) THEN 1 END => CASE WHEN [a] IN (1, 2) THEN 1 END",
                "CASE WHEN NOT (a = 1 AND b = 2) THEN 1 END => CASE WHEN NOT (([a] = 1) AND ([b] = 2)) THEN 1 END",
                "CASE WHEN a BETWEEN 1 AND 2 THEN 1 END => CASE WHEN ([a] >= 1) AND ([a] <= 2) THEN 1 END",
                "CASE WHEN a LIKE '10[%' THEN 1 END => CASE WHEN ([a]) LIKE ('10[[]%') THEN 1 END",
                "CASE WHEN a ILIKE 'x%' THEN 1 END => CASE WHEN UPPER([a]) LIKE UPPER('x%') THEN 1 END",
                "IF(a > 1, 'x', 'y') => CASE WHEN [a] > 1 THEN 'x' ELSE 'y' END",
                "CAST(a AS VARCHAR(20)) => CAST([a] AS nvarchar(20))",
                "CAST(a AS TIMESTAMP) => CAST([a] AS datetime2)",
                "CAST(a AS DECIMAL(12, 2)) => CAST([a] AS decimal(12, 2))",
                "EXTRACT(YEAR FROM d) => YEAR([d])",
                "EXTRACT(QUARTER FROM d) => ((MONTH([d]) + 2) / 3)",
                "EXTRACT(WEEK FROM d) => DATEPART(iso_week, [d])",
                "DATE_TRUNC('day', d) => CAST([d] AS date)",
                "DATE_TRUNC('month', d) => DATEFROMPARTS(YEAR([d]), MONTH([d]), 1)",
                "DATE_TRUNC('week', d) => DATEADD(day, -(DATEDIFF(day, '17530101', [d]) % 7), CAST([d] AS date))",
                "DATEADD(day, 1, d) => DATEADD(day, 1, [d])",
                "DATEDIFF(day, d, e) => DATEDIFF(day, [d], [e])",
                "LENGTH(a) => (LEN(CAST([a] AS nvarchar(4000)) + '.') - 1)",
                "ROUND(a) => ROUND([a], 0)",
                "CEIL(a) => CEILING([a])",
                "LN(a) => LOG([a])",
                "MOD(a, 2) => ([a] % 2)",
                "COUNT(DISTINCT a) => COUNT(DISTINCT [a])",
                "COUNT(*) => COUNT(*)",
                "STDDEV(a) => STDEV([a])",
                "VAR_POP(a) => VARP([a])"
            })
    void anExpressionIsWrittenAsSqlServerHasIt(String ansi, String tSql) {
        assertEquals("SELECT\n    " + tSql + " AS [V]\nFROM [dbo].[T] AS [t]", written(ansi));
    }

    @Test
    void aTextCannotEndItsQuotes() {
        Expression text = new Expression.Literal(Expression.Literal.Kind.TEXT, "'; DROP TABLE T; --");

        assertTrue(written(text).contains("'''; DROP TABLE T; --' AS [V]"));
    }

    private static String written(String ansi) {
        return written(assertInstanceOf(ExpressionText.Read.class, ExpressionText.read(ansi))
                .expression());
    }

    private static String written(Expression expression) {
        var table = new TableName(List.of(new Identifier("dbo", false), new Identifier("T", false)));
        var select = new Select(
                List.of(new Item(expression, "V")),
                new Table(table, new Identifier("t", false)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return TSql.of(select, List.of()).sql();
    }
}
