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
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

    private static final List<String> WRITING = List.of(
            "DELETE FROM dbo.F",
            "UPDATE dbo.F SET a = 1",
            "INSERT INTO dbo.F (a) VALUES (1)",
            "MERGE dbo.F USING dbo.G ON 1 = 1 WHEN MATCHED THEN DELETE",
            "TRUNCATE TABLE dbo.F",
            "DROP TABLE dbo.F",
            "ALTER TABLE dbo.F ADD b int",
            "CREATE TABLE dbo.H (a int)",
            "GRANT INSERT ON dbo.F TO public",
            "REVOKE SELECT ON dbo.F FROM public",
            "DENY SELECT ON dbo.F TO public",
            "EXEC sp_who",
            "EXECUTE ('SELECT 1')",
            "BACKUP DATABASE d TO DISK = 'x'",
            "RESTORE DATABASE d FROM DISK = 'x'",
            "WAITFOR DELAY '00:00:10'",
            "SHUTDOWN",
            "KILL 51",
            "DBCC FREEPROCCACHE",
            "USE master",
            "SET LANGUAGE German",
            "DECLARE @a int",
            "BEGIN TRANSACTION",
            "BEGIN TRAN",
            "COMMIT",
            "ROLLBACK",
            "SAVE TRANSACTION s",
            "PRINT 'x'",
            "RAISERROR ('x', 16, 1)",
            "THROW 50000, 'x', 1",
            "IF 1 = 1 SELECT 1",
            "WHILE 1 = 1 SELECT 1",
            "BULK INSERT dbo.F FROM 'x'",
            "CHECKPOINT",
            "RECONFIGURE",
            "REVERT",
            "SETUSER 'dbo'",
            "OPEN c",
            "CLOSE c",
            "DEALLOCATE c",
            "GO");

    /** Each by itself and in the places where somebody would put it who wants it to pass for a question. */
    static Stream<String> disguised() {
        return WRITING.stream()
                .flatMap(words -> Stream.of(
                        words,
                        words.toLowerCase(Locale.ROOT),
                        "SELECT 1 " + words,
                        "SELECT 1" + words,
                        "SELECT 1; " + words,
                        "SELECT 1;" + words + ";",
                        "SELECT 1 /* x */" + words,
                        "SELECT 1 --\n" + words,
                        "SELECT a FROM dbo.F WHERE a = 1" + words,
                        "SELECT a FROM dbo.F WHERE a = .5" + words,
                        "SELECT a FROM dbo.F WHERE b = 'x' " + words,
                        "WITH d AS (SELECT 1 AS a) " + words));
    }

    @ParameterizedTest
    @MethodSource("disguised")
    void noDisguiseHelps(String sql) {
        assertThrows(ProblemException.class, () -> guard.admit(sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1INTO FROM dbo.F",
                "SELECT a, 1INTO dbo.G FROM dbo.F",
                "SELECT a FROM other.db.dbo.F",
                "SELECT a FROM [other].[db].[dbo].[F]",
                "SELECT a FROM other...F",
                "SELECT a FROM other.db..F AS f",
                "SELECT @@VERSION",
                "SELECT @a",
                "SELECT a FROM #kept",
                "SELECT a FROM ##kept",
                "SELECT $IDENTITY FROM dbo.F",
                "SELECT 'open",
                "SELECT [open",
                "SELECT 1 /* open",
                "SELECT 1 /* /* */",
                "SELECT\u00a01",
                "SELECT\u30001 FROM dbo.F",
                "SELECT\u200b1",
                "SELECT\u00001"
            })
    void whatOnlySqlServerReadsOtherwiseIsRefused(String sql) {
        assertThrows(ProblemException.class, () -> guard.admit(sql));
    }

    /** The same words where they are only words. */
    static Stream<String> harmless() {
        return WRITING.stream()
                .flatMap(words -> Stream.of(
                        "SELECT '" + words.replace("'", "''") + "' AS Said FROM dbo.F",
                        "SELECT a FROM dbo.F WHERE b = N'" + words.replace("'", "''") + "'",
                        "SELECT f.[" + words.replace("'", "") + "] FROM dbo.F AS f",
                        "SELECT a AS \"" + words.replace("'", "") + "\" FROM dbo.F",
                        "SELECT a FROM dbo.F /* " + words + " */",
                        "SELECT a -- " + words + "\nFROM dbo.F"));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void wordsInTextsNamesAndCommentsAreOnlyWords(String sql) {
        assertEquals(sql, guard.admit(sql));
    }

    @Test
    void aTextIsJudgedOnceAndStillRefusedEachTime() {
        assertEquals("SELECT 1", guard.admit("SELECT 1"));
        assertEquals("SELECT 1", guard.admit("SELECT 1"));
        assertThrows(ProblemException.class, () -> guard.admit("DROP TABLE dbo.F"));
        assertThrows(ProblemException.class, () -> guard.admit("DROP TABLE dbo.F"));
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
