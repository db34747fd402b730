package io.otelbi.platform.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogTest {

    private static final String FORGED = "x\r\n2026-01-01 INFO Audit chain head: 9\u001b[2J\u0085\u2028y";

    private final Logger logger = Logger.getLogger(LogTest.class.getName());
    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord told) {
            lines.add(new SimpleFormatter().format(told));
        }

        @Override
        public void flush() {
            // Nothing waits.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(handler);
    }

    @Test
    void neitherASentenceNorWhatStandsInItBeginsALineOfItsOwn() {
        Log log = Log.of(LogTest.class);

        log.log(Level.INFO, "Told by a concatenation: " + FORGED);
        log.log(Level.INFO, "Told: {0} of {1}", FORGED, 3);

        assertFalse(lines.stream().flatMap(String::lines).anyMatch(line -> line.startsWith("2026-01-01")));
        assertTrue(lines.getLast().contains("Told: x\\u000d\\u000a2026-01-01 INFO"), lines::toString);
        assertTrue(lines.getLast().contains(" of 3"), lines::toString);
        lines.forEach(LogTest::assertNoTerminalObeys);
    }

    @Test
    void aFailureKeepsItsClassAndItsStackButNotItsLines() {
        var cause = new IllegalStateException(FORGED);
        var failure = new IllegalArgumentException(FORGED, cause);
        failure.addSuppressed(new RuntimeException(FORGED));

        Log.of(LogTest.class).log(Level.WARNING, "Failed", failure);

        String all = lines.getFirst();
        assertTrue(all.contains("java.lang.IllegalArgumentException: x\\u000d\\u000a2026"), all);
        assertTrue(all.contains("Caused by: java.lang.IllegalStateException: x"), all);
        assertTrue(all.contains("Suppressed: java.lang.RuntimeException: x"), all);
        assertTrue(all.contains("LogTest.java"), all);
        assertEquals(
                0, all.lines().filter(line -> line.startsWith("2026-01-01")).count());
        assertNoTerminalObeys(all);
    }

    @Test
    void causesInACircleEnd() {
        var first = new IllegalStateException("first");
        var second = new IllegalStateException("second", first);
        first.initCause(second);

        Log.of(LogTest.class).log(Level.WARNING, "Failed", first);

        assertTrue(lines.getFirst().contains("second"), lines::toString);
    }

    private static void assertNoTerminalObeys(String text) {
        assertEquals(
                0,
                text.chars()
                        .filter(c -> c != '\n' && c != '\t' && Character.isISOControl(c))
                        .count(),
                text);
    }
}
