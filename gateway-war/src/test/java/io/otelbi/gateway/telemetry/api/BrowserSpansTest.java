package io.otelbi.gateway.telemetry.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserSpansTest {

    @Test
    void aBrowserCannotSpeakForAnotherService() {
        String sent = """
                {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"persistence"}}]},
                "scopeSpans":[{"spans":[{"name":"click"}]}]}]}""";

        String forwarded = BrowserSpans.named(sent.getBytes(StandardCharsets.UTF_8));

        assertTrue(forwarded.contains("\"stringValue\":\"frontend\""), forwarded);
        assertFalse(forwarded.contains("persistence"), forwarded);
        assertTrue(forwarded.contains("\"name\":\"click\""), forwarded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rubbish", "{}", "[]", "{\"resourceSpans\":7}", "{\"resourceSpans\":[7]}"})
    void whatIsNoTraceRequestIsA400(String body) {
        var problem =
                assertThrows(ProblemException.class, () -> BrowserSpans.named(body.getBytes(StandardCharsets.UTF_8)));

        assertEquals(400, problem.kind().status());
    }
}
