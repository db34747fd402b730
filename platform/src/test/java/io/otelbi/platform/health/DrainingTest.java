package io.otelbi.platform.health;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrainingTest {

    @TempDir
    private Path folder;

    private Path file;
    private Path done;
    private Draining draining;

    @BeforeEach
    void name() {
        file = folder.resolve("draining");
        done = folder.resolve("draining.done");
        draining = new Draining(Optional.of(file));
    }

    @Test
    void itIsDoneWhenTheLastRequestUnderWayIsAnswered() throws IOException {
        draining.enter();
        draining.enter();
        Files.createFile(file);

        draining.leave();
        assertFalse(Files.exists(done));

        draining.leave();
        assertTrue(Files.exists(done));
    }

    @Test
    void itIsNotDoneAnyMoreWhenALateRequestComes() throws IOException {
        Files.createFile(file);
        draining.tell();

        draining.enter();
        assertFalse(Files.exists(done));

        draining.leave();
        assertTrue(Files.exists(done));
    }

    @Test
    void aProbeTellsThatNothingIsUnderWayWhereNoRequestCame() throws IOException {
        Files.createFile(file);

        draining.tell();

        assertTrue(Files.exists(done));
    }

    @Test
    void nothingIsDoneWhileItServes() {
        draining.enter();
        draining.leave();

        assertFalse(draining.isUnderWay());
        assertFalse(Files.exists(done));
    }

    @Test
    void aStartDeletesTheFilesOfTheOneBefore() throws IOException {
        Files.createFile(file);
        Files.createFile(done);

        draining.begin(new Object());

        assertFalse(draining.isUnderWay());
        assertFalse(Files.exists(done));
    }

    @Test
    void withoutASettingNothingIsEverDrained() {
        Draining never = new Draining(Optional.empty());

        never.leave();

        assertFalse(never.isUnderWay());
    }
}
