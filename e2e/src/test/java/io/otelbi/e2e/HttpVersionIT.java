package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client that offers HTTP/2 without TLS gets, as the JDK's does by default. */
class HttpVersionIT {

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "bi-query", "analytics", "persistence"})
    void aServiceStaysWithHttp11(String service) throws IOException, InterruptedException {
        URI live = URI.create("http://localhost:" + RunningSystem.ports().of(service) + "/health/live");
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(live).build(), HttpResponse.BodyHandlers.ofString());

            assertEquals(200, answer.statusCode());
            assertEquals(HttpClient.Version.HTTP_1_1, answer.version());
        }
    }
}
