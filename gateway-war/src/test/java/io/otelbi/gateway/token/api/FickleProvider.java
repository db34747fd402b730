package io.otelbi.gateway.token.api;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An identity provider that publishes keys in many manners, most of them bad. */
final class FickleProvider implements AutoCloseable {

    /** How it answers. */
    enum Manner {
        GOOD,
        SERVER_ERROR,
        NOT_FOUND,
        HANG,
        DRIP,
        DRIP_HEADERS,
        REDIRECT,
        FORTY_EIGHT_MEGABYTES,
        ENDLESS,
        GARBAGE,
        NOTHING,
        BREAK_OFF
    }

    private static final int MEGABYTE = 1024 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger askedElsewhere = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Manner manner = Manner.GOOD;
    private volatile List<JWK> keys = List.of();

    FickleProvider(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        server.setExecutor(threads);
        server.createContext("/jwks", this::answer);
        server.createContext("/elsewhere", exchange -> {
            askedElsewhere.incrementAndGet();
            send(exchange, 200, set());
        });
        server.start();
    }

    void behave(Manner manner) {
        this.manner = manner;
    }

    void publish(JWK... keys) {
        this.keys = List.of(keys);
    }

    int asked() {
        return asked.get();
    }

    int askedElsewhere() {
        return askedElsewhere.get();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        switch (manner) {
            case GOOD -> send(exchange, 200, set());
            case SERVER_ERROR -> send(exchange, 500, set());
            case NOT_FOUND -> send(exchange, 404, set());
            case GARBAGE -> send(exchange, 200, "<html>Sign in</html>".getBytes(StandardCharsets.UTF_8));
            case NOTHING -> send(exchange, 200, new byte[0]);
            case REDIRECT -> {
                exchange.getResponseHeaders().set("Location", "/elsewhere");
                send(exchange, 302, new byte[0]);
            }
            case HANG -> pause(60_000);
            case DRIP -> drip(exchange, set());
            case DRIP_HEADERS -> {
                pause(1_500);
                drip(exchange, set());
            }
            case FORTY_EIGHT_MEGABYTES -> large(exchange, 48L * MEGABYTE);
            case ENDLESS -> large(exchange, 0);
            case BREAK_OFF -> {
                exchange.sendResponseHeaders(200, 10_000);
                exchange.getResponseBody().write(set());
                exchange.getResponseBody().flush();
                exchange.close();
            }
        }
    }

    private byte[] set() {
        return new JWKSet(keys.stream().map(JWK::toPublicJWK).toList())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void drip(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        OutputStream out = exchange.getResponseBody();
        for (byte one : body) {
            out.write(one);
            out.flush();
            pause(100);
        }
    }

    private void large(HttpExchange exchange, long length) throws IOException {
        exchange.sendResponseHeaders(200, length);
        byte[] spaces = " ".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8);
        for (long sent = 0; (length == 0 || sent < length) && closed.getCount() > 0; sent += MEGABYTE) {
            exchange.getResponseBody().write(spaces);
        }
    }

    private void pause(long millis) {
        try {
            closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
