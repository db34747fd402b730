package io.otelbi.biquery.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.otelbi.biquery.warehouse.WarehouseProblem;
import io.otelbi.platform.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOnlyGuardTest {

    private final ReadOnlyGuard guard = new ReadOnlyGuard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "SELECT [Invoice Date Key] FROM [Fact].[Sale] WHERE [Customer Key] = ?",
                "WITH d AS (SELECT OrderDate, SUM(SalesAmount) AS r FROM dbo.F GROUP BY OrderDate) SELECT r FROM d",
                "SELECT 'DELETE FROM dbo.F; DROP TABLE x' AS harmless_text",
                "SELECT [DROP] FROM dbo.F /* EXEC xp_cmdshell */",
                "SELECT a FROM dbo.F ORDER BY a OFFSET 5 ROWS FETCH NEXT 5 ROWS ONLY"
            })
    void aQuestionIsAdmitted(String sql) {
        assertEquals(sql, guard.admit(sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rubbish",
                "DELETE FROM dbo.F",
                "UPDATE dbo.F SET a = 1",
                "INSERT INTO dbo.F VALUES (1)",
                "DROP TABLE dbo.F",
                "SELECT 1; SELECT 2",
                "SELECT 1; DELETE FROM dbo.F",
                "SELECT * INTO dbo.G FROM dbo.F",
                "WITH d AS (SELECT 1 AS a) DELETE FROM d",
                "SELECT * FROM OPENROWSET('SQLNCLI', 'x', 'SELECT 1')",
                "SELECT * FROM OPENQUERY(other, 'SELECT 1')",
                "SELECT * FROM OPENDATASOURCE('x', 'y').db.dbo.t",
                "EXEC sp_who",
                "EXECUTE ('SELECT 1')",
                "SELECT * FROM dbo.F FOR UPDATE",
                "SELECT * FROM dbo.F WITH (TABLOCKX)",
                "SELECT xp_cmdshell('dir')",
                "SELECT dbo.EraseEverything(1)",
                "SELECT [dbo].[EraseEverything](1)",
                "SELECT a FROM dbo.F ORDER BY dbo.EraseEverything(a)",
                "SELECT a FROM dbo.F GROUP BY a HAVING dbo.EraseEverything(a) = 1",
                "SELECT NEXT VALUE FOR dbo.S",
                "WAITFOR DELAY '00:00:10'",
                "SELECT 1 -- \n; DROP TABLE dbo.F"
            })
    void anythingElseIsRefused(String sql) {
        var refusal = assertThrows(ProblemException.class, () -> guard.admit(sql));

        assertEquals(WarehouseProblem.STATEMENT_REFUSED, refusal.kind());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyPlannedQuestionIsAdmitted(String sql) {
        assertEquals(sql, guard.admit(sql));
    }

    /** The statements that the planner's tests keep. */
    static List<String> plans() throws IOException {
        List<String> plans = new ArrayList<>();
        for (String model : List.of("adventureworks", "wideworldimporters", "foodmart", "tpcds")) {
            String file = Files.readString(Path.of("../model/src/test/resources/io/otelbi/model/plan", model + ".sql"));
            Stream.of(file.split("\n\n"))
                    .map(plan -> plan.replaceAll("(?m)^--.*\\R?", "").strip())
                    .filter(plan -> !plan.isEmpty())
                    .forEach(plans::add);
        }
        return plans;
    }
}
