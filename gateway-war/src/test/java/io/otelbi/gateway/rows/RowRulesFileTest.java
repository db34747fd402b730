package io.otelbi.gateway.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowRulesFileTest {

    private static final String ONE = "rules:\n- groups: [a]\n  all: true\n";

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-03-04T00:00:00Z");

    private RowRulesFile file() {
        InstantSource time = () -> now;
        return new RowRulesFile(folder.resolve("rows.yaml"), group -> group, time.withZone(ZoneOffset.UTC));
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("rows.yaml"), text);
        now = now.plusSeconds(6);
    }

    @Test
    void aChangeIsTakenUpWithinSeconds() throws IOException {
        write(ONE);
        RowRulesFile file = file();
        assertEquals(1, file.rules().of(Set.of("a")).size());

        write(ONE.replace("[a]", "[bb]"));

        assertEquals(0, file.rules().of(Set.of("a")).size());
        assertEquals(1, file.rules().of(Set.of("bb")).size());
        assertEquals("", file.fault());
    }

    @Test
    void aBrokenChangeLeavesTheRulesOfBeforeInForceAndSaysSo() throws IOException {
        write(ONE);
        RowRulesFile file = file();
        assertEquals("", file.fault());

        write("rules:\n- groups: [b]\n");

        assertTrue(file.isUsable());
        assertEquals(1, file.rules().of(Set.of("a")).size());
        assertTrue(file.fault().startsWith("rows.yaml:2:"), file.fault());
        assertTrue(file.fault().endsWith("The rules of before stay in force."), file.fault());

        write(ONE);
        assertEquals("", file.fault());
    }

    @Test
    void aFileThatWasNeverSoundGrantsNothing() throws IOException {
        write("rules: none");
        RowRulesFile file = file();

        assertFalse(file.isUsable());
        assertEquals(0, file.rules().of(Set.of("a")).size());
        assertTrue(file.fault().startsWith("rows.yaml:1:"), file.fault());
    }

    @Test
    void aFileThatIsMissingOrGoesAwayIsTold() throws IOException {
        RowRulesFile missing = file();
        assertFalse(missing.isUsable());
        assertTrue(missing.fault().contains("rows.yaml cannot be read"), missing.fault());

        write(ONE);
        assertTrue(missing.isUsable());
        Files.delete(folder.resolve("rows.yaml"));
        now = now.plusSeconds(6);

        assertEquals(1, missing.rules().of(Set.of("a")).size());
        assertTrue(missing.fault().contains("cannot be read"), missing.fault());
    }

    @Test
    void aFileInAnotherEncodingIsTold() throws IOException {
        Files.write(folder.resolve("rows.yaml"), "rules: [ü]".getBytes(StandardCharsets.ISO_8859_1));

        assertTrue(file().fault().contains("UTF-8"), file().fault());
    }
}
