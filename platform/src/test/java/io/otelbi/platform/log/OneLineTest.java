package io.otelbi.platform.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x90, 0x9B, 0x9D, 0x9F,
                0xAD, 0x200B, 0x200E, 0x2028, 0x2029, 0x202E, 0x2066, 0x2069, 0xFEFF, 0xD800, 0xDC00
            })
    void whatCouldLeaveItsLineIsWrittenAsItsCode(int code) {
        assertEquals("a\\u%04xb".formatted(code), OneLine.of("a" + (char) code + "b"));
    }

    @Test
    void everyCharacterOfTheFirstPlaneIsSafeAfterwards() {
        for (int code = 0; code <= 0xFFFF; code++) {
            String told = OneLine.of("x" + (char) code);
            assertEquals(1, told.lines().count(), () -> told);
            assertEquals(0, told.chars().filter(Character::isISOControl).count(), () -> told);
        }
    }

    @Test
    void whatIsSafeStaysAsItIs() {
        String safe = "Zürich, 東京, 🙂 {0} \\u000a";

        assertSame(safe, OneLine.of(safe));
    }
}
