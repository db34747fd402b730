package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.problem.Problem;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is asked of the API, however it is spelled: an answer or a problem, with one record, and never a page of the
 * container.
 */
class OddRequestsJourneyIT {

    private static final long SEED = 20_261_128;
    private static final int MADE_UP = 60;
    private static final String PIECES = "/;:@&=+$,!~*'()[]{}|^`\"<>?%.-_ab01";

    private static final List<String> METHODS = List.of(
            "TRACE",
            "CONNECT",
            "OPTIONS",
            "HEAD",
            "PUT",
            "PATCH",
            "DELETE",
            "POST",
            "PURGE",
            "get",
            "G",
            "MKCOL",
            "PROPFIND",
            "FOO-BAR",
            "X".repeat(200),
            "QUERY",
            "LINK",
            "M-SEARCH");

    private static final List<String> TARGETS = List.of(
            "/api",
            "/api/",
            "/api//",
            "/api/kpis/",
            "//api/kpis",
            "/%61pi/kpis",
            "/%61pi/nothing",
            "/api;x=1/kpis",
            "/api;/nothing",
            "/api/kpis;x=1",
            "/api/./kpis",
            "/api/../api/kpis",
            "/x/../api/kpis",
            "/api/..",
            "/api/.",
            "/api/%2e%2e/kpis",
            "/api/%2E/kpis",
            "/api/a%2Fb",
            "/api%2Fkpis",
            "/api%2fkpis",
            "/api/a%5Cb",
            "/api/a\\b",
            "/api/kpis#x",
            "/api/%ff",
            "/api/%C0%AFx",
            "/api/\u00e2\u0080\u00a8",
            "/api/\u0085",
            "/api/kpis?%",
            "/api/kpis?a=%ff",
            "/api/kpis?a=%00",
            "/api/kpis?a=\u0085",
            "/api/kpis?a=\u001b[31m",
            "/api/kpis?a=%0d%0aX:y",
            "/api/kpis?source=%E2%80%A8",
            "/api/kpis?source[]=1",
            "/api/kpis?source=a&source=b",
            "/api/kpis?&&&&",
            "/api/kpis???",
            "/api/kpis?=",
            "/api/kpis?" + "a".repeat(9_000),
            "/api/" + "a".repeat(9_000),
            "http://localhost/api/kpis",
            "http://evil.example/api/nothing",
            "/api/storage/forecasts/../erasures",
            "/api/storage/forecasts/no-id",
            "/api/storage/forecasts/00000000-0000-0000-0000-000000000000",
            "/api/telemetry/v1/traces/",
            "/api/telemetry/v1/traces;x",
            "/api/telemetry/v1/traces/../traces",
            "/api/WEB-INF/web.xml",
            "/api/j_security_check",
            "/api/ibm_security_logout",
            "/api/ibm_security_logout;x",
            "/api/error-page",
            "/api/queries/x");

    private record Answer(int status, String head, String body) {

        boolean isProblem() {
            return head.contains("\r\nContent-Type: " + Problem.MEDIA_TYPE);
        }
    }

    private static Stream<String> methods() {
        return METHODS.stream();
    }

    private static Stream<String> targets() {
        Random random = new Random(SEED);
        return Stream.concat(
                TARGETS.stream(), Stream.generate(() -> madeUp(random)).limit(MADE_UP));
    }

    private static String madeUp(Random random) {
        StringBuilder target = new StringBuilder("/api/");
        int length = 1 + random.nextInt(24);
        for (int i = 0; i < length; i++) {
            char piece = PIECES.charAt(random.nextInt(PIECES.length()));
            // What the container cannot decode in a path it refuses before anything of ours sees it.
            target.append(piece == '%' ? "%%%02x".formatted(0x21 + random.nextInt(0x5D)) : String.valueOf(piece));
        }
        return target.toString();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyMethodIsAnsweredOrRefusedWithAProblemAndOneRecord(String method) throws IOException {
        isAnsweredAndRecorded(method, "/api/kpis");
        isAnsweredAndRecorded(method, "/api/storage/erasures");
    }

    @ParameterizedTest
    @MethodSource("targets")
    void everyTargetIsAnsweredOrRefusedWithAProblemAndOneRecord(String target) throws IOException {
        isAnsweredAndRecorded("GET", target);
        isAnsweredAndRecorded("POST", target);
    }

    /** An action whose address cannot be read is not done; it was once done, and left no record. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/storage/erasures?source=%zz",
                "/api/storage/erasures?source=%ff",
                "/api/storage/erasures?%",
                "/api/recommendations/decisions?source=%E4",
                "/api/forecasts/rehearsals?source=%"
            })
    void anActionOfAnUnreadableAddressIsRefusedWithOneRecord(String target) throws IOException {
        String trace = aTrace(target);

        Answer answer = ask("POST", target, trace, Person.token("admin"), "{\"subject\":\"nobody in particular\"}");

        assertEquals(400, answer.status(), answer::body);
        assertTrue(answer.isProblem(), answer::head);
        assertEquals(400, onlyRecordOf(trace).getInt("status"));
    }

    @Test
    void whatTheContainerRefusesBeforeAnythingOfOursIsRefusedWithoutItsInsides() throws IOException {
        for (String target :
                List.of("/api/%", "/api/%zz", "/api/%00", "/api/%0d%0aX:y", "/api/" + "a".repeat(70_000))) {
            Answer answer = ask("GET", target, aTrace(target), Person.token("viewer"), "");

            assertEquals(400, answer.status(), target);
            assertFalse(answer.body().contains("at io.") || answer.body().contains("at com."), answer::body);
        }
    }

    private static void isAnsweredAndRecorded(String method, String target) throws IOException {
        String trace = aTrace(method + target);
        Answer answer = ask(method, target, trace, Person.token("viewer"), "");
        JsonObject stored = onlyRecordOf(trace);

        assertAll(
                method + " " + target,
                () -> assertTrue(answer.status() < 500, answer::head),
                () -> assertFalse(answer.head().contains("text/html"), answer::head),
                () -> assertFalse(answer.head().contains("\r\nLocation:"), answer::head),
                () -> assertEquals(answer.status(), stored.getInt("status")),
                problem(method, answer, trace));
    }

    private static Executable problem(String method, Answer answer, String trace) {
        return () -> {
            assertTrue(answer.status() < 400 || answer.isProblem(), answer::head);
            if (answer.status() >= 400 && !method.equals("HEAD")) {
                JsonObject problem =
                        Json.createReader(new StringReader(answer.body())).readObject();
                assertEquals(answer.status(), problem.getInt("status"));
                assertEquals(trace, problem.getString("trace_id"));
            }
        };
    }

    private static JsonObject onlyRecordOf(String trace) {
        return Eventually.holds(() -> {
            JsonObject page = Api.json(Api.get("admin", "/api/storage/audit-logs?trace_id=" + trace));
            assertEquals(1, page.getJsonArray("items").size(), "records of trace " + trace);
            return page.getJsonArray("items").getJsonObject(0);
        });
    }

    private static String aTrace(String of) {
        Random random = new Random(SEED + of.hashCode() + System.nanoTime());
        byte[] id = new byte[16];
        random.nextBytes(id);
        id[0] = 1;
        return HexFormat.of().formatHex(id);
    }

    /** Asks as no client of Java would. */
    private static Answer ask(String method, String target, String trace, String token, String body)
            throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getByName("localhost"), RunningSystem.ports().of("gateway"))) {
            String request = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "traceparent: 00-" + trace + "-00f067aa0ba902b7-01\r\nAuthorization: Bearer " + token + "\r\n"
                    + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = all.indexOf("\r\n\r\n");
            String head = end < 0 ? all : all.substring(0, end);
            int begin = all.indexOf('{', Math.max(0, end));
            String json = begin < 0 ? "" : all.substring(begin, all.lastIndexOf('}') + 1);
            boolean page = head.contains("text/html");
            return new Answer(Integer.parseInt(all.substring(9, 12)), head, page ? all.substring(end) : json);
        }
    }
}
