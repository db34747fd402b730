package io.otelbi.local.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CheckCommandTest {

    private static final String SAMPLE = "../liberty-config/shared/warehouses/adventureworks.yaml";

    private final StringWriter out = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int check(String... files) {
        return new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(files);
    }

    @Test
    void aModelIsShownWithItsWaysAndWhatCanBeAsked() {
        assertEquals(0, check(SAMPLE));

        String text = out.toString();
        assertTrue(text.contains("adventureworks: 11 datasets, 11 relationships, 14 metrics"), text);
        assertTrue(text.contains("internet_sales_to_product > product_to_subcategory > subcategory_to_category"), text);
        assertTrue(text.contains("no: Give the role 'freshness'"), text);
    }

    @Test
    void oneFaultyFileOfSeveralIsAFault() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "version: 7\n");

        assertEquals(1, check(broken.toString(), SAMPLE));

        String text = out.toString();
        assertTrue(text.startsWith("broken.yaml:1:10: version: Version '7' of Apache Ossie is not read"), text);
        assertTrue(text.contains("adventureworks: 11 datasets"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"foodmart", "tpcds", "shop"})
    void modelsOfOthersWarehousesAreSound(String name) {
        assertEquals(0, check("src/test/resources/models/" + name + ".yaml"), out::toString);
    }

    @Test
    void noFileIsAWrongArgument() {
        assertEquals(2, check());
    }
}
