package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.otelbi.local.supply.Judgement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stands in the last module because only then all lists of the build are written. */
class LicencesTest {

    @Test
    void everyDeliveredLibraryHasAnAllowedLicence() throws IOException {
        assumeFalse(
                "offline=true".equals(System.getProperty("maven.mode")),
                "Offline no lists are made, and older ones may be wrong.");

        Judgement judgement = Judgement.of(Path.of("..").toAbsolutePath().normalize());

        assertEquals(List.of(), judgement.refused());
        assertTrue(judgement.used().keySet().stream().anyMatch(name -> name.startsWith("io.otelbi:platform ")));
    }
}
