package io.otelbi.local.audit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Many people who load the dashboard over and over, each request with a trace id of its own. */
final class Load implements AutoCloseable {

    /** The status of a request that got no answer. */
    static final int NO_ANSWER = 0;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI dashboard;
    private final String token;
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final List<Thread> people = new ArrayList<>();
    private volatile boolean ended;

    Load(String url, String token) {
        this.dashboard = URI.create(url + AuditDrill.PATH);
        this.token = token;
    }

    /** Lets people begin. */
    void begin(int users) {
        for (int i = 0; i < users; i++) {
            people.add(Thread.ofVirtual().start(this::person));
        }
    }

    /** Lets everybody finish what is under way; statuses by trace id. */
    Map<String, Integer> end() throws InterruptedException {
        ended = true;
        for (Thread one : people) {
            one.join();
        }
        return Map.copyOf(statuses);
    }

    @Override
    public void close() {
        ended = true;
        http.close();
    }

    private void person() {
        while (!ended) {
            String traceId = UUID.randomUUID().toString().replace("-", "");
            // Known before it is sent: what gets no answer may still have been recorded.
            statuses.put(traceId, NO_ANSWER);
            try {
                int status = http.send(request(traceId), HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                statuses.put(traceId, status);
                if (status >= 400) {
                    Thread.sleep(PAUSE);
                }
            } catch (IOException e) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private HttpRequest request(String traceId) {
        return HttpRequest.newBuilder(dashboard)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("traceparent", "00-" + traceId + "-" + traceId.substring(16) + "-01")
                .build();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
