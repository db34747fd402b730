package io.otelbi.gateway.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RequiredScopesTest {

    @Test
    void scopesAreReadFromATextOrFromAList() {
        assertEquals(Set.of("openid", "bi.read"), RequiredScopes.granted("openid bi.read"));
        assertEquals(Set.of("openid", "bi.read"), RequiredScopes.granted(Set.of("openid", "bi.read")));
        assertEquals(Set.of(), RequiredScopes.granted(null));
    }
}
