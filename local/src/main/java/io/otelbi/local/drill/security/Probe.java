package io.otelbi.local.drill.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Asks for liveness and readiness over and over, as a kubelet does, and knows the slowest answer. */
final class Probe implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLong slowest = new AtomicLong();
    private final AtomicInteger failed = new AtomicInteger();
    private final List<Thread> threads;

    Probe(String url) {
        this.threads = List.of("/health/live", "/health/ready").stream()
                .map(path -> Thread.ofPlatform().daemon().start(() -> ask(url + path)))
                .toList();
    }

    /** Milliseconds of the slowest answer since the last call. */
    long slowest() {
        return slowest.getAndSet(0);
    }

    /** Answers other than 200 since the last call. */
    int failed() {
        return failed.getAndSet(0);
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        http.close();
    }

    private void ask(String address) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        try {
            while (!Thread.interrupted()) {
                long begin = System.nanoTime();
                if (!isGood(request)) {
                    failed.incrementAndGet();
                }
                slowest.accumulateAndGet((System.nanoTime() - begin) / 1_000_000, Math::max);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isGood(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
