package io.otelbi.biquery.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {

    private static final Path SAMPLES = Path.of("../liberty-config/shared/warehouses");

    @TempDir
    private Path folder;

    private final Watch clock = new Watch();

    /** A clock that a test sets forward. */
    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void later() {
            now = now.plusSeconds(6);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void theModelsOfAFolderAreTheSources() throws IOException {
        copy("adventureworks");
        copy("wideworldimporters");

        Models models = models();

        assertEquals(
                List.of("adventureworks", "wideworldimporters"),
                models.all().stream().map(Source::key).toList());
        assertEquals(
                List.of("internet", "reseller"), models.named("adventureworks").channels());
        assertEquals(List.of(), models.named("wideworldimporters").channels());
        assertEquals(Map.of(), models.faults());
        assertTrue(models.complete());
    }

    @Test
    void anUnknownSourceIsAProblemThatListsTheKnown() throws IOException {
        copy("wideworldimporters");
        Models models = models();

        var problem = assertThrows(ProblemException.class, () -> models.named("elsewhere"));

        assertEquals("There is no source 'elsewhere'; there are wideworldimporters.", problem.detail());
    }

    @Test
    void aChangedFileCountsWithinSeconds() throws IOException {
        copy("wideworldimporters");
        Models models = models();
        Source before = models.named("wideworldimporters");

        replace("wideworldimporters.roles.yaml", "currency: USD", "currency: EUR");

        assertSame(before, models.named("wideworldimporters"));
        clock.later();
        assertNotSame(before, models.named("wideworldimporters"));
        assertEquals("EUR", models.named("wideworldimporters").currency());
        clock.later();
        assertSame(models.named("wideworldimporters"), models.named("wideworldimporters"));
    }

    @Test
    void aBrokenFileLeavesTheFormerModelInForceAndSaysWhereItIsBroken() throws IOException {
        copy("wideworldimporters");
        Models models = models();
        Source before = models.named("wideworldimporters");

        replace("wideworldimporters.yaml", "version: 0.2.0.dev0", "version: 7");
        clock.later();

        assertSame(before, models.named("wideworldimporters"));
        assertTrue(
                String.valueOf(models.faults().get("wideworldimporters.yaml")).contains("wideworldimporters.yaml:3:"),
                models.faults()::toString);
        assertTrue(models.complete());
        replace("wideworldimporters.yaml", "version: 7", "version: 0.2.0.dev0");
        clock.later();
        assertEquals(Map.of(), models.faults());
    }

    @Test
    void aFileThatNeverWasSoundIsNoSource() throws IOException {
        copy("wideworldimporters");
        Files.writeString(folder.resolve("shop.yaml"), "version: [");

        Models models = models();

        assertEquals(
                List.of("wideworldimporters"),
                models.all().stream().map(Source::key).toList());
        assertEquals(List.of("shop.yaml"), List.copyOf(models.faults().keySet()));
        assertFalse(models.complete());
    }

    @Test
    void twoModelsOfOneNameAreToldApart() throws IOException {
        copy("wideworldimporters");
        for (String ending : List.of(".yaml", ".roles.yaml")) {
            Files.copy(SAMPLES.resolve("wideworldimporters" + ending), folder.resolve("xerox" + ending));
        }

        Models models = models();

        assertEquals(1, models.all().size());
        assertEquals(
                "The name 'wideworldimporters' is that of the model in wideworldimporters.yaml already.",
                models.faults().get("xerox.yaml"));
    }

    @Test
    void aRemovedFileIsNoSourceAnyMore() throws IOException {
        copy("adventureworks");
        copy("wideworldimporters");
        Models models = models();
        assertEquals(2, models.all().size());

        Files.delete(folder.resolve("adventureworks.yaml"));
        clock.later();

        assertEquals(
                List.of("wideworldimporters"),
                models.all().stream().map(Source::key).toList());
    }

    @Test
    void anEmptyOrMissingFolderIsToldByItsVariable() throws IOException {
        assertTrue(String.valueOf(models().faults().get("WAREHOUSE_MODELS")).startsWith("There is no model file"));
        Models missing = new Models(new WarehouseConfig(folder.resolve("none"), false, 1), clock);
        assertTrue(String.valueOf(missing.faults().get("WAREHOUSE_MODELS")).endsWith("cannot be read."));
        assertFalse(missing.complete());
    }

    private Models models() {
        return new Models(new WarehouseConfig(folder, false, 1), clock);
    }

    private void copy(String name) throws IOException {
        for (String ending : List.of(".yaml", ".roles.yaml")) {
            Files.copy(SAMPLES.resolve(name + ending), folder.resolve(name + ending));
        }
    }

    private void replace(String file, String before, String after) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains(before));
        Files.writeString(path, text.replace(before, after) + "\n");
    }
}
