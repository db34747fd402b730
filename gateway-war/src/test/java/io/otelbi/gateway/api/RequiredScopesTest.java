package io.otelbi.gateway.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.otelbi.platform.problem.ProblemException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequiredScopesTest {

    @Test
    void scopesAreReadFromATextOrFromAList() {
        assertEquals(Set.of("openid", "bi.read"), RequiredScopes.granted("openid bi.read"));
        assertEquals(Set.of("openid", "bi.read"), RequiredScopes.granted(Set.of("openid", "bi.read")));
        assertEquals(Set.of(), RequiredScopes.granted(null));
    }

    @Test
    void anUnknownParameterIsNamed() {
        var query = new jakarta.ws.rs.core.MultivaluedHashMap<String, String>();
        query.add("windowdays", "7");

        var problem = assertThrows(ProblemException.class, () -> QueryParameters.of(query, Set.of("window_days")));

        assertEquals("windowdays", problem.errors().getFirst().parameter());
    }
}
