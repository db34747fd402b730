package io.otelbi.local.telemetry;

import com.google.protobuf.InvalidProtocolBufferException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/** Takes OTLP/HTTP on loopback in the place of Grafana Alloy and shows what came at {@code /}. */
public final class OtlpReceiver implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService workers;
    private final Telemetry telemetry = new Telemetry();
    private final OtlpDecoder decoder = new OtlpDecoder(telemetry);

    /** Starts to listen on a port, or on any free one for 0. */
    public OtlpReceiver(int port) throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        this.workers = Executors.newFixedThreadPool(
                4, Thread.ofPlatform().name("otlp-", 0).daemon().factory());
        server.setExecutor(workers);
        server.createContext("/v1/traces", exchange -> receive(exchange, decoder::traces));
        server.createContext("/v1/metrics", exchange -> receive(exchange, decoder::metrics));
        server.createContext("/v1/logs", exchange -> receive(exchange, decoder::logs));
        TelemetryPage page = new TelemetryPage(telemetry);
        server.createContext("/api/", page::json);
        server.createContext("/", page::html);
        server.start();
    }

    /** Where further pages can be hung in. */
    public HttpServer http() {
        return server;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** What was received. */
    public Telemetry telemetry() {
        return telemetry;
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    @FunctionalInterface
    private interface Decoding {

        void decode(byte[] body, boolean json) throws InvalidProtocolBufferException;
    }

    private static void receive(HttpExchange exchange, Decoding decoding) throws IOException {
        boolean json = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"))
                .contains("json");
        try (exchange;
                InputStream in = body(exchange)) {
            decoding.decode(in.readAllBytes(), json);
            answer(exchange, 200, json ? "application/json" : "application/x-protobuf", json ? "{}" : "");
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            answer(exchange, 400, "text/plain", "This is no OTLP request: " + e.getMessage());
        }
    }

    private static InputStream body(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        return zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
    }

    static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
