package io.otelbi.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private final PrintStream error = System.err;
    private final PrintStream output = System.out;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void listen() {
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setErr(both);
        System.setOut(both);
    }

    @AfterEach
    void goOn() {
        System.setErr(error);
        System.setOut(output);
    }

    @Test
    void theHelpNamesCommandsVariablesAndExitCodes() {
        assertEquals(0, Main.run("operations", Map.of(), "--help"));
        for (String word :
                new String[] {"audit", "ledger", "backup", "restore", "OPERATIONS_GATEWAY_URL", "POSTGRES_HOST"}) {
            assertTrue(text().contains(word), word);
        }
        assertTrue(text().contains("it could not be told"), text());
    }

    @Test
    void whatCannotBeToldIsTwoAndSaysWhichVariableIsMissing() {
        assertEquals(2, Main.run("operations", Map.of(), "audit", "verify"));
        assertEquals(
                "The chain could not be verified: OPERATIONS_GATEWAY_URL is not set; it is the address of the gateway, such as"
                        + " https://bi.example.com.",
                text());
    }

    @Test
    void withoutATokenItSaysWaysToOne() {
        Map<String, String> variables = Map.of("OPERATIONS_GATEWAY_URL", "https://bi.example.com");

        assertEquals(2, Main.run("operations", variables, "audit", "erase", "somebody"));
        assertTrue(
                text().startsWith("Nobody was erased: OPERATIONS_TOKEN_URL is not set; give OPERATIONS_TOKEN, or "),
                text());
    }

    @Test
    void whatIsNoAddressIsNamed() {
        Map<String, String> variables = Map.of("OPERATIONS_GATEWAY_URL", "bi.example.com", "OPERATIONS_TOKEN", "x");

        assertEquals(1, Main.run("operations", variables, "ledger"));
        assertEquals(
                "The ledger could not be filled: OPERATIONS_GATEWAY_URL must be an address such as https://bi.example.com, not"
                        + " 'bi.example.com'.",
                text());
    }

    @Test
    void aStoreThatDoesNotAnswerLeavesNoFile() {
        Path file = folder.resolve("backup.zip");
        Map<String, String> variables = Map.of("POSTGRES_HOST", "127.0.0.1", "POSTGRES_PORT", "1");

        assertEquals(1, Main.run("operations", variables, "backup", file.toString()));
        assertTrue(
                text().startsWith("No backup was written: PostgreSQL does not let the owner of the schema in: "),
                text());
        assertTrue(!file.toFile().exists());
    }

    @Test
    void aBackupSaysWhichFolderIsMissing() {
        Path missing = folder.resolve("missing").toAbsolutePath();

        assertEquals(
                1,
                Main.run(
                        "operations",
                        Map.of(),
                        "backup",
                        missing.resolve("b.zip").toString()));
        assertEquals("No backup was written: there is no folder " + missing + " that could be written to.", text());
    }

    @Test
    void aFileThatIsNoBackupIsRefusedBeforeAnythingIsTouched() {
        assertEquals(
                1,
                Main.run(
                        "operations",
                        Map.of(),
                        "restore",
                        folder.resolve("none.zip").toString()));
        assertEquals("There is no file " + folder.resolve("none.zip") + ".", text());
    }

    @Test
    void aFileThatIsNoZipIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("text.zip"), "text");

        assertEquals(1, Main.run("operations", Map.of(), "restore", file.toString()));
        assertEquals(
                "The backup was not restored: " + file + " is no backup of this product: it is no ZIP file.", text());
    }

    @Test
    void whatIsToBeKeptNeedsAFolder() {
        assertEquals(
                2,
                Main.run(
                        "operations",
                        Map.of(),
                        "backup",
                        folder.resolve("x.zip").toString(),
                        "--keep=3"));
        assertEquals(2, Main.run("operations", Map.of(), "backup", folder.toString(), "--keep=0"));
    }

    @Test
    void anUnknownCommandIsTwo() {
        assertEquals(2, Main.run("operations", Map.of(), "reindex"));
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8).strip();
    }
}
