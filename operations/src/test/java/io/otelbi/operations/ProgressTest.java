package io.otelbi.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Scanner;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void whatTakesLongSaysWhatItDoes() throws IOException {
        PipedInputStream said = new PipedInputStream();
        PrintStream out = new PrintStream(new PipedOutputStream(said), true, StandardCharsets.UTF_8);
        Scanner lines = new Scanner(said, StandardCharsets.UTF_8);

        try (Progress progress = Progress.of("counting", out, Duration.ofMillis(1))) {
            assertTrue(lines.nextLine().matches("  counting, \\d+ s"));
            progress.now("weighing");
            String line = lines.nextLine();
            while (!line.startsWith("  weighing, ")) {
                line = lines.nextLine();
            }
        }
    }

    @Test
    void whatIsQuickSaysNothing() {
        var bytes = new java.io.ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

        Progress.of("counting", out, Duration.ofDays(1)).close();

        assertEquals("", bytes.toString(StandardCharsets.UTF_8));
    }
}
