package io.otelbi.local.drill.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Requests at a steady rate, whether the ones before are answered or not; each with a trace id of its own. */
public final class SteadyLoad implements AutoCloseable {

    /** The status of a request that got no answer. */
    public static final int NO_ANSWER = 0;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Phaser underWay = new Phaser(1);
    private final String url;
    private final List<String> paths;
    private final String token;
    private int sent;

    /** @param paths asked one after the other */
    public SteadyLoad(String url, List<String> paths, String token) {
        this.url = url;
        this.paths = List.copyOf(paths);
        this.token = token;
    }

    /**
     * What a request came to.
     *
     * @param status of HTTP, or {@link #NO_ANSWER}
     * @param millis from sending to the last byte
     * @param reason what the client said where there was no answer
     */
    public record Answer(String path, int status, long millis, String reason) {

        /** Whether it was answered as it should. */
        public boolean isGood() {
            return status >= 200 && status < 300;
        }
    }

    /** Begins to send. */
    public void begin(int perSecond) {
        long pause = TimeUnit.SECONDS.toNanos(1) / perSecond;
        var ignored = clock.scheduleAtFixedRate(this::send, 0, pause, TimeUnit.NANOSECONDS);
    }

    /** Sends no more and waits for the answers under way; all answers by trace id. */
    public Map<String, Answer> end() throws InterruptedException {
        clock.shutdown();
        clock.awaitTermination(1, TimeUnit.MINUTES);
        underWay.arriveAndAwaitAdvance();
        return Map.copyOf(answers);
    }

    /** The answers so far. */
    public Map<String, Answer> soFar() {
        return Map.copyOf(answers);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        http.close();
    }

    private void send() {
        String path = paths.get(sent++ % paths.size());
        underWay.register();
        Thread.ofVirtual().start(() -> {
            try {
                var ignored = ask(path);
            } finally {
                underWay.arriveAndDeregister();
            }
        });
    }

    /** Sends one request more and waits for its answer. */
    public Answer once(String path) throws InterruptedException {
        String traceId = ask(path);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return answers.getOrDefault(traceId, new Answer(path, NO_ANSWER, 0, ""));
    }

    private String ask(String path) {
        String traceId = UUID.randomUUID().toString().replace("-", "");
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("traceparent", "00-" + traceId + "-" + traceId.substring(16) + "-01")
                .build();
        long begin = System.nanoTime();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            answers.put(traceId, new Answer(path, status, millisSince(begin), ""));
        } catch (IOException e) {
            answers.put(traceId, new Answer(path, NO_ANSWER, millisSince(begin), String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return traceId;
    }

    private static long millisSince(long begin) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }
}
