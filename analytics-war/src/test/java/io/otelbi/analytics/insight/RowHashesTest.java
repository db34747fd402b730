package io.otelbi.analytics.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.otelbi.platform.contract.persistence.RunInput;
import io.otelbi.platform.contract.query.OrderLines;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowHashesTest {

    private static final int FIRST = (int) LocalDate.parse("2024-01-01").toEpochDay();

    @Test
    void aChangedLineChangesTheHashOfItsDayOnly() {
        RunInput before = RowHashes.together(Map.of("lines", RowHashes.of(lines(10))));
        RunInput after = RowHashes.together(Map.of("lines", RowHashes.of(lines(11))));

        assertEquals(LocalDate.parse("2024-01-01"), before.firstDay());
        assertNotEquals(before.fingerprint(), after.fingerprint());
        assertEquals(List.of(false, true, false), changed(before, after));
    }

    @Test
    void theSameRowsHaveTheSameFingerprintAndAnotherQuestionHasAnother() {
        RowHashes hashes = RowHashes.of(lines(10));

        assertEquals(
                RowHashes.together(Map.of("lines", hashes)),
                RowHashes.together(Map.of("lines", RowHashes.of(lines(10)))));
        assertNotEquals(
                RowHashes.together(Map.of("lines", hashes)).fingerprint(),
                RowHashes.together(Map.of("other lines", hashes)).fingerprint());
    }

    @Test
    void rowsWithoutADayMayComeInAnyOrder() {
        RunInput one = RowHashes.together(Map.of("names", RowHashes.of(List.of("a", "b"))));
        RunInput other = RowHashes.together(Map.of("names", RowHashes.of(List.of("b", "a"))));

        assertEquals(one, other);
        assertEquals(List.of("names"), List.copyOf(one.others().keySet()));
    }

    private static List<Boolean> changed(RunInput before, RunInput after) {
        byte[] a = Base64.getDecoder().decode(before.days());
        byte[] b = Base64.getDecoder().decode(after.days());
        return List.of(0, 4, 8).stream()
                .map(at -> !Arrays.equals(a, at, at + 4, b, at, at + 4))
                .toList();
    }

    /** Three orders on three days; the second day's revenue is given. */
    private static OrderLines lines(double revenue) {
        return new OrderLines(
                "s",
                List.of("p"),
                List.of("c"),
                List.of("t"),
                List.of("k"),
                List.of(""),
                new int[] {FIRST, FIRST + 1, FIRST + 2},
                new int[3],
                new int[3],
                new int[3],
                new int[] {0, 1, 2},
                new int[3],
                new int[3],
                new int[] {1, 1, 1},
                new double[] {5, revenue, 7},
                new double[3]);
    }
}
