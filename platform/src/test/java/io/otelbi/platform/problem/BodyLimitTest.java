package io.otelbi.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BodyLimitTest {

    private static final int MOST = 10;

    private final BodyLimit limit = new BodyLimit(MOST);

    /** What a reader does with the stream that it is given. */
    private interface Reading {
        Object of(InputStream in) throws IOException;
    }

    private static ReaderInterceptorContext body(String text, Reading reading) {
        return body(text.getBytes(StandardCharsets.UTF_8), null, reading);
    }

    private static ReaderInterceptorContext body(int length, @Nullable String announced, Reading reading) {
        return body(new byte[length], announced, reading);
    }

    private static ReaderInterceptorContext body(byte[] content, @Nullable String announced, Reading reading) {
        var headers = new MultivaluedHashMap<String, String>();
        if (announced != null) {
            headers.putSingle("Content-Length", announced);
        }
        InputStream[] stream = {new ByteArrayInputStream(content)};
        return (ReaderInterceptorContext) Proxy.newProxyInstance(
                BodyLimitTest.class.getClassLoader(),
                new Class<?>[] {ReaderInterceptorContext.class},
                (any, method, given) -> switch (method.getName()) {
                    case "getHeaders" -> headers;
                    case "getInputStream" -> stream[0];
                    case "setInputStream" -> {
                        stream[0] = (InputStream) given[0];
                        yield null;
                    }
                    case "proceed" -> reading.of(stream[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void aBodyWithinTheLimitIsReadWhole() throws IOException {
        assertEquals(MOST, limit.aroundReadFrom(body(MOST, null, in -> in.readAllBytes().length)));
        assertEquals(MOST, limit.aroundReadFrom(body(MOST, "10", in -> in.readAllBytes().length)));
    }

    @Test
    void aLargerOneIsRefusedBeforeItIsReadWhereItSaysSo() {
        refused(body(0, "11", in -> {
            throw new AssertionError("read");
        }));
    }

    @Test
    void aLargerOneThatDoesNotSaySoIsRefusedWhereTheLimitIs() {
        refused(body(1_000, null, InputStream::readAllBytes));
        refused(body(1_000, "3", InputStream::readAllBytes));
        refused(body(1_000, "nonsense", in -> {
            for (int i = 0; i < MOST; i++) {
                in.read();
            }
            return in.read();
        }));
    }

    @Test
    void aDeepBodyIsRefusedAndADeepTextIsNot() throws IOException {
        var roomy = new BodyLimit(10_000);
        ProblemException refusal = assertThrows(
                ProblemException.class, () -> roomy.aroundReadFrom(body("[".repeat(101), InputStream::readAllBytes)));
        assertEquals(CommonProblem.MALFORMED_BODY, refusal.kind());
        String text = "{\"a\":\"\\\"" + "[{".repeat(500) + "\\\\\"}";
        String flat = "[" + "[],".repeat(1_000) + "{}]";
        for (String sound : List.of(text, flat, "[".repeat(100) + "]".repeat(100))) {
            assertEquals(sound.length(), roomy.aroundReadFrom(body(sound, in -> in.readAllBytes().length)));
        }
    }

    @Test
    void whatAReaderMakesOfItIsUndone() {
        refused(body(1_000, null, in -> {
            try {
                return in.readAllBytes();
            } catch (ProblemException e) {
                throw new JsonException("wrapped", e);
            }
        }));
    }

    @Test
    void otherFailuresStayWhatTheyAre() {
        assertThrows(
                JsonException.class,
                () -> limit.aroundReadFrom(body(1, null, in -> {
                    throw new JsonException("no JSON");
                })));
    }

    private void refused(ReaderInterceptorContext body) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> limit.aroundReadFrom(body));
        assertEquals(CommonProblem.PAYLOAD_TOO_LARGE, refusal.kind());
    }
}
