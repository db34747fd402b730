package io.otelbi.biquery.warehouse.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.model.WarehouseModel;
import io.otelbi.model.reading.ModelReader;
import io.otelbi.model.reading.Reading;
import io.otelbi.model.sql.Identifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The script that makes the login for SQL Server. */
class SqlServerScriptTest {

    private static final Pattern GRANT =
            Pattern.compile("GRANT (\\w+) ON OBJECT::\\[([^]]+)]\\.\\[([^]]+)] TO \\[bi_reader];");

    private final String script;

    SqlServerScriptTest() throws IOException {
        script = Files.readString(Path.of("../deploy/sql/sql-server.sql"));
    }

    @Test
    void theLoginMayReadExactlyTheTablesThatAreNeeded() {
        Set<String> granted = GRANT.matcher(script)
                .results()
                .map(grant -> grant.group(2) + "." + grant.group(3))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> needed = Stream.of("adventureworks", "wideworldimporters")
                .flatMap(name -> model(name).datasets().stream())
                .map(dataset ->
                        dataset.source().parts().stream().map(Identifier::text).collect(Collectors.joining(".")))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(needed, granted);
    }

    private static WarehouseModel model(String name) {
        Path file = Path.of("../liberty-config/shared/warehouses", name + ".yaml");
        return ((Reading.Sound) ModelReader.read(file)).model();
    }

    @Test
    void nothingButSelectIsGranted() {
        assertEquals(
                Set.of("SELECT"),
                GRANT.matcher(script)
                        .results()
                        .map((MatchResult grant) -> grant.group(1))
                        .collect(Collectors.toSet()));
        assertEquals(
                script.lines().filter(line -> line.contains("GRANT ")).count(),
                GRANT.matcher(script).results().count());
        assertFalse(script.contains("ADD MEMBER"));
    }

    @Test
    void thePasswordIsAVariable() {
        script.lines()
                .filter(line -> line.contains("PASSWORD ="))
                .forEach(line -> assertTrue(line.contains("PASSWORD = N'$(MSSQL_PASSWORD)'"), line));
        assertEquals(
                2, script.lines().filter(line -> line.contains("PASSWORD =")).count());
    }
}
