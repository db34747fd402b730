package io.otelbi.local.drill.security;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between the gateway and the keys of its identity provider, and hands them on in many manners. */
final class KeyRelay implements AutoCloseable {

    /** How the provider behaves. */
    enum Manner {
        GOOD,
        HANGING,
        SLOW,
        DRIPPING,
        REDIRECTING,
        FORTY_EIGHT_MEGABYTES
    }

    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final Duration DRIP = Duration.ofMillis(200);
    private static final int MEGABYTES = 48;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newHttpClient();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final URI keys;
    private volatile Manner manner = Manner.GOOD;

    /** @param keys where they really are */
    KeyRelay(URI keys) throws IOException {
        this.keys = keys;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(threads);
        server.createContext("/jwk", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/jwk";
    }

    void behave(Manner next) {
        manner = next;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
        http.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (manner) {
                case GOOD -> send(exchange, keys());
                case HANGING -> closed.await();
                case SLOW -> {
                    Thread.sleep(SLOW);
                    send(exchange, keys());
                }
                case DRIPPING -> drip(exchange);
                case REDIRECTING -> {
                    exchange.getResponseHeaders().set("Location", keys.toString());
                    exchange.sendResponseHeaders(302, -1);
                }
                case FORTY_EIGHT_MEGABYTES -> flood(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] keys() throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(keys).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private static void send(HttpExchange exchange, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
    }

    private void drip(HttpExchange exchange) throws IOException, InterruptedException {
        byte[] content = keys();
        exchange.sendResponseHeaders(200, content.length);
        for (byte one : content) {
            exchange.getResponseBody().write(one);
            exchange.getResponseBody().flush();
            Thread.sleep(DRIP);
        }
    }

    private static void flood(HttpExchange exchange) throws IOException {
        byte[] spaces = " ".repeat(1 << 20).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(200, (long) MEGABYTES << 20);
        OutputStream body = exchange.getResponseBody();
        for (int i = 0; i < MEGABYTES; i++) {
            body.write(spaces);
        }
    }
}
