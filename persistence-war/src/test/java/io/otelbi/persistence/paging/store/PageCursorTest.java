package io.otelbi.persistence.paging.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.otelbi.platform.problem.ProblemException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCursorTest {

    @Test
    void aCursorComesBackAsItWasGiven() {
        var cursor = new PageCursor(
                Instant.parse("2026-03-04T10:15:30.123456Z"), UUID.fromString("0195f8a1-0000-7000-8000-00000000002a"));

        assertEquals(cursor, PageCursor.parse(cursor.text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rubbish", "MjAyNi0wMw", "!!!"})
    void aCursorThatWeDidNotGiveIsABadParameter(String text) {
        var problem = assertThrows(ProblemException.class, () -> PageCursor.parse(text));

        assertEquals("cursor", problem.errors().getFirst().parameter());
    }
}
