package io.otelbi.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {

    private static final Path SHOP = Path.of("src/test/resources/models/shop.yaml");

    private final StringWriter out = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private Models read(Path... files) {
        return Models.read(List.of(files), new PrintWriter(out, true));
    }

    @Test
    void soundModelsAreTaken() {
        Models models = read(SHOP, Path.of("../liberty-config/shared/warehouses/adventureworks.yaml"));

        assertTrue(models.usable(), out::toString);
        assertEquals(
                List.of("erp", "adventureworks"),
                models.files().stream().map(file -> file.database()).toList());
    }

    @Test
    void everyFaultOfEveryFileIsTold() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "version: 7\n");

        assertFalse(read(broken, folder.resolve("none.yaml")).usable());

        String text = out.toString();
        assertTrue(text.contains("broken.yaml:1:10"), text);
        assertTrue(text.contains("none.yaml"), text);
    }

    @Test
    void twoOfOneNameAreRefused() {
        assertFalse(read(SHOP, SHOP).usable());

        assertTrue(out.toString().contains("each has a name of its own"), out::toString);
    }
}
