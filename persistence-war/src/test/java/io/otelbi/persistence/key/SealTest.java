package io.otelbi.persistence.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final byte[] NAME = "anna".getBytes(StandardCharsets.UTF_8);

    @Test
    void whatIsSealedOpensWithItsKeyOnly() {
        byte[] key = Seal.newKey();
        byte[] sealed = Seal.close(key, NAME);

        assertArrayEquals(NAME, Seal.open(key, sealed).orElseThrow());
        assertTrue(Seal.open(Seal.newKey(), sealed).isEmpty());
        assertTrue(Seal.open(key, new byte[3]).isEmpty());
    }

    @Test
    void aSealThatWasChangedDoesNotOpen() {
        byte[] key = Seal.newKey();
        byte[] sealed = Seal.close(key, NAME);
        sealed[sealed.length - 1] ^= 1;

        assertTrue(Seal.open(key, sealed).isEmpty());
    }

    @Test
    void theSameNameIsNeverSealedIntoTheSameBytes() {
        byte[] key = Seal.newKey();

        assertFalse(Arrays.equals(Seal.close(key, NAME), Seal.close(key, NAME)));
    }

    @Test
    void aShortKeyIsRefusedWithWhatToDo() {
        var error = assertThrows(IllegalArgumentException.class, () -> new AuditKeys("1", Map.of("1", "short")));

        assertTrue(String.valueOf(error.getMessage()).contains("at least 32 bytes, has 5"), error.getMessage());
    }
}
