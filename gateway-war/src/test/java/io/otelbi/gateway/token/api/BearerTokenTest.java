package io.otelbi.gateway.token.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {

    @ParameterizedTest
    @ValueSource(strings = {"Bearer a.b.c", "bearer a.b.c", "BEARER a.b.c", "bEaReR   a.b.c "})
    void theSchemeMayBeWrittenInAnyCase(String header) {
        assertEquals(Optional.of(new BearerToken(Optional.of("a.b.c"))), of(header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic YTpi", "Bearera.b.c", "Bearer:a.b.c", "a.b.c", "Digest Bearer a.b.c"})
    void anotherSchemeIsNoToken(String header) {
        assertEquals(Optional.empty(), of(header));
    }

    @Test
    void oneThatIsEmptyIsATokenThatIsNone() {
        assertEquals(Optional.of(new BearerToken(Optional.of(""))), of("Bearer"));
        assertEquals(Optional.of(new BearerToken(Optional.of(""))), of("Bearer  "));
    }

    @Test
    void ofTwoHeadersNoneIsTaken() {
        assertEquals(Optional.of(new BearerToken(Optional.empty())), of("Bearer a.b.c", "Bearer a.b.c"));
        assertEquals(Optional.of(new BearerToken(Optional.empty())), of("Basic YTpi", "Bearer a.b.c"));
        assertEquals(Optional.empty(), of());
    }

    private static Optional<BearerToken> of(String... headers) {
        List<String> all = Arrays.asList(headers);
        return BearerToken.of(Collections.enumeration(all));
    }
}
