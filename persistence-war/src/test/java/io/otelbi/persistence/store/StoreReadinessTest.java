package io.otelbi.persistence.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreReadinessTest {

    @Test
    void aCertificateThatIsCheckedWithItsNameIsOk() {
        assertEquals("ok", StoreReadiness.certificate("verify-full"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"disable", "allow", "prefer", "require", "verify-ca"})
    void whateverChecksLessIsNamed(String mode) {
        String words = StoreReadiness.certificate(mode);

        assertTrue(words.startsWith("POSTGRES_SSLMODE=" + mode + ": "), words);
    }
}
