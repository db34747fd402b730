package io.otelbi.platform.contract.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WindowTest {

    @Test
    void theWindowBeforeEndsTheDayBefore() {
        Window window = Window.endingOn(LocalDate.of(2013, 12, 28), 30);

        assertEquals(new Window(LocalDate.of(2013, 11, 29), LocalDate.of(2013, 12, 28)), window);
        assertEquals(new Window(LocalDate.of(2013, 10, 30), LocalDate.of(2013, 11, 28)), window.previous());
    }

    @Test
    void lastYearIsTheSameCalendarDaysAlsoFromALeapDay() {
        Window window = new Window(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 1));

        assertEquals(new Window(LocalDate.of(2023, 2, 28), LocalDate.of(2023, 3, 1)), window.lastYear());
    }

    @Test
    void aWindowCannotEndBeforeItBegins() {
        assertThrows(
                IllegalArgumentException.class, () -> new Window(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 1)));
    }
}
