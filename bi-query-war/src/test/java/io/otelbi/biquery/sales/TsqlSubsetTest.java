package io.otelbi.biquery.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question stays within the T-SQL that SQL Server and H2 share, and says what it asks. */
class TsqlSubsetTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final List<String> NOT_SHARED = List.of(
            "IIF",
            "CHOOSE",
            "TRY_CAST",
            "TRY_CONVERT",
            "GETUTCDATE",
            "SYSDATETIME",
            "EOMONTH",
            "DATEFROMPARTS",
            "DATEPART",
            "DATENAME",
            "FORMAT",
            "DATETRUNC",
            "COUNT_BIG",
            "STDEV",
            "ROLLUP",
            "GROUPING",
            "APPLY",
            "PIVOT",
            "UNPIVOT",
            "STUFF",
            "COLLATE",
            "DECLARE",
            "DB_NAME",
            "SCHEMA_NAME",
            "RECURSIVE",
            "LIMIT",
            "SYS");

    @ParameterizedTest
    @MethodSource("questions")
    void noQuestionUsesWhatOnlyOneOfThemUnderstands(Path file) throws IOException {
        String sql = Files.readString(file).replaceAll("(?m)^--.*$", "").toUpperCase(Locale.ROOT);

        for (String word : NOT_SHARED) {
            assertFalse(Pattern.compile("\\b" + word + "\\b").matcher(sql).find(), word + " in " + file);
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyQuestionBeginsWithItsQuestionItsParametersAndItsRows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);

        assertTrue(lines.get(0).startsWith("-- Question: "));
        assertTrue(lines.get(1).startsWith("-- Parameters: "));
        assertTrue(lines.get(2).startsWith("-- Rows: "));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyTableOfAQuestionIsCheckedAtStart(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!name.contains(".adventureworks.") && !name.contains(".wideworldimporters.")) {
            return;
        }
        String source = name.contains(".adventureworks.") ? "adventureworks" : "wideworldimporters";
        String needed = Files.readString(
                RESOURCES.resolve("io/otelbi/biquery/warehouse/store/needed-columns." + source + ".txt"));
        Matcher table = Pattern.compile("\\{(\\w+)}\\.(?:\\[([^\\]]+)]|(\\w+))").matcher(Files.readString(file));
        int tables = 0;
        while (table.find()) {
            tables++;
            String tableName = table.group(2) == null ? table.group(3) : table.group(2);
            assertTrue(needed.contains(table.group(1) + "." + tableName + ":"), table.group());
        }
        assertEquals(true, tables > 0);
    }

    static List<Path> questions() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".sql")).toList();
        }
    }
}
