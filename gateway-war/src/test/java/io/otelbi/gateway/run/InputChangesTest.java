package io.otelbi.gateway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.otelbi.gateway.run.ReplayView.ReplayChange;
import io.otelbi.platform.contract.persistence.RunInput;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputChangesTest {

    @Test
    void daysThatChangedCameOrWentAreNamedInTheirOrder() {
        RunInput before = input("a", "2024-01-01", 1, 2, 0, 4);
        RunInput after = input("b", "2024-01-02", 3, 5, 0, 6);

        assertEquals(
                List.of(
                        "The rows of 2024-01-01 are gone.",
                        "The rows of 2024-01-02 have changed.",
                        "The rows of 2024-01-03 were not there then.",
                        "The rows of 2024-01-04 are gone.",
                        "The rows of 2024-01-05 were not there then."),
                InputChanges.between(before, after).stream()
                        .map(ReplayChange::sentence)
                        .toList());
    }

    @Test
    void inputsWithoutADayAreNamed() {
        RunInput before = new RunInput("a", null, "", Map.of("stock", "1", "names", "2"));
        RunInput after = new RunInput("b", null, "", Map.of("stock", "1", "names", "3"));

        assertEquals(
                List.of("names"),
                InputChanges.between(before, after).stream()
                        .map(ReplayChange::name)
                        .toList());
    }

    @Test
    void theSameFingerprintMeansNoChangeAndAnUnexplainedOneIsTold() {
        RunInput input = input("a", "2024-01-01", 1);

        assertEquals(List.of(), InputChanges.between(input, input));
        assertEquals(
                "input",
                InputChanges.between(input, input("b", "2024-01-01", 1))
                        .getFirst()
                        .kind());
    }

    private static RunInput input(String fingerprint, String first, int... hashes) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * hashes.length);
        for (int hash : hashes) {
            bytes.putInt(hash);
        }
        return new RunInput(
                fingerprint, LocalDate.parse(first), Base64.getEncoder().encodeToString(bytes.array()), Map.of());
    }
}
