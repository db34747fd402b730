package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.otelbi.platform.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Request bodies that are too large, packed or deep. */
class BodiesJourneyIT {

    private static final String DECISIONS = "/api/recommendations/decisions";
    private static final int LARGE = 2 << 20;
    private static final int PACKED = 64 << 20;

    @Test
    void aBodyOverTheLimitIsA413WhetherItSaysItsLengthOrNot() {
        String large = "{\"reason\":\"" + "x".repeat(LARGE) + "\"}";
        byte[] bytes = large.getBytes(StandardCharsets.UTF_8);

        refused(413, post(DECISIONS, "", BodyPublishers.ofByteArray(bytes)));
        refused(413, post(DECISIONS, "", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
    }

    @Test
    void aPackedBodyIsRefusedBeforeItIsUnpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"reason\":\"".getBytes(StandardCharsets.UTF_8));
            gzip.write("x".repeat(PACKED).getBytes(StandardCharsets.UTF_8));
        }

        refused(415, post(DECISIONS, "gzip", BodyPublishers.ofByteArray(packed.toByteArray())));
        refused(415, post("/api/telemetry/v1/traces", "gzip", BodyPublishers.ofByteArray(packed.toByteArray())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
    void aDeepBodyIsA400(String opening) {
        refused(400, post(DECISIONS, "", BodyPublishers.ofString(opening.repeat(50_000))));
        refused(400, post("/api/forecasts/scores/rehearsals", "", BodyPublishers.ofString(opening.repeat(50_000))));
        refused(400, post("/api/telemetry/v1/traces", "", BodyPublishers.ofString(opening.repeat(50_000))));
    }

    private static void refused(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(Problem.MEDIA_TYPE, Api.type(answer));
    }

    private static HttpResponse<String> post(String path, String encoding, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RunningSystem.get().url() + path))
                .header("Authorization", "Bearer " + Person.token("admin"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(90))
                .POST(body);
        if (!encoding.isEmpty()) {
            request.header("Content-Encoding", encoding);
        }
        return Api.send(request.build());
    }
}
