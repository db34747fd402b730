package io.otelbi.local.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedTest {

    @TempDir
    private Path folder;

    private Prepared prepared;
    private Path war;

    @BeforeEach
    void keep() throws IOException {
        prepared = Prepared.in(folder);
        war = Files.writeString(folder.resolve("some.war"), "one");
        Path server = folder.resolve("server");
        Files.createDirectories(server.resolve("workarea/platform"));
        Files.writeString(server.resolve("workarea/platform/cache"), "remembered");
        prepared.keep("some", war, server);
    }

    @Test
    void whatLibertyRemembersIsThereForTheSameApplication() throws IOException {
        Path kept = prepared.workarea("some", war).orElseThrow();

        assertEquals("remembered", Files.readString(kept.resolve("platform/cache")));
    }

    @Test
    void itIsNotUsedForAnotherApplication() throws IOException {
        Files.writeString(war, "another");

        assertEquals(Optional.empty(), prepared.workarea("some", war));
        assertEquals(Optional.empty(), prepared.workarea("unknown", war));
    }

    @Test
    void anArchiveOfClassesIsUsedOnceItIsThere() throws IOException {
        assertEquals(Optional.empty(), prepared.classes("some"));

        Files.createFile(prepared.archive("some"));

        assertTrue(prepared.classes("some").isPresent());
    }
}
