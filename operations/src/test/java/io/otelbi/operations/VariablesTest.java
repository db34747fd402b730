package io.otelbi.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aSecretStandsInItsVariableOrInAFileThatEndsWithALineBreak() throws IOException {
        String file = Files.writeString(folder.resolve("secret"), "hidden\n").toString();

        assertEquals(Optional.of("open"), new Variables(Map.of("KEY", "open")).secret("KEY"));
        assertEquals(Optional.of("hidden"), new Variables(Map.of("KEY_FILE", file)).secret("KEY"));
        assertEquals(Optional.empty(), new Variables(Map.of()).secret("KEY"));
    }

    @Test
    void aSecretInTwoPlacesIsRefused() {
        Variables both = new Variables(Map.of("KEY", "one", "KEY_FILE", "other"));

        IOException refused = assertThrows(IOException.class, () -> both.secret("KEY"));

        assertEquals("KEY and KEY_FILE are both set; take one away.", refused.getMessage());
    }

    @Test
    void aFileThatIsMissingIsNamedWithItsVariable() {
        Variables missing =
                new Variables(Map.of("KEY_FILE", folder.resolve("none").toString()));

        IOException refused = assertThrows(IOException.class, () -> missing.secret("KEY"));

        assertEquals(
                "There is no file " + folder.resolve("none") + " that could be read (KEY_FILE).", refused.getMessage());
    }

    @Test
    void whatIsBlankIsNotSet() {
        assertEquals("otherwise", new Variables(Map.of("NAME", " ")).text("NAME", "otherwise"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "5432a", "99999999999"})
    void whatIsNoPortIsRefused(String text) {
        Variables variables = new Variables(Map.of("POSTGRES_PORT", text));

        IOException refused = assertThrows(IOException.class, () -> variables.port("POSTGRES_PORT", 5432));

        assertEquals("POSTGRES_PORT must be a port, not '" + text + "'.", refused.getMessage());
    }

    @Test
    void aPortHasADefault() throws IOException {
        assertEquals(5432, new Variables(Map.of()).port("POSTGRES_PORT", 5432));
        assertEquals(65_535, new Variables(Map.of("POSTGRES_PORT", "65535")).port("POSTGRES_PORT", 5432));
    }
}
